const DARK = "(prefers-color-scheme: dark)";

/** Whether the page is light or dark now. */
export function shownTheme(): "light" | "dark" {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** Follows what the reader's system asks for. Returns the way to stop. */
export function watchSystemTheme(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
