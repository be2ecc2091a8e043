export { ImportedNotice } from "./ImportedNotice.tsx";
export type { ImportedFile } from "./imported-file.ts";
export { PickFiles } from "./PickFiles.tsx";
export { TradeFiles } from "./TradeFiles.tsx";
export { TradeImport } from "./TradeImport.tsx";
