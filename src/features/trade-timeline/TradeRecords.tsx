/** Stands in until the table is there. */
export function TradeRecords(_: { readonly compact: boolean }) {
  return <p>Records</p>;
}
