export { EvidenceLedger } from "./EvidenceLedger.tsx";
export type { LedgerEditing } from "./editing.ts";
