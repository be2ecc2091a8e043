import type { DirectnessKind, HalfLife, Method } from "#domain/reading/method.ts";
import { DEFAULT_METHOD, HALF_LIVES } from "#domain/reading/method.ts";

/** What is kept of a reader's preferences; what was not kept, or was spoiled, is left out. */
export type SavedPreferences = {
  readonly theme?: "system" | "light" | "dark";
  /** Shares of the desk in per cent, by splitter; `null`: as designed. */
  readonly panes?: Readonly<Record<string, number>> | null;
  readonly method?: Method;
  readonly letterKeys?: boolean;
};

const KEY = "entente.preferences";
const THEMES = ["system", "light", "dark"] as const;

/** The preferences kept on this machine; empty where there are none or storage is refused. Never throws. */
export function loadPreferences(): SavedPreferences {
  try {
    return decodePreferences(JSON.parse(localStorage.getItem(KEY) ?? "null"));
  } catch {
    return {};
  }
}

/** Keeps the preferences on this machine; where storage is refused or full they last as long as the page. Never throws. */
export function savePreferences(preferences: SavedPreferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Nothing of the reader's work is in here, and the desk works without it.
  }
}

/** Field by field, so that one spoiled preference does not take the others along. */
function decodePreferences(content: unknown): SavedPreferences {
  if (!isRecord(content)) return {};
  const { theme, panes, method, letterKeys } = content;
  const knownTheme = THEMES.find((name) => name === theme);
  const knownPanes = panes === null ? null : decodeShares(panes);
  const knownMethod = decodeMethod(method);
  return {
    ...(knownTheme === undefined ? {} : { theme: knownTheme }),
    ...(knownPanes === undefined ? {} : { panes: knownPanes }),
    ...(knownMethod === undefined ? {} : { method: knownMethod }),
    ...(typeof letterKeys === "boolean" ? { letterKeys } : {}),
  };
}

function decodeShares(panes: unknown): Readonly<Record<string, number>> | undefined {
  if (!isRecord(panes)) return undefined;
  const shares = Object.entries(panes).filter((entry): entry is [string, number] => isBetween(entry[1], 0, 100));
  return shares.length === 0 ? undefined : Object.fromEntries(shares);
}

function decodeMethod(method: unknown): Method | undefined {
  if (!isRecord(method) || !isRecord(method.directness)) return undefined;
  const halfLife = HALF_LIVES.find((months): months is HalfLife => months === method.halfLife);
  if (halfLife === undefined) return undefined;
  const directness = { ...DEFAULT_METHOD.directness };
  for (const kind of Object.keys(directness) as DirectnessKind[]) {
    const value = method.directness[kind];
    if (!isBetween(value, 0, 1)) return undefined;
    directness[kind] = value;
  }
  return { halfLife, directness };
}

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === "number" && value >= low && value <= high;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
