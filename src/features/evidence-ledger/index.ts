export { EvidenceLedger } from "./EvidenceLedger.tsx";
