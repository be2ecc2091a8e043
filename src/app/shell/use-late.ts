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
