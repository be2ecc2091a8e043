/** What changed between the two ends of the window, in the place of the three panes. */
export function ChangePage(_props: { readonly compact: boolean }) {
  return <section aria-label="Compare" data-pane="reader" tabIndex={-1} className="pane" />;
}
