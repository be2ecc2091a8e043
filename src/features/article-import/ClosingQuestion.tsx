import { useEffect, useRef } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";

/** Asks before what was brought and not added goes with the dialog. */
export function ClosingQuestion(props: {
  /** How many articles were read or are being read. */
  readonly articles: number;
  readonly onStay: () => void;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  const { articles } = props;
  return (
    <div ref={box} className="intake-closing" role="alert">
      <p>
        {articles === 0 ? "What is written here was not read yet" : `${writeCount(articles, "article")} not added yet`}.
        {articles > 1 ? " They go" : " It goes"} with this window.
      </p>
      <Button look="line" onClick={props.onStay}>
        Stay
      </Button>
      <Button onClick={props.onClose}>Close without adding</Button>
    </div>
  );
}
