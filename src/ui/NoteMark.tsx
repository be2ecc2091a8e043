/** How many notes of the reader's own something has, in words; nothing where it has none. */
export function NoteMark({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return <span className="note-mark">{count === 1 ? "1 note" : `${count} notes`}</span>;
}
