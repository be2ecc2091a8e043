import type { Failure } from "#domain/dossier/dossier.ts";
import { Button } from "#ui/Button.tsx";
import { PlainMasthead } from "../PlainMasthead.tsx";
import { CopyDetails } from "./CopyDetails.tsx";
import { adviceFor, detailsOf } from "./failure-advice.ts";
import { ReloadNotice } from "./ReloadNotice.tsx";
import "./states.css";

/** The page where not even a manifest could be had: what happened, what still stands, what to do. */
export function FailedDesk(props: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { failure, onRetry } = props;
  return (
    <div className="desk">
      <PlainMasthead>No dossier is open</PlainMasthead>
      <ReloadNotice />
      <main className="failed-desk">
        <div role="alert">
          <h1>{failure.message}</h1>
          <p>{adviceFor(failure)}</p>
          {failure.kind === "cancelled" ? null : <p>No copy of the dossier was kept on this machine.</p>}
        </div>
        <div className="failed-actions">
          <Button look="act" onClick={onRetry}>
            Retry
          </Button>
          <CopyDetails text={() => detailsOf(failure, location.href, new Date())} />
        </div>
      </main>
    </div>
  );
}
