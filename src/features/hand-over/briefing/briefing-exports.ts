import { PPTX } from "../pptx/pptx-export.ts";
import { SEALED } from "../sealed/sealed-export.ts";
import { STEP_PICTURES } from "../step-pictures/step-pictures-export.ts";
import type { BriefingExport } from "./briefing-export.ts";

/** Every way there is, in the order in which they are listed. */
export const BRIEFING_EXPORTS: readonly BriefingExport[] = [SEALED, PPTX, ...STEP_PICTURES];
