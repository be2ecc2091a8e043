export { TradeRecords } from "./TradeRecords.tsx";
export { TradeTimeline } from "./TradeTimeline.tsx";
