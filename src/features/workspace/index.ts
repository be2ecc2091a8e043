export type { OpenWorkspace } from "./open-workspace.ts";
export { type Done, doneWords, type NotDone, UndoNotice } from "./UndoNotice.tsx";
export { useUndoKeys } from "./use-undo-keys.ts";
export { WorkspaceMenu } from "./WorkspaceMenu.tsx";
export { WorkspaceNotices } from "./WorkspaceNotices.tsx";
export { whyNot } from "./why-not.ts";
