import { useEffect, useMemo, useState } from "react";
import { type Finder, finderOf } from "#domain/find/finder.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";

/** What the first slice may cost: enough for a dossier like the sample, so that its list stands at once. */
const FIRST_MS = 40;
/** What a further slice may cost: the page stays as quick as a frame. */
const SLICE_MS = 10;

/**
 * Search over the dossier, as far as it is taken in: a new object whenever there is more to find. A large dossier is
 * taken in by slices, so that neither opening nor typing waits for it.
 */
export function useFinder(): Pick<Finder, "find"> & { readonly whole: boolean } {
  const finder = finderOf(useDossier());
  const [slices, setSlices] = useState(() => Number(finder.grow(within(FIRST_MS))));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const whole = finder.grow(within(SLICE_MS));
      setSlices((count) => count + 1);
      if (!whole) timer = setTimeout(step);
    };
    if (!isWhole(finder)) timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [finder]);
  return useMemo(() => ({ find: finder.find, whole: isWhole(finder), slices }), [finder, slices]);
}

const isWhole = (finder: Finder) => finder.grow(() => false);

function within(ms: number): () => boolean {
  const until = performance.now() + ms;
  return () => performance.now() < until;
}
