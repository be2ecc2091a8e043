import { PPTX } from "../pptx/pptx-export.ts";
import type { BriefingExport } from "./briefing-export.ts";

/** Every way there is, in the order in which they are listed. */
export const BRIEFING_EXPORTS: readonly BriefingExport[] = [PPTX];
