import type { LayoutVariant } from "#domain/layout/layout-input.ts";
import { frameScope, keepsNothing } from "./frame-scope.ts";

/** Where the actors of one dossier stood last, and which of them the reader has put there by hand. */
export type KeptPlaces = {
  /** x and y of each actor in the order of the shape, in drawing units. */
  readonly places: Float32Array;
  /** Positions of the actors that were dragged and stay where they are. */
  readonly pinned: readonly number[];
};

/** Which places are meant: a dossier, the hash of what is drawn, and the variant. */
export type PlacesKey = { readonly dossier: string; readonly hash: string; readonly variant: LayoutVariant };

/** The part of localStorage that is used; a test passes one that refuses. */
export type TextStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const PREFIX = "entente.places";
const VERSION = 1;
/** Above this a layout is computed again rather than kept: the store of a browser holds a few megabytes. */
const MOST_ACTORS = 6_000;

const nameOf = ({ dossier, variant }: PlacesKey) => `${PREFIX}.${variant}.${dossier}${frameScope()}`;

/**
 * The places kept for a dossier, or `null`: none kept, kept for other actors or ties, damaged, or no storage to read.
 */
export function loadPlaces(key: PlacesKey, count: number, store = browserStore()): KeptPlaces | null {
  try {
    const text = store?.getItem(nameOf(key)) ?? null;
    return text === null ? null : parsePlaces(text, key.hash, count);
  } catch {
    return null;
  }
}

/** Keeps places for the next visit, one entry for each dossier and variant; `false` where they could not be kept. */
export function savePlaces(key: PlacesKey, kept: KeptPlaces, store = browserStore()): boolean {
  if (kept.places.length / 2 > MOST_ACTORS) return false;
  try {
    store?.setItem(nameOf(key), printPlaces(kept, key.hash));
    return store !== null;
  } catch {
    return false;
  }
}

/** Forgets the places of a dossier; nothing happens where there is no storage. */
export function forgetPlaces(key: PlacesKey, store = browserStore()): void {
  try {
    store?.removeItem(nameOf(key));
  } catch {
    // A storage that refuses has kept nothing either.
  }
}

/** The kept places as text: whole tenths, so that reading gives the very numbers back. */
export function printPlaces(kept: KeptPlaces, hash: string): string {
  const tenths = Array.from(kept.places, (value) => Math.round(value * 10));
  return JSON.stringify({ version: VERSION, hash, tenths, pinned: kept.pinned });
}

/** The places a text spells, or `null` when it is not ours, of another version, of another shape, or damaged. */
export function parsePlaces(text: string, hash: string, count: number): KeptPlaces | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof read !== "object" || read === null) return null;
  const { version, hash: found, tenths, pinned } = read as Readonly<Record<string, unknown>>;
  if (version !== VERSION || found !== hash || !Array.isArray(tenths) || tenths.length !== count * 2) return null;
  if (!tenths.every(Number.isFinite)) return null;
  const held = Array.isArray(pinned) ? pinned : [];
  return {
    places: Float32Array.from(tenths, (value: number) => value / 10),
    pinned: [...new Set(held)].filter((at) => Number.isInteger(at) && at >= 0 && at < count),
  };
}

/**
 * This browser's store, or `null` on a page that leaves nothing behind, and where there is none: reading the property alone
 * may throw in a sandboxed frame (quality.md R21).
 */
export function browserStore(): TextStore | null {
  try {
    return keepsNothing() ? null : (globalThis.localStorage ?? null);
  } catch {
    return null;
  }
}
