import { type DossierContents, decodeDossier } from "#data/http/wire/decode-dossier.ts";
import { readSample, sampleContents } from "../support/sample-dossier.ts";
import { writeTable } from "./report.ts";
import { quantile, type Row, spread } from "./row.ts";

const SECTION = "decode";
const QUOTES = 20_000;
const RUNS = 10;
const LIMIT_MS = 1_000;

/** The sample with so many quotes, those it has over and over under new ids. */
function withQuotes(count: number): DossierContents {
  const contents = sampleContents();
  const few: unknown = readSample("quotes.json");
  if (!Array.isArray(few)) throw new Error("quotes.json of the sample is no list.");
  const content = Array.from({ length: count }, (_, at) => ({ ...few[at % few.length], id: `q${at}` }));
  return { ...contents, parts: { ...contents.parts, quotes: { state: { kind: "fresh" }, content } } };
}

/** A dossier much larger than usual (quality.md R17), decoded in one go, in ms of work. */
export async function measure(): Promise<readonly Row[]> {
  const contents = withQuotes(QUOTES);
  const spent: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    const started = performance.now();
    const { quotes } = decodeDossier(contents);
    spent.push(performance.now() - started);
    if (quotes.length !== QUOTES) throw new Error(`Of ${QUOTES} quotes ${quotes.length} were decoded.`);
  }
  const met = quantile(spent, 0.95) < LIMIT_MS;
  return [
    {
      section: SECTION,
      what: `the sample with ${QUOTES.toLocaleString("en")} quotes`,
      ...spread(spent),
      unit: "ms",
      limit: `p95 below ${LIMIT_MS} ms`,
      met,
    },
  ];
}

/** Prints this section alone: `node tests/tools/run-ts.mjs tests/bench/decode.ts`. */
export async function main(): Promise<void> {
  console.log(writeTable(await measure()));
}
