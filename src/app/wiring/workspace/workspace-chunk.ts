// What comes in a chunk of its own once the desk stands: opening a workspace, and what the desk shows of it.
export { WorkspaceNotices } from "#features/workspace/index.ts";
export { WorkspaceCorner } from "../../shell/workspace/WorkspaceCorner.tsx";
export { openDeskWorkspace } from "./desk-workspace.ts";
