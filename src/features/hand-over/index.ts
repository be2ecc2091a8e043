export { HandOverDialog } from "./briefing/HandOverDialog.tsx";
export { ShareDialog } from "./ShareDialog.tsx";
