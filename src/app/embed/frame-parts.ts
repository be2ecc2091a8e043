import type { EmbedUi } from "#domain/embedding/embed-words.ts";

/** What stands around a view. */
export type FrameParts = {
  readonly ui: EmbedUi;
  /** Level of the title among the headings of the page around it. */
  readonly heading: number;
  /** The title of a step; `null`: the view says what it is about. */
  readonly title: string | null;
};
