export { EmbedDialog, type EmbedDialogProps } from "./EmbedDialog.tsx";
export type { StillMaker, StillPicture } from "./still-picture.ts";
