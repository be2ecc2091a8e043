import type { DivergingStep } from "./diverging.ts";
import { StrokeSample } from "./StrokeSample.tsx";

/** Two codes joined by their line: the atom that carries a pair through every pane. Put it inside a button or link. */
export function PairTag(props: {
  readonly left: string;
  readonly right: string;
  /** `null`: no line is known, a hairline joins the codes. */
  readonly step: DivergingStep | null;
  readonly look?: "plain" | "boxed" | "lit";
  readonly size?: "small" | "large";
}) {
  const { left, right, step, look = "plain", size = "small" } = props;
  return (
    <span className={`pair-tag pair-tag-${look} pair-tag-${size}`}>
      {/* The space is not seen, but it keeps the codes apart for whoever reads the text alone. */}
      <b dir="auto">{left}</b>{" "}
      {step === null ? (
        <span className="pair-tag-hairline" aria-hidden="true" />
      ) : (
        <StrokeSample step={step} length={size === "large" ? 30 : 26} width={2} onLamp={look === "lit"} />
      )}
      <b dir="auto">{right}</b>
    </span>
  );
}
