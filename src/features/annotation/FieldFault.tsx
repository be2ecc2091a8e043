import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What is missing or wrong, right beside the field it is about; nothing where all is well. */
export function FieldFault(props: {
  readonly id: string;
  readonly words: string | null;
  /** A way out of it. */
  readonly children?: ReactNode;
}) {
  if (props.words === null) return null;
  return (
    <p id={props.id} className="coding-fault">
      <CircleAlert size={14} aria-hidden="true" />
      <span>
        {props.words} {props.children}
      </span>
    </p>
  );
}
