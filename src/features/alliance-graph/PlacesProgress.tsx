import { useEffect, useState } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import type { PlacesState } from "./use-places.ts";

/** Work that is over sooner than this is not worth a word. */
const SAY_AFTER_MS = 250;

/** What is being placed and how far it is, with the way to stop it. */
export function PlacesProgress(props: { readonly places: PlacesState; readonly actors: number }) {
  const { places, actors } = props;
  const isBusy = places.progress !== null;
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    if (!isBusy) {
      setSaid(false);
      return;
    }
    const timer = setTimeout(() => setSaid(true), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isBusy]);
  if (!isBusy || !isSaid) return null;
  const share = Math.round((places.progress ?? 0) * 100);
  return (
    <div className="ag-progress" role="status" data-over={places.layout !== null || undefined}>
      <span>Placing {writeCount(actors, "actor")}</span>
      <progress max={100} value={share} aria-label="Placing actors" />
      <Button size="small" look="line" onClick={places.cancel}>
        Cancel
      </Button>
    </div>
  );
}

/** Why the list stands where the graph would be. */
export function Unseen(props: { readonly reason: string; readonly onRetry: () => void }) {
  return (
    <Notice
      tone="warn"
      title="The graph cannot be drawn here."
      actions={
        <Button size="small" look="line" onClick={props.onRetry}>
          Try again
        </Button>
      }
    >
      {props.reason} The list shows the same ties.
    </Notice>
  );
}
