import { useId } from "react";

type Piece = { readonly text: string; readonly same: boolean };

/** Old and new words side by side, what differs marked in both; below each other where there is little room. */
export function WordPair(props: {
  readonly was: readonly Piece[];
  /** `null`: there are no new words. */
  readonly is: readonly Piece[] | null;
  readonly wasLabel: string;
  readonly isLabel: string;
  readonly lang: string | undefined;
}) {
  const id = useId();
  return (
    <div className="word-pair">
      <figure aria-labelledby={`${id}-was`}>
        <figcaption id={`${id}-was`}>{props.wasLabel}</figcaption>
        <blockquote dir="auto" lang={props.lang}>
          {props.was.map(({ text, same }, at) => (same ? text : <del key={`${at.toString()} ${text}`}>{text}</del>))}
        </blockquote>
      </figure>
      {props.is === null ? null : (
        <figure aria-labelledby={`${id}-is`}>
          <figcaption id={`${id}-is`}>{props.isLabel}</figcaption>
          <blockquote dir="auto" lang={props.lang}>
            {props.is.map(({ text, same }, at) => (same ? text : <ins key={`${at.toString()} ${text}`}>{text}</ins>))}
          </blockquote>
        </figure>
      )}
    </div>
  );
}
