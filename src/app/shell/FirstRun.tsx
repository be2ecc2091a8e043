import { Button } from "#ui/Button.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { FirstRunFigure } from "./FirstRunFigure.tsx";

/** What a reader sees where there is no dossier yet: the thesis in three steps, and the way in. */
export function FirstRun(props: {
  /** Why there is nothing to open, where that is so. */
  readonly reason: string | null;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}) {
  return (
    <main className="first-run">
      <h1>Every tie needs a quote.</h1>
      <p>
        Entente draws an alliance graph from what people said, sets it beside what was traded, and lets a reader check
        both.
      </p>
      <div className="first-run-steps">
        <div>
          <h2>A sentence</h2>
          <p className="first-run-quote">
            <mark>“We also want to build a strong relationship.”</mark>
          </p>
          <small>Shehbaz Sharif to Vladimir Putin</small>
        </div>
        <Arrow />
        <div>
          <h2>becomes evidence for a tie</h2>
          <p className="flex items-center gap-1" aria-hidden="true">
            <b className="first-run-disc">PAK</b>
            <StrokeSample step={1} length={106} width={3.6} />
            <b className="first-run-disc">RUS</b>
          </p>
          <small>Cordial, 1 quote. Press either to get back.</small>
        </div>
        <Arrow />
        <div>
          <h2>beside a figure with a source</h2>
          <FirstRunFigure />
          <small>Bars stand for records. Gaps stay gaps.</small>
        </div>
      </div>
      {props.reason === null ? null : <p className="mb-4 text-ui text-ink2">{props.reason}</p>}
      <div className="first-run-actions">
        {props.actions.map(({ label, run }, at) => (
          <Button key={label} look={at === 0 ? "act" : "line"} onClick={run}>
            <bdi>{label}</bdi>
          </Button>
        ))}
      </div>
      <small className="text-note text-ink2">Nothing you open or add leaves this browser.</small>
    </main>
  );
}

function Arrow() {
  return (
    <svg width={86} height={14} viewBox="0 0 86 14" aria-hidden="true">
      <path d="M0 7h83M75 1.5 83 7l-8 5.5" fill="none" stroke="var(--color-ink3)" strokeWidth={1.2} />
    </svg>
  );
}
