import type { ReactNode } from "react";
import "./panel-parts.css";

/** A figure or a name that leads to what it rests on; `name` says where, for whoever hears it. */
export function LeadButton(props: {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" className="sheet-lead" aria-label={props.name} title={props.name} onClick={props.onPress}>
      {props.children}
    </button>
  );
}
