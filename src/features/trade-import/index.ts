export { ImportedNotice } from "./ImportedNotice.tsx";
export { PickFiles } from "./PickFiles.tsx";
export { TradeFiles } from "./TradeFiles.tsx";
export { type ImportedFile, TradeImport } from "./TradeImport.tsx";
