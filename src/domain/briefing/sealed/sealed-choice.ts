/** What may travel with a sealed briefing beside what stands behind its steps. */
export type SealedChoice = {
  /** The notes of the speaker; the analyst's own notes on the dossier never travel. */
  readonly notes: boolean;
  /** Articles in full, not only the passages that are quoted. */
  readonly articles: boolean;
  /** All evidence and all listed trade, not only what stands behind the steps. */
  readonly wholeDossier: boolean;
};

/** What is chosen where nobody chooses: the least. */
export const LEAST_CHOICE: SealedChoice = { notes: false, articles: false, wholeDossier: false };
