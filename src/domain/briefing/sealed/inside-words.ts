import { writeCount, writeList, writeNumber } from "../../shared/wording.ts";
import type { SealedChoice } from "./sealed-choice.ts";
import type { TravelCounts } from "./travel-report.ts";

/** One kind of thing in a sealed file: "148 quotes", and how it travels. */
export type InsideLine = { readonly what: string; readonly how: string };

/** What a sealed file holds, in words: `travels` of what there is where it is made. */
export function insideLines(travels: TravelCounts, of: TravelCounts, choice: SealedChoice): readonly InsideLine[] {
  const evidence = [
    writeCount(travels.quotes, "quote"),
    writeCount(travels.events, "event"),
    writeCount(travels.arrangements, "arrangement"),
  ];
  return [
    {
      what: writeCount(travels.steps, "step"),
      how: choice.notes
        ? "with captions and the notes of the speaker"
        : "with captions, without the notes of the speaker",
    },
    {
      what: partOf(travels.ties, of.ties, "tie"),
      how: `with all evidence on them: ${writeList(evidence)}`,
    },
    {
      what: partOf(travels.flows, of.flows, "trade record"),
      how: choice.wholeDossier
        ? "with what is said of how complete they are"
        : "of the series shown and of the claims that are tested",
    },
    {
      what: partOf(travels.articles, of.articles, "article"),
      how: choice.articles ? "in full" : "by title, publisher and date, and only the passages that are quoted",
    },
    { what: partOf(travels.sources, of.sources, "source"), how: "that all of this rests on" },
    ...(travels.overrides === 0
      ? []
      : [{ what: writeCount(travels.overrides, "reading"), how: "set by hand, each with its reason" }]),
  ];
}

function partOf(count: number, all: number, singular: string): string {
  return count < all ? `${writeNumber(count)} of ${writeCount(all, singular)}` : writeCount(count, singular);
}
