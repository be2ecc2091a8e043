import { isForeignParameter } from "#domain/lens/lens-text.ts";
import { sameRef } from "#domain/shared/ref.ts";
import type { LensStore } from "#state/lens/lens-store.ts";

/** Browsers refuse address changes that come too fast; a brush drag writes once it rests. */
const REST_MS = 250;
/** A step of the history takes the browser some ms: it comes when the pick has been drawn. */
const AFTER_PICK_MS = 0;

type Codec = {
  /** The lens of the store as a query string, without the question mark. */
  readonly print: () => string;
  /** Puts the lens that a query spells into the store. */
  readonly read: (query: string) => void;
};

/**
 * Keeps address and lens alike: a pick is a step of the history, anything else rewrites the present one; Back and
 * Forward put the lens back. Parameters that are not ours stay where they are. Returns the way to stop.
 */
export function followAddress(store: LensStore, codec: Codec): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let returning = false;
  /** Queries of picks whose steps are still to be written, in their order. */
  let steps: string[] = [];
  const later = (delayMs: number) => {
    timer ??= setTimeout(write, delayMs);
  };
  const rest = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const write = () => {
    rest();
    for (const query of steps.splice(0)) {
      const url = addressWith(query);
      if (url !== location.href) history.pushState(null, "", url);
    }
    const url = addressWith(codec.print());
    if (url !== location.href) history.replaceState(null, "", url);
  };
  const stop = store.subscribe((now, before) => {
    if (returning || now.lens === before.lens) return;
    if (!sameRef(now.lens.selection, before.lens.selection)) {
      steps.push(codec.print());
      rest();
      later(AFTER_PICK_MS);
    } else if (now.lens.hover === before.lens.hover) later(REST_MS);
  });
  const onPop = () => {
    rest();
    steps = [];
    returning = true;
    codec.read(location.search);
    returning = false;
  };
  const flush = () => {
    if (timer !== null) write();
  };
  addEventListener("popstate", onPop);
  addEventListener("pagehide", flush);
  return () => {
    stop();
    flush();
    removeEventListener("popstate", onPop);
    removeEventListener("pagehide", flush);
  };
}

function addressWith(query: string): string {
  const kept = [...new URLSearchParams(location.search)].filter(([name]) => isForeignParameter(name));
  const rest = kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const all = [...rest, ...(query === "" ? [] : [query])].join("&");
  const { origin, pathname, hash } = location;
  // As the browser spells it, so that it can be compared with where the page is.
  return new URL(`${origin}${pathname}${all === "" ? "" : `?${all}`}${hash}`).href;
}
