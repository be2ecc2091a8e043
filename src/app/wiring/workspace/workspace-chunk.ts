// What comes in a chunk of its own once the desk stands: opening a workspace, and what the desk shows of it.
export { HiddenItems, LedgerItemTools, LedgerTieTools, RemoveOverride } from "#features/ledger-editing/index.ts";
export { NotesSeat } from "#features/notes/index.ts";
export { FlowMark, OwnRecords } from "#features/own-records/index.ts";
export { WorkspaceNotices } from "#features/workspace/index.ts";
export { secondCoderOf } from "#state/workspace/second-coder.ts";
export { WorkspaceCorner } from "../../shell/workspace/WorkspaceCorner.tsx";
export { openDeskWorkspace } from "./desk-workspace.ts";
export { codingOf, theirCodingOf } from "./reader-parts.tsx";
