import { createStore, type StoreApi } from "zustand/vanilla";
import { DEFAULT_METHOD, type Method } from "#domain/reading/method.ts";

/** Light, dark, or whatever the system asks for. */
export type ThemeChoice = "system" | "light" | "dark";

/** How this reader likes the desk. Saved on this machine, never in links. */
export type Preferences = {
  readonly theme: ThemeChoice;
  /** Shares of the desk in per cent, by splitter; `null`: as designed. */
  readonly panes: Readonly<Record<string, number>> | null;
  readonly method: Method;
  /** Single-letter keys; off for those who type by voice (WCAG 2.1.4). */
  readonly letterKeys: boolean;
};

/** What a reader starts with. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system",
  panes: null,
  method: DEFAULT_METHOD,
  letterKeys: true,
};

/** The preferences, and the way to change some of them. */
export type PreferencesState = {
  readonly preferences: Preferences;
  readonly set: (change: Partial<Preferences>) => void;
};
/** A store that holds one set of preferences. */
export type PreferencesStore = StoreApi<PreferencesState>;

/** A store for one desk; saving is for `app/wiring`. */
export function createPreferencesStore(initial: Preferences = DEFAULT_PREFERENCES): PreferencesStore {
  return createStore<PreferencesState>()((set) => ({
    preferences: initial,
    set: (change) => set((state) => ({ preferences: { ...state.preferences, ...change } })),
  }));
}
