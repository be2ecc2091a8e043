import type { ReactNode } from "react";
import "./panel-parts.css";

/** A figure or a name that leads to what it rests on; `name` says where, for whoever hears it. */
export function LeadButton(props: {
  readonly name: string;
  readonly onPress: () => void;
  /** Whether Tab stops here and a line stands under it; not where the keyboard is led there by what stands beside. */
  readonly isStop?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={props.isStop === false ? "sheet-lead sheet-lead-quiet" : "sheet-lead"}
      tabIndex={props.isStop === false ? -1 : undefined}
      aria-label={props.name}
      title={props.name}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
