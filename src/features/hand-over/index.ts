export type { BriefingExport } from "./briefing/briefing-export.ts";
export { HandOverDialog } from "./briefing/HandOverDialog.tsx";
export { ExportMaker, type ExportOrder } from "./ExportMaker.tsx";
export { PrintScreen } from "./print/PrintScreen.tsx";
export { ShareDialog } from "./ShareDialog.tsx";
export { deskLayouts } from "./sealed/desk-layouts.ts";
export { useStills } from "./use-stills.ts";
