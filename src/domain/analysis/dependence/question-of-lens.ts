import type { Dossier } from "../../dossier/dossier.ts";
import type { Lens } from "../../lens/lens.ts";
import { chooseSeries } from "../../trade/series-choice.ts";
import { questionBehind } from "./questions.ts";
import type { DependenceQuestion } from "./trade-grid.ts";

/** The question behind the series that the timeline shows as of a lens; `null`: nothing is recorded. */
export function questionOfLens(
  dossier: Dossier,
  { selection, thread, series, held }: Pick<Lens, "selection" | "thread" | "series" | "held">,
): DependenceQuestion | null {
  const query = { selection, thread, series, held, chart: null, window: dossier.opening.window };
  return questionBehind(chooseSeries(dossier, query).choice);
}
