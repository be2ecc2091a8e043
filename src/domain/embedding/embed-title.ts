import type { Briefing } from "../briefing/briefing.ts";
import { proposeTitle } from "../briefing/capture-step.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { Lens } from "../lens/lens.ts";
import type { Method } from "../reading/method.ts";
import type { Reading } from "../reading/reading.ts";
import { STANCES, stanceName } from "../shared/stance.ts";
import { writeCount, writeDate, writeList, writeMonthEnd, writeNumber, writeSpan } from "../shared/wording.ts";
import { chooseSeries } from "../trade/series-choice.ts";
import { titleOf } from "../trade/trade-words.ts";
import type { EmbedView } from "./embed-words.ts";
import { readingsDrawn } from "./frozen-view.ts";

/** What is embedded, as far as words are made of it. */
export type Embedded = {
  readonly dossier: Dossier;
  readonly view: EmbedView;
  readonly lens: Lens;
  /** What a story tells; `null` for any other view. */
  readonly briefing: Briefing | null;
  readonly method: Method;
};

/** The title of an embedded view: what it is about, for whoever meets it in a list of frames. */
export function writeEmbedTitle({ dossier, view, lens, briefing, method }: Embedded): string {
  const lookup = lookupOf(dossier);
  if (view === "story" && briefing !== null) return briefing.title;
  if (view === "timeline") return `${titleOf(chooseSeries(dossier, lens).choice, lookup)}, ${writeSpan(lens.window)}`;
  if (view === "reader") return articleOf(dossier, lens)?.title ?? dossier.title;
  return proposeTitle(dossier, lens, method);
}

/** The same with what is seen, in a sentence, for whoever sees no image of it. */
export function writeEmbedAlt(embedded: Embedded): string {
  return `${writeEmbedTitle(embedded)}. ${writeSeen(embedded)}`;
}

function writeSeen({ dossier, view, lens, briefing, method }: Embedded): string {
  if (view === "story" && briefing !== null) return `A story in ${writeCount(briefing.steps.length, "step")}.`;
  if (view === "timeline") return `Trade month by month, from the dossier “${dossier.title}”.`;
  if (view === "reader") {
    const article = articleOf(dossier, lens);
    const from = article?.publisher ? `${article.publisher}, ` : "";
    return article === null
      ? "An article with its quotes."
      : `${from}${writeDate(article.published)}, with its quotes.`;
  }
  return writeBands(readingsDrawn(dossier, lens, method), writeMonthEnd(lens.window.to));
}

/** "21 ties as of 30 Sep 2025: 5 allied, 7 cordial, 4 neutral, 3 strained and 2 hostile." */
function writeBands(readings: readonly Reading[], date: string): string {
  if (readings.length === 0) return `No tie is drawn as of ${date}.`;
  const parts = [...STANCES].reverse().flatMap((band) => {
    const count = readings.filter((reading) => reading.band === band).length;
    return count === 0 ? [] : [`${writeNumber(count)} ${stanceName(band)}`];
  });
  return `${writeCount(readings.length, "tie")} as of ${date}: ${writeList(parts)}.`;
}

function articleOf(dossier: Dossier, lens: Lens) {
  const id = lens.article ?? dossier.opening.article;
  return id === null ? null : lookupOf(dossier).article(id);
}
