import { type ComponentType, useEffect, useState } from "react";
import { offerReload } from "../wiring/reload-offer.ts";

/**
 * A view that comes in a chunk of its own when it is first shown, and is there at once from then on. Where the chunk does
 * not come, the offer to reload says so.
 */
export function lateView<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  return function LateView(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | null>(() => known);
    useEffect(() => {
      if (View !== null) return;
      let waiting = true;
      load().then((loaded) => {
        known = loaded;
        if (waiting) setView(() => loaded);
      }, offerReload);
      return () => {
        waiting = false;
      };
    }, [View]);
    return View === null ? <div className="late-view" aria-busy="true" /> : <View {...props} />;
  };
}
