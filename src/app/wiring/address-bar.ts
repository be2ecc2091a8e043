import { isForeignParameter } from "#domain/lens/lens-text.ts";
import { sameRef } from "#domain/shared/ref.ts";
import type { LensStore } from "#state/lens/lens-store.ts";

/** Browsers refuse address changes that come too fast; a brush drag writes once it rests. */
const REST_MS = 250;

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
  const write = (how: "push" | "replace") => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const url = addressWith(codec.print());
    if (url === location.href) return;
    if (how === "push") history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  };
  const stop = store.subscribe((now, before) => {
    if (returning || now.lens === before.lens) return;
    if (!sameRef(now.lens.selection, before.lens.selection)) write("push");
    else if (now.lens.hover === before.lens.hover) timer ??= setTimeout(() => write("replace"), REST_MS);
  });
  const onPop = () => {
    returning = true;
    codec.read(location.search);
    returning = false;
  };
  const flush = () => {
    if (timer !== null) write("replace");
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
