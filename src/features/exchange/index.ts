export { ExchangeDialog } from "./ExchangeDialog.tsx";
