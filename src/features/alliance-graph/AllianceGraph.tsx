/** Stands in until the view is there. */
export function AllianceGraph(props: { readonly compact: boolean }) {
  return <section aria-label="Alliance graph" tabIndex={-1} className="pane" />;
}
