import { type KeyboardEvent, useId } from "react";
import { useDraft } from "./use-draft.ts";

/**
 * One line of words, kept when it is left, by Enter, and by Escape, which leaves it. It grows with its words, which stay one
 * line for whoever reads them.
 */
export function LineField(props: {
  readonly label: string;
  readonly className?: string;
  /** Hides the label from sight. */
  readonly bare?: boolean;
  readonly most?: number;
  readonly value: string;
  readonly inputMode?: "numeric";
  readonly placeholder?: string;
  /** Answers by what is wrong; `null`: it was kept. */
  readonly onKeep: (words: string) => string | null;
}) {
  const id = useId();
  const { shown, fault, write, flush } = useDraft(props.value, props.onKeep);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // Within a step Escape leads on, to its row.
    if (event.key === "Escape" && event.currentTarget.closest(".bw-editor")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") flush();
    else event.currentTarget.closest<HTMLElement>("[data-pane]")?.focus({ preventScroll: true });
  };
  return (
    <div className={`bw-field ${props.className ?? ""}`}>
      <label htmlFor={id} className={props.bare ? "sr-only-text" : ""}>
        {props.label}
      </label>
      <div className="bw-grow" data-words={shown}>
        <textarea
          className="input"
          id={id}
          rows={1}
          dir="auto"
          maxLength={props.most}
          inputMode={props.inputMode}
          placeholder={props.placeholder}
          value={shown}
          aria-invalid={fault === null ? undefined : true}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={(event) => write(event.target.value.replace(/[\r\n]+/g, " "))}
          onBlur={flush}
          onKeyDown={press}
        />
      </div>
      {fault === null ? null : (
        <p id={`${id}-fault`} className="bw-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
