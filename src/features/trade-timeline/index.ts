export type { RecordsEditing } from "./editing.ts";
export { TradeRecords } from "./TradeRecords.tsx";
export { TradeTimeline } from "./TradeTimeline.tsx";
