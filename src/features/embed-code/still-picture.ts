import type { EmbedView } from "#domain/embedding/embed-words.ts";

/** A picture of a view that has been drawn, and the way to its file. */
export type StillPicture = {
  /** In CSS pixels; the file may hold more. */
  readonly width: number;
  readonly height: number;
  /** The picture as a PNG in a theme. Rejects with a reason in words, and when the signal is aborted. */
  readonly print: (theme: "light" | "dark", signal: AbortSignal) => Promise<Blob>;
};

/** Draws a view as of the lens; `null` where there is no picture of it. It is asked while the dialog is drawn. */
export type StillMaker = (view: EmbedView) => StillPicture | null;
