/** Words, or words that name a source: a link where it has a page. */
type Part = {
  readonly at: number;
  readonly words: string;
  readonly source: { readonly title: string; readonly href: string | null } | null;
};

/** A text whose sources are named and led to where the text names them. */
export function SourcedText(props: { readonly parts: readonly Part[] }) {
  return props.parts.map(({ at, words, source }) => {
    if (source === null) return <span key={at}>{words}</span>;
    if (source.href === null)
      return (
        <bdi key={at} title={source.title}>
          {words}
        </bdi>
      );
    return (
      <a key={at} href={source.href} target="_blank" rel="noopener noreferrer" title={source.title}>
        <bdi>{words}</bdi>
      </a>
    );
  });
}
