/** The initials of who codes, in a box: filled for oneself, outlined for anybody else. */
export function CoderMark(props: {
  readonly initials: string;
  /** The name behind the initials; `null` where it stands beside them. */
  readonly name: string | null;
  readonly own?: boolean;
}) {
  const { initials, name, own = false } = props;
  return (
    <span className={`coder-mark ${own ? "coder-mark-own" : ""}`} title={name ?? undefined} aria-hidden={name === null}>
      <bdi>{initials}</bdi>
      {name === null ? null : <span className="sr-only-text"> {name}</span>}
    </span>
  );
}
