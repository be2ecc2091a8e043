export type { BriefingExport } from "./briefing/briefing-export.ts";
export { HandOverDialog } from "./briefing/HandOverDialog.tsx";
export { PrintScreen } from "./print/PrintScreen.tsx";
export { ShareDialog } from "./ShareDialog.tsx";
