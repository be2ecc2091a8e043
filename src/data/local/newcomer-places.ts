import type { ActorId } from "#domain/shared/ids.ts";
import { frameScope } from "./frame-scope.ts";
import { browserStore, type PlacesKey, type TextStore } from "./places-cache.ts";

/** Where actors stand that a workspace adds to a dossier, in drawing units. */
export type NewcomerPlaces = ReadonlyMap<ActorId, readonly [x: number, y: number]>;

const VERSION = 1;
/** The last so many are kept: enough for several workspaces over one dossier. */
const MOST = 300;

const nameOf = ({ dossier, variant }: PlacesKey) => `entente.newcomers.${variant}.${dossier}${frameScope()}`;

/** The places kept beside those of a dossier; none where none are kept for its shape, or they are damaged. Never throws. */
export function loadNewcomers(key: PlacesKey, store = browserStore()): NewcomerPlaces {
  try {
    return parseNewcomers(store?.getItem(nameOf(key)) ?? "", key.hash);
  } catch {
    return new Map();
  }
}

/** Keeps the places for the next visit; `false` where they could not be kept. */
export function saveNewcomers(
  key: PlacesKey,
  places: NewcomerPlaces,
  store: TextStore | null = browserStore(),
): boolean {
  try {
    const tenths = [...places].slice(-MOST).map(([id, at]) => [id, ...at.map((value) => Math.round(value * 10))]);
    store?.setItem(nameOf(key), JSON.stringify({ version: VERSION, hash: key.hash, tenths }));
    return store !== null;
  } catch {
    return false;
  }
}

/** Forgets the places; nothing happens where there is no storage. */
export function forgetNewcomers(key: PlacesKey, store = browserStore()): void {
  try {
    store?.removeItem(nameOf(key));
  } catch {
    // A storage that refuses has kept nothing either.
  }
}

function parseNewcomers(text: string, hash: string): NewcomerPlaces {
  const read: unknown = JSON.parse(text);
  if (typeof read !== "object" || read === null) return new Map();
  const { version, hash: found, tenths } = read as Readonly<Record<string, unknown>>;
  if (version !== VERSION || found !== hash || !Array.isArray(tenths)) return new Map();
  return new Map(
    tenths.flatMap((entry: unknown) => {
      if (!Array.isArray(entry)) return [];
      const [id, x, y]: readonly unknown[] = entry;
      if (typeof id !== "string" || !Number.isFinite(x) || !Number.isFinite(y)) return [];
      return [[id as ActorId, [Number(x) / 10, Number(y) / 10]] as const];
    }),
  );
}
