import type { ReactNode } from "react";
import "./panel-parts.css";

/** What a panel found, as its title; how it was worked out; and what can be asked otherwise. */
export function PanelHead(props: {
  readonly finding: ReactNode;
  readonly method: ReactNode;
  /** Choices of the panel. */
  readonly children?: ReactNode;
}) {
  return (
    <header className="sheet-head">
      <h2 className="analysis-finding">{props.finding}</h2>
      <p className="analysis-method">{props.method}</p>
      {props.children ? <div className="sheet-choices">{props.children}</div> : null}
    </header>
  );
}
