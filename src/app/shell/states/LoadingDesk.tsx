import { Button } from "#ui/Button.tsx";
import type { DossierLoad } from "../../wiring/use-dossier-load.ts";
import { PlainMasthead } from "../PlainMasthead.tsx";
import { GraphSkeleton, ReaderSkeleton, TimelineSkeleton } from "./Skeletons.tsx";
import "./states.css";

type Loading = Extract<DossierLoad, { kind: "loading" }>;

/** The frame of the desk while its dossier is read: the regions stand where the real ones will, and say how far it is. */
export function LoadingDesk(props: { readonly load: Loading }) {
  const { load } = props;
  return (
    <div className="desk">
      <PlainMasthead>Opening the dossier</PlainMasthead>
      <main className="panes frame loading-desk" aria-busy="true">
        <div className="frame-left">
          <section className="frame-graph" aria-label="Alliance graph">
            <div className="loading-head">
              <h2 className="frame-title">Alliance graph</h2>
              <ProgressBar load={load} />
            </div>
            <Status load={load} />
            <GraphSkeleton />
          </section>
          <section className="frame-timeline" aria-label="Oil-trade timeline">
            <h2 className="frame-title">Oil-trade timeline</h2>
            <TimelineSkeleton />
          </section>
        </div>
        <section className="frame-reader" aria-label="Reader">
          <h2 className="frame-title">Reader</h2>
          <ReaderSkeleton />
        </section>
      </main>
      <footer className="desk-foot" />
    </div>
  );
}

/** Said aloud politely: what is being read, that it takes long, that the source is asked again. */
function Status({ load }: { readonly load: Loading }) {
  const { progress, again, slow, cancel } = load;
  return (
    <div className="loading-status">
      <p role="status">
        {again ? <b>{again.failure.message} </b> : null}
        {again
          ? `Asking again, ${Math.min(again.attempt, again.attempts)} of ${again.attempts}.`
          : `${slow ? "Still working. " : ""}${sentenceOf(progress)}`}
      </p>
      {slow || again ? (
        <Button look="line" size="small" onClick={cancel}>
          Cancel
        </Button>
      ) : null}
    </div>
  );
}

/** "Reading 9 articles, 4 done." */
function sentenceOf(progress: Loading["progress"]): string {
  if (progress === null) return "Reading the dossier.";
  if (progress.total <= 1) return `Reading ${progress.what}.`;
  return `Reading ${progress.what}, ${progress.done} done.`;
}

function ProgressBar({ load: { progress } }: { readonly load: Loading }) {
  const share = progress?.share ?? 0;
  return (
    <div
      className="loading-bar"
      role="progressbar"
      aria-label="Opening the dossier"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
}
