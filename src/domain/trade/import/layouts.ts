import { COMMODITY_WORDS } from "../trade-words.ts";
import { rolesOfHeader } from "./column-headers.ts";
import type { FileSample } from "./file-sample.ts";
import { comextApi, comextBulk, comextOldBulk } from "./layouts/comext.ts";
import { comtradeClassic, comtradeNew } from "./layouts/comtrade.ts";
import { eiaCrudeImports, eiaSeries } from "./layouts/eia.ts";
import { eurostatEnergy, eurostatTsv } from "./layouts/eurostat.ts";
import { jodi, jodiLegacy } from "./layouts/jodi.ts";
import { keyOf, type Layout } from "./layouts/layout.ts";
import { baci, crea, ourWorldInData, resourceTrade } from "./layouts/other-sources.ts";
import { own } from "./layouts/own.ts";
import { sdmxCsv } from "./layouts/sdmx.ts";
import { wideTable } from "./layouts/wide.ts";
import type { Mapping } from "./mapping.ts";
import { type MappingQuestion, questionsOf } from "./mapping-questions.ts";
import { proposeByWords } from "./propose-by-words.ts";

/** Anything else: columns by their headers and their cells. */
const byWords: Layout = {
  id: "mapped",
  title: "Columns by their headers and cells",
  recognises: () => 0.1,
  mapping: proposeByWords,
  note: [],
  isTyped: true,
};

/** Every layout that is known, the last for whatever the others do not know. */
export const LAYOUTS: readonly Layout[] = [
  own,
  comtradeNew,
  comtradeClassic,
  eurostatEnergy,
  eurostatTsv,
  comextApi,
  comextBulk,
  comextOldBulk,
  eiaCrudeImports,
  eiaSeries,
  jodi,
  jodiLegacy,
  resourceTrade,
  baci,
  crea,
  ourWorldInData,
  sdmxCsv,
  wideTable,
  byWords,
];

/** How a file would be read, and what has to be asked first. */
export type Proposal = {
  /** Id of the layout that the file is of; `mapped` where none is known. */
  readonly layout: string;
  readonly title: string;
  readonly mapping: Mapping;
  /** Traps that were seen to, a sentence each. */
  readonly notes: readonly string[];
  /** What nobody but the reader can say; none where the file says it all. */
  readonly questions: readonly MappingQuestion[];
};

/** What was taken for likely where the table does not say it, in words: it stands in the mapping and can be changed. */
function guessesIn({ columns, fixed }: Mapping): readonly string[] {
  const turned = columns.find(
    ({ header, role }) => role === "importer" && rolesOfHeader(header)[0]?.role === "reporter",
  );
  return [
    ...(fixed.commodity === null
      ? []
      : [`Every row is read as ${COMMODITY_WORDS[fixed.commodity]}: the words of the table say so.`]),
    ...(turned === undefined ? [] : [`No column says import or export: “${turned.header}” is read as the importer.`]),
  ];
}

function proposeAs(layout: Layout, sample: FileSample): Proposal {
  const mapping = layout.mapping(sample);
  const isTyped = layout.isTyped === true;
  return {
    layout: layout.id,
    title: layout.title,
    mapping,
    notes: [...layout.note, ...(isTyped ? guessesIn(mapping) : [])],
    questions: questionsOf(sample, mapping, isTyped),
  };
}

/** How a file would be read, by the layout that knows it most surely. Cost: a look at each cell of the sample. */
export function proposeMapping(sample: FileSample): Proposal {
  let best = { layout: byWords, score: 0 };
  for (const layout of LAYOUTS) {
    const score = layout.recognises(sample) ?? 0;
    if (score > best.score) best = { layout, score };
    if (score === 1) break;
  }
  return proposeAs(best.layout, sample);
}

/** By which a header is known again: its columns in order, lower-cased without blanks and signs, joined by `|`. */
export const fingerprintOf = (header: readonly string[]): string => header.map(keyOf).join("|");
