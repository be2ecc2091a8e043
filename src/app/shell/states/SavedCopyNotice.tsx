import { useState } from "react";
import type { Failure, PartName, PartState } from "#domain/dossier/dossier.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Notice } from "#ui/Notice.tsx";
import { CopyDetails } from "./CopyDetails.tsx";
import { adviceFor, detailsOf } from "./failure-advice.ts";
import { writeInstant } from "./saved-at.ts";

/** What a part is called where it is shown, and whether a reader's evidence hangs on it. */
const NAMES: Readonly<Record<PartName, { readonly these: string; readonly evidence: boolean }>> = {
  actors: { these: "These actors", evidence: true },
  arrangements: { these: "These arrangements", evidence: true },
  events: { these: "These events", evidence: true },
  quotes: { these: "These quotes", evidence: true },
  articles: { these: "These articles", evidence: true },
  sources: { these: "These sources", evidence: false },
  prices: { these: "These prices", evidence: false },
  flows: { these: "These figures", evidence: false },
  briefings: { these: "These briefings", evidence: false },
};

type Props = {
  readonly part: PartName;
  readonly state: PartState;
  readonly onRetry: () => void;
  /** Whether the source is being asked again right now. */
  readonly refreshing?: boolean;
};

/** Says at a view that what it shows is a saved copy, or that nothing came; nothing when all is fresh (R10). */
export function SavedCopyNotice({ part, state, onRetry, refreshing = false }: Props) {
  if (state.kind === "fresh") return null;
  return (
    <div className="saved-notice">
      <FailureNotice failure={state.failure} onRetry={onRetry} refreshing={refreshing}>
        {sentenceFor(part, state)}
      </FailureNotice>
    </div>
  );
}

function sentenceFor(part: PartName, state: Exclude<PartState, { kind: "fresh" }>): string {
  const { these, evidence } = NAMES[part];
  const stands = evidence ? "The other views are not affected." : "Your evidence is not affected.";
  if (state.kind === "saved" && part === "articles") {
    // The others may well be fresh.
    return `What did not come is shown from the copy saved on ${writeInstant(state.savedAt)}. ${stands}`;
  }
  if (state.kind === "saved") return `${these} are the copy saved on ${writeInstant(state.savedAt)}. ${stands}`;
  return `No copy was kept on this machine, so nothing is shown in its place. ${stands}`;
}

/** A notice on a failure, with Details and Retry. */
export function FailureNotice(props: {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly refreshing: boolean;
  readonly children: string;
}) {
  const { failure, onRetry, refreshing, children } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Notice
        tone="warn"
        sign="offline"
        title={failure.message}
        actions={
          <>
            <Button size="small" onClick={() => setOpen(true)}>
              Details
            </Button>
            <Button look="line" size="small" disabled={refreshing} onClick={onRetry}>
              {refreshing ? "Asking" : "Retry"}
            </Button>
          </>
        }
      >
        {children}
      </Notice>
      {open ? <FailureDetails failure={failure} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function FailureDetails(props: { readonly failure: Failure; readonly onClose: () => void }) {
  const { failure, onClose } = props;
  return (
    <Dialog label="What happened" className="failure-details" onClose={onClose}>
      <div className="dialog-head">
        <h2>What happened</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <p>
        <b>{failure.message}</b> {adviceFor(failure)}
      </p>
      <pre>{detailsOf(failure, location.href, new Date())}</pre>
      <CopyDetails text={() => detailsOf(failure, location.href, new Date())} />
    </Dialog>
  );
}
