import { type ComponentType, useEffect, useState } from "react";
import type { ClaimsPart } from "./ClaimsPart.tsx";

type Part = ComponentType<Parameters<typeof ClaimsPart>[0]>;

let known: Part | null = null;

/** The part of the form that is about claims: a chunk of its own, fetched when this is first asked; `null` until it is there. */
export function useClaimsPart(): Part | null {
  const [part, setPart] = useState(() => known);
  useEffect(() => {
    if (part !== null) return;
    let waiting = true;
    // Without it a quote is coded as before; its claims stay as they are.
    import("./ClaimsPart.tsx").then(
      (came) => {
        known = came.ClaimsPart;
        if (waiting) setPart(() => came.ClaimsPart);
      },
      () => undefined,
    );
    return () => {
      waiting = false;
    };
  }, [part]);
  return part;
}
