import type { ThemeChoice } from "#state/preferences/preferences-store.ts";

/** Shows a theme: the tokens follow `data-theme`, and the system where it is absent. */
export function showTheme(theme: ThemeChoice): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
