import { Presentation } from "lucide-react";
import type { BriefingExport } from "../briefing/briefing-export.ts";
import { foretellPptx } from "./foretell.ts";

/** A briefing as slides; what makes them is fetched when they are asked for. */
export const PPTX: BriefingExport = {
  id: "pptx",
  name: "Slides, PowerPoint",
  about: "For PowerPoint, Keynote, Impress and Google Slides: text stays text, charts keep their numbers",
  icon: Presentation,
  foretell: foretellPptx,
  isAble: ({ briefing, graphs }) => briefing.steps.length > 0 && graphs !== null,
  make: async (context, signal, onProgress) => {
    const { makePptx } = await import("./make-pptx.ts");
    return makePptx(context, signal, onProgress);
  },
};
