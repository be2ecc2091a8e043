import { CloudOff, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** A strip that says what happened, what still stands and what to do. */
export function Notice(props: {
  /** `note`: nothing is wrong, but the reader should know. */
  readonly tone: "note" | "warn" | "error";
  /** `offline`: something did not answer; else the sign of the tone. */
  readonly sign?: "offline" | "alert";
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  const Icon = props.sign === "offline" ? CloudOff : props.tone === "note" ? Info : TriangleAlert;
  return (
    <div className={`notice notice-${props.tone}`} role={props.tone === "error" ? "alert" : "status"}>
      <Icon size={16} aria-hidden="true" />
      <p>
        <b>{props.title}</b> {props.children}
      </p>
      {props.actions ? <div className="notice-actions">{props.actions}</div> : null}
    </div>
  );
}
