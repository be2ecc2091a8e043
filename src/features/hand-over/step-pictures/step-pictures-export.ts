import { FileImage, Image as ImageIcon } from "lucide-react";
import type { BriefingExport } from "../briefing/briefing-export.ts";

const WHAT = "a picture a step, 1600 × 900; analyses become words and rows";

/** A briefing as pictures, a file a step; what makes them is fetched when they are asked for. */
export const STEP_PICTURES: readonly BriefingExport[] = [
  {
    id: "steps-svg",
    name: "Pictures of the steps, SVG",
    about: `For layout programs and the web: ${WHAT}; text stays text`,
    icon: FileImage,
    foretell: () => null,
    isAble: ({ briefing, graphs }) => briefing.steps.length > 0 && graphs !== null,
    make: async (context, signal, onProgress) =>
      (await import("./make-step-pictures.ts")).makeStepPictures(context, "svg", { signal, onProgress }),
  },
  {
    id: "steps-png",
    name: "Pictures of the steps, PNG",
    about: `For documents and chat: ${WHAT}; up to four times that size, all of it becomes pixels`,
    icon: ImageIcon,
    foretell: () => null,
    isAble: ({ briefing, graphs }) => briefing.steps.length > 0 && graphs !== null,
    make: async (context, signal, onProgress) =>
      (await import("./make-step-pictures.ts")).makeStepPictures(context, "png", { signal, onProgress }),
  },
];
