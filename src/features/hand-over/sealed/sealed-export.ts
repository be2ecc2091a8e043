import { FileLock2 } from "lucide-react";
import { LEAST_CHOICE } from "#domain/briefing/sealed/sealed-choice.ts";
import type { BriefingExport } from "../briefing/briefing-export.ts";
import { asFile, makeSealed } from "./make-sealed.ts";
import { SealedForm } from "./SealedForm.tsx";

/** A briefing as one page that opens without a network: the desk to look around on, the talk, and all behind its steps. */
export const SEALED: BriefingExport = {
  id: "sealed",
  name: "Sealed briefing, HTML",
  about: "One file that opens in a browser without a network: graph, timeline, reader, evidence and the talk, all live",
  icon: FileLock2,
  foretell: () => null,
  isAble: ({ briefing }) => briefing.steps.length > 0,
  Form: SealedForm,
  make: async (context, signal, onProgress) =>
    asFile(await makeSealed(context, { ...LEAST_CHOICE, notes: context.notes }, signal, onProgress)),
};
