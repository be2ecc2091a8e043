import { useEffect, useMemo, useState } from "react";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import type { Desk } from "./code-of.ts";

/** What is on the desk when the dialog opens: it stays so behind it. */
export function useDesk(): Desk {
  const dossier = useDossier();
  const method = useMethod();
  const store = useLensStore();
  const [lens] = useState(() => store.getState().lens);
  return useMemo(() => ({ dossier, lens, method }), [dossier, lens, method]);
}

/** Sums of the element's files by path below `embed/`. */
export type Sums = Readonly<Record<string, string>>;

/** The sums of the element's files; `null` until they are there, and where there are none. */
export function useSums(integrity: Promise<Sums> | null): Sums | null {
  const [sums, setSums] = useState<Sums | null>(null);
  useEffect(() => {
    let isWanted = true;
    integrity?.then(
      (found) => isWanted && setSums(found),
      // Without sums the code names the major, which needs none.
      () => isWanted && setSums(null),
    );
    return () => {
      isWanted = false;
    };
  }, [integrity]);
  return sums;
}
