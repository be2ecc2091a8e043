/** What became of words whose text was replaced, as words that stand beside them. */
export const ANCHOR_WORDS = {
  moved: "Moved",
  changed: "Words changed, waits",
  ambiguous: "Several places, waits",
  lost: "Words lost, waits",
} as const;

const MEANINGS = {
  moved: "The text was replaced; the same words stand elsewhere in it now",
  changed: "The text was replaced; other words stand there now. It counts as before until somebody decides",
  ambiguous: "The text was replaced; the words may stand at several places. It counts as before until somebody decides",
  lost: "The words are not in the text. It counts as before until somebody decides",
} as const;

/** The word for what became of a quote when its text was replaced; nothing for one that stands where it stood. */
export function AnchorMark(props: {
  readonly state: keyof typeof ANCHOR_WORDS | null;
  /** Somebody has decided to leave it lost. */
  readonly kept?: boolean;
}) {
  const { state, kept = false } = props;
  if (state === null) return null;
  return (
    <span className={`anchor-mark anchor-${state}`} title={MEANINGS[state]}>
      {state === "lost" && kept ? "Words lost, kept" : ANCHOR_WORDS[state]}
    </span>
  );
}
