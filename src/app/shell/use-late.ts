import { type ComponentType, useEffect, useState } from "react";
import { offerReload } from "../wiring/reload-offer.ts";

/**
 * A view that comes in a chunk of its own when it is first wanted; `null` until it is there. Where the chunk does not
 * come, another build has most likely taken this one's place: the offer to reload says so, and `onMissing` is called.
 */
export function useLate<Props>(
  wanted: boolean,
  load: () => Promise<ComponentType<Props>>,
  onMissing: () => void,
): ComponentType<Props> | null {
  const [view, setView] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    if (!wanted || view !== null) return;
    let waiting = true;
    load().then(
      (loaded) => waiting && setView(() => loaded),
      () => {
        offerReload();
        if (waiting) onMissing();
      },
    );
    return () => {
      waiting = false;
    };
  }, [wanted, view, load, onMissing]);
  return view;
}

/** How long the desk is left alone once it stands. */
const REST_MS = 800;

/** Fetches a chunk once the desk stands and has rested, so that it is there when it is wanted. */
export function useFetchedSoon(stands: boolean, load: () => Promise<unknown>): void {
  useEffect(() => {
    if (!stands) return;
    // Whoever wants it later hears why it did not come.
    const timer = setTimeout(() => void load().catch(() => undefined), REST_MS);
    return () => clearTimeout(timer);
  }, [stands, load]);
}
