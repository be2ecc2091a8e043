import { savePreferences } from "#data/local/preferences.ts";
import type { PreferencesStore } from "#state/preferences/preferences-store.ts";
import { showTheme } from "./theme.ts";

/** Shows the theme now, and saves preferences and theme whenever they change. */
export function keepPreferences(store: PreferencesStore): void {
  showTheme(store.getState().preferences.theme);
  store.subscribe(({ preferences }, before) => {
    if (preferences === before.preferences) return;
    showTheme(preferences.theme);
    savePreferences(preferences);
  });
}
