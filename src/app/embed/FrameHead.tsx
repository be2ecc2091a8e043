import { createElement, type ReactNode } from "react";

/** Title and window of an embedded view. The title stands at the level that the page around it gives it. */
export function FrameHead(props: {
  readonly level: number;
  readonly title: string;
  /** What stands at the end of the title's line. */
  readonly end?: ReactNode;
  /** The line below it. */
  readonly children?: ReactNode;
}) {
  const { level, title, end = null, children } = props;
  return (
    <header className="embed-head">
      <div className="embed-head-line">
        {createElement(`h${level}`, { className: "embed-title" }, <bdi dir="auto">{title}</bdi>)}
        {end}
      </div>
      {children === undefined ? null : <p>{children}</p>}
    </header>
  );
}
