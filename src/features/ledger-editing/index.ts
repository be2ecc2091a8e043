export { HiddenDialog } from "./HiddenDialog.tsx";
export { HiddenItems } from "./HiddenItems.tsx";
export { HideItem } from "./HideItem.tsx";
export { LedgerItemTools } from "./LedgerItemTools.tsx";
export { LedgerTieTools, RemoveOverride } from "./LedgerTieTools.tsx";
