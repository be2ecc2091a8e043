import type { FileSample } from "./file-sample.ts";
import type { Mapping, Role } from "./mapping.ts";
import { sampleOf } from "./number-words.ts";

/** What nobody but the reader can say of a file. */
export type QuestionTopic =
  | "numbers"
  | "dates"
  | "period"
  | "exporter"
  | "importer"
  | "flow"
  | "commodity"
  | "amount"
  | "quantityUnit"
  | "valueUnit";

/** One question, in words. */
export type MappingQuestion = { readonly about: QuestionTopic; readonly ask: string };

const DATE_WORDS: Readonly<Record<Mapping["dates"], string>> = {
  iso: "year first",
  "day-first": "day first",
  "month-first": "month first",
  "named-month": "months by name",
  "excel-serial": "days counted from 1900",
};

/** Whether the two ends of a row are settled: by columns, by the reporter and its direction, or for all rows at once. */
function endsOf({ columns, fixed, wide }: Mapping): {
  readonly exporter: boolean;
  readonly importer: boolean;
  readonly flow: boolean;
} {
  const has = (role: Role): boolean =>
    columns.some((column, at) => column.role === role && (wide === null || at < wide.from));
  const isWide = (role: Role): boolean => wide?.headersAre === role;
  const hasFlow = has("flow") || fixed.flow !== null;
  const reporter = has("reporter") || fixed.reporter !== null;
  // A reporter without any partner trades with the world.
  const partner = has("partner") || isWide("partner") || reporter;
  return {
    exporter: has("exporter") || isWide("exporter") || fixed.exporter !== null || (reporter && partner),
    importer: has("importer") || isWide("importer") || fixed.importer !== null || (reporter && partner),
    flow: hasFlow || !(has("reporter") || has("partner") || isWide("partner")),
  };
}

/** Whether nothing but the reader can tell how numbers are written: of a layout that offices write, only where a spreadsheet saved it anew. */
const areNumbersOpen = (sample: FileSample, isTyped: boolean): boolean =>
  sample.numbers === null && sample.numberCandidates.length > 1 && (isTyped || sample.delimiter === ";");

/**
 * What is left to be asked before a file can be read under a mapping; none where everything is settled. `isTyped`: people
 * typed the file, in conventions of their own.
 */
export function questionsOf(sample: FileSample, mapping: Mapping, isTyped: boolean): readonly MappingQuestion[] {
  const { columns, fixed, wide } = mapping;
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  const ends = endsOf(mapping);
  const questions: (MappingQuestion | null)[] = [
    areNumbersOpen(sample, isTyped)
      ? { about: "numbers", ask: `Are the numbers written ${sample.numberCandidates.map(sampleOf).join(" or ")}?` }
      : null,
    sample.dates === null && sample.dateCandidates.length > 1
      ? {
          about: "dates",
          ask: `Are the dates written ${sample.dateCandidates.map((form) => DATE_WORDS[form]).join(" or ")}?`,
        }
      : null,
    has("period") || has("year") || wide?.headersAre === "period"
      ? null
      : { about: "period", ask: "Which column is the month or the year?" },
    ends.exporter ? null : { about: "exporter", ask: "Who exports? No column says it." },
    ends.importer ? null : { about: "importer", ask: "Who imports? No column says it." },
    ends.flow ? null : { about: "flow", ask: "Are these imports or exports of the reporter?" },
    has("commodity") || fixed.commodity !== null
      ? null
      : { about: "commodity", ask: "What is traded? No column says it." },
    has("quantity") || has("value") ? null : { about: "amount", ask: "Which column is the volume or the value?" },
    has("quantity") && mapping.quantityUnit === null && !has("unit") && !has("measure")
      ? { about: "quantityUnit", ask: "In what is the volume?" }
      : null,
    has("value") && mapping.valueUnit === null && !has("currency")
      ? { about: "valueUnit", ask: "In what is the value?" }
      : null,
  ];
  return questions.flatMap((question) => (question === null ? [] : [question]));
}
