// What comes in a chunk of its own once the desk stands: opening a workspace, and what the desk shows of it.
export {
  CodingLayer,
  LayerLegend,
  OneDecision,
  SecondCoderLayer,
  WaitingPanel,
  WaitingPlaces,
  WaitingStrip,
} from "#features/annotation/index.ts";
export {
  HiddenItems,
  HideItem,
  LedgerItemTools,
  LedgerTieTools,
  RemoveOverride,
} from "#features/ledger-editing/index.ts";
export { NotesOn, NotesSeat } from "#features/notes/index.ts";
export { FlowMark, OwnRecords } from "#features/own-records/index.ts";
export { WorkspaceNotices } from "#features/workspace/index.ts";
export { ArticleWays } from "../../shell/workspace/ArticleWays.tsx";
export { ReplaceLate } from "../../shell/workspace/ReplaceLate.tsx";
export { WorkspaceCorner } from "../../shell/workspace/WorkspaceCorner.tsx";
export { openDeskWorkspace } from "./desk-workspace.ts";
export { removeQuote } from "./remove-quote.ts";
