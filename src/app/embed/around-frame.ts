import { type EmbedSettings, isRightToLeft } from "#domain/embedding/embed-address.ts";
import type { FrameStore } from "./frame-store.ts";

/** The language the frame's own words are in, whatever the page around it speaks. */
const SPOKEN = "en";

/** Keeps theme, language, direction and motion of the document as the settings have them. Returns the way to stop. */
export function keepDocument(store: FrameStore): () => void {
  dress(store.getState().settings);
  return store.subscribe((now, before) => {
    if (now.settings !== before.settings) dress(now.settings);
  });
}

/**
 * The document's language is that of the page around it and decides the direction; the frame's words are marked with
 * their own, so that a screen reader speaks them right.
 */
function dress({ theme, lang, motion, ui, view, autoheight }: EmbedSettings): void {
  const root = document.documentElement;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.lang = lang ?? SPOKEN;
  root.dir = lang !== null && isRightToLeft(lang) ? "rtl" : "ltr";
  root.dataset.motion = motion;
  root.dataset.ui = ui;
  root.dataset.view = view;
  root.dataset.autoheight = String(autoheight);
}
