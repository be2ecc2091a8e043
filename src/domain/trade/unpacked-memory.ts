import type { FlowColumns } from "./flow-columns.ts";

/** Files whose records are kept for whoever asks next: the one that comes in, and those that undo brings back. */
const MOST = 4;
const kept: { readonly packed: string; readonly columns: FlowColumns }[] = [];

/** Keeps the records of a packed text, so that a file just read need not be unpacked to be shown. */
export function keepUnpacked(packed: string, columns: FlowColumns): void {
  if (unpackedOf(packed) !== null) return;
  kept.unshift({ packed, columns });
  kept.length = Math.min(kept.length, MOST);
}

/** The records of a packed text where they are still at hand; `null`: it must be unpacked. */
export function unpackedOf(packed: string): FlowColumns | null {
  return kept.find((one) => one.packed === packed)?.columns ?? null;
}
