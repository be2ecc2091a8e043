import type { ReactNode } from "react";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { Flow } from "#domain/trade/flow.ts";

/** What can be done to the records, where there is a workspace to keep it in; whoever wires the desk gives it. */
export type RecordsEditing = {
  /** Below the title: a record can be added to the series shown, and one's own are listed. */
  readonly head: (choice: SeriesChoice) => ReactNode;
  /** Beside what a record is: whose it is where it is not as the dossier has it, and what can be done to it. */
  readonly mark: (flow: Flow) => ReactNode;
};
