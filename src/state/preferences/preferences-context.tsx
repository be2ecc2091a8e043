import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Preferences, PreferencesState, PreferencesStore } from "./preferences-store.ts";

const PreferencesContext = createContext<PreferencesStore | null>(null);

/** Gives one desk its preferences. */
export function PreferencesProvider(props: { readonly store: PreferencesStore; readonly children: ReactNode }) {
  return <PreferencesContext value={props.store}>{props.children}</PreferencesContext>;
}

/** The store itself, for wiring. */
export function usePreferencesStore(): PreferencesStore {
  const store = useContext(PreferencesContext);
  if (!store) throw new Error("No PreferencesProvider above this component");
  return store;
}

/** One derived value of the preferences. */
export function usePreferences<Value>(select: (preferences: Preferences) => Value): Value {
  return useStore(usePreferencesStore(), (state) => select(state.preferences));
}

/** Changes some preferences and keeps the rest. */
export function useSetPreferences(): PreferencesState["set"] {
  return usePreferencesStore().getState().set;
}
