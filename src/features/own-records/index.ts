export { FlowMark } from "./FlowMark.tsx";
export { OwnRecords } from "./OwnRecords.tsx";
