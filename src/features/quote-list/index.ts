export { QuoteListDialog } from "./QuoteListDialog.tsx";
