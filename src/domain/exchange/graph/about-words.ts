import { HEADINGS } from "../../reading/reading.ts";
import { writeClock, writeHalfLife, writeStance } from "../../reading/words.ts";
import { aspectName } from "../../shared/aspect-group.ts";
import type { PartialDate } from "../../shared/month.ts";
import { printSource } from "../../shared/source-words.ts";
import { writeCount, writeDate, writeList, writeNumber, writeSpan } from "../../shared/wording.ts";
import { type ExportAbout, isFiltered, type NetworkQuery } from "./exported-network.ts";

/** "Oct 2024 – Sep 2025, event time": the window and the clock of an export. */
export function writeWindow({ window, clock }: Pick<NetworkQuery, "window" | "clock">): string {
  return `${writeSpan(window)}, ${writeClock(clock).toLowerCase()}`;
}

/** The filters in words, each a phrase: "only energy and defence", "only ties of Pakistan"; none where nothing is held back. */
export function writeFilters(query: NetworkQuery, ego: string | null): readonly string[] {
  const { aspects, stances, trends, minWeight } = query;
  return [
    ...(aspects === null ? [] : [`only ${writeList(aspects.map(aspectName))}`]),
    ...(stances === null ? [] : [`only ${writeList(stances.map((stance) => writeStance(stance).toLowerCase()))} ties`]),
    ...(trends === null ? [] : [`only ${writeList(HEADINGS.filter((one) => trends.includes(one)))} ties`]),
    ...(minWeight > 0 ? [`only ties of a weight of ${writeNumber(minWeight, 2)} or more`] : []),
    ...(ego === null ? [] : [`only ties of ${ego}`]),
  ];
}

/** "Sample data, 30 Sep 2025", "Made on 30 Sep 2025": what stands at the foot of every export. */
export function writeMade({ sample, query }: Pick<ExportAbout, "sample" | "query">): string {
  const day = writeDate(query.madeOn as PartialDate);
  return sample ? `Sample data, made on ${day}` : `Made on ${day}`;
}

/** What an export says of itself, a sentence each: dossier, window and clock, method, filters, date, sources. */
export function aboutLines(about: ExportAbout): readonly string[] {
  const { title, updated, query, ego, sources } = about;
  const { directness, halfLife } = query.method;
  const table = Object.entries(directness).map(([kind, value]) => `${kind} ${value}`);
  return [
    `${title}, as of ${writeWindow(query)}. Dossier of ${writeDate(updated.slice(0, 10) as PartialDate)}.`,
    `Stance is the mean of evidence by directness x confidence x decay; half-life ${writeHalfLife(halfLife)}; ${table.join(", ")}.`,
    ...(isFiltered(query) ? [`Filtered: ${writeFilters(query, ego).join("; ")}.`] : []),
    `${writeMade(about)} with Entente.`,
    `${writeCount(sources.length, "source")}: ${sources.map(printSource).join(" | ")}`,
  ];
}
