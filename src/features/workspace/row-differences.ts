import { confidenceLevel, writeAct, writeAttribution } from "#domain/article/quote-words.ts";
import { writeAssertion, writeSeries } from "#domain/claims/claim-words.ts";
import { ACTS, ATTRIBUTIONS } from "#domain/evidence/evidence.ts";
import { readClaims } from "#domain/exchange/claims-json.ts";
import { writeStance } from "#domain/reading/words.ts";
import { writeAspect } from "#domain/shared/aspect-group.ts";
import { parseMonth, parsePartialDate } from "#domain/shared/month.ts";
import { REF_KINDS } from "#domain/shared/ref.ts";
import { ASPECTS, STANCES } from "#domain/shared/stance.ts";
import { capital, writeCount, writeDate, writeMonth, writeNumber, writeSpan } from "#domain/shared/wording.ts";
import { packedHead } from "#domain/trade/packing/packed-head.ts";
import { canonical } from "#domain/workspace/workspace-text.ts";
import { excerpts } from "./excerpts.ts";
import type { Names } from "./row-names.ts";

/** Something that two versions of a record say differently; `null`: that version says nothing of it. */
export type FieldDifference = { readonly name: string; readonly one: string | null; readonly other: string | null };

type Fields = Readonly<Record<string, unknown>>;

/** What two versions of a record say differently, field by field, in words; long texts cut around where they part. */
export function differencesOfRows(one: unknown, other: unknown, names: Names): readonly FieldDifference[] {
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)];
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].flatMap((key) => {
    const [here, there] = [mine[key] ?? null, theirs[key] ?? null];
    if (canonical(here) === canonical(there)) return [];
    const [said, saidThere] = [linesOf(key, here, names), linesOf(key, there, names)];
    const lines = [...new Set([...said.keys(), ...saidThere.keys()])].flatMap((name) => {
      const [words, otherWords] = excerpts(said.get(name) ?? null, saidThere.get(name) ?? null);
      return words === otherWords ? [] : [{ name, one: words, other: otherWords }];
    });
    // What differs in nothing that has words is shown as it is stored.
    const [raw, rawThere] = excerpts(canonical(here), canonical(there));
    return lines.length > 0 ? lines : [{ name: labelOf(key), one: raw, other: rawThere }];
  });
}

/** Fields that are called otherwise than they are stored. */
const LABELS: Readonly<Record<string, string>> = {
  about: "On",
  anchor: "Words",
  basis: "Rests on",
  blocks: "Text",
  exact: "Words",
  hs: "HS code",
  kept: "Left lost",
  leftOut: "Rows left out",
  members: "Members",
  packed: "Records",
  plot: "Drawn",
  ref: "Hidden",
  refused: "Rows with a fault",
  act: "Kind of statement",
  rows: "Rows read",
  saidOn: "Said on",
  series: "Standing",
  sha256: "Sum of the file",
  side: "Whose word is shown",
  speakerLabel: "Speaker as called",
  standfirst: "Standfirst",
  turn: "Turn of the import",
  valueUsd: "Value, $m",
  was: "Words before",
};

/** "Said on", "Short name": what a field is called. */
function labelOf(key: string): string {
  const words = LABELS[key] ?? key.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return capital(words);
}

/** What a field says, under the name of each thing it says; nothing where it is empty. */
function linesOf(key: string, value: unknown, names: Names): ReadonlyMap<string, string> {
  if (value === null) return new Map();
  if (key === "anchor") return anchorLines(fieldsOf(value));
  if (key === "blocks" && Array.isArray(value)) return new Map([["Text", value.map(blockWords).join("\n")]]);
  if (key === "bearings" && Array.isArray(value)) return bearingLines(value, names);
  if (key === "bearing") return bearingLines([value], names);
  if (key === "claims" && Array.isArray(value)) return claimLines(value, names);
  return new Map([[labelOf(key), wordsOf(key, value, names)]]);
}

function anchorLines({ exact, prefix, suffix, start, end }: Fields): ReadonlyMap<string, string> {
  return new Map([
    ["Words", String(exact)],
    ["Place", `characters ${String(start)} to ${String(end)}`],
    ["Text around", `${String(prefix)} … ${String(suffix)}`],
  ]);
}

function bearingLines(bearings: readonly unknown[], names: Names): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const bearing of bearings) {
    const { tie, aspect, stance, confidence } = fieldsOf(bearing);
    const name = `${wordsOf("tie", tie, names)}, ${wordsOf("aspect", aspect, names).toLowerCase()}`;
    const words = `${wordsOf("stance", stance, names)}, ${wordsOf("confidence", confidence, names)}`;
    const before = lines.get(name);
    lines.set(name, before === undefined ? words : `${before}; ${words}`);
  }
  return lines;
}

/** What each claim asserts of whose trade, over which months; what is no claim is left to be shown as it is stored. */
function claimLines(value: readonly unknown[], names: Names): ReadonlyMap<string, string> {
  const { claims, faults } = readClaims(value);
  if (faults.length > 0) return new Map();
  return new Map(
    claims.map((claim, at) => [
      `Claim ${at + 1}`,
      `${writeSeries(claim.series, { placeName: names.place })}: ${writeAssertion(claim)} (${writeSpan(claim.period.span)})${writeOthers(claim.others.length)}`,
    ]),
  );
}

const writeOthers = (count: number) => (count === 0 ? "" : `, and ${writeCount(count, "other reading")}`);

const blockWords = (block: unknown) => {
  const { kind, text } = fieldsOf(block);
  return kind === "paragraph" ? String(text) : `${labelOf(String(kind))}: ${String(text)}`;
};

type Writer = (value: unknown, names: Names) => string | null;

const asText = (write: (text: string, names: Names) => string | null): Writer => {
  return (value, names) => (typeof value === "string" ? write(value, names) : null);
};
const actor = asText((id, names) => names.actor(id));
const place = asText((id, names) => names.place(id));
const source = asText((id, names) => names.item("source", id));
const date = asText((text) => {
  const [month, found] = [parseMonth(text), parsePartialDate(text)];
  return month !== null ? writeMonth(month) : found && writeDate(found);
});
/** One of some known values, in words. */
const oneOf =
  <Value>(known: readonly Value[], write: (value: Value) => string): Writer =>
  (value) => {
    const found = known.find((one) => one === value);
    return found === undefined ? null : write(found);
  };
const item: Writer = (value, names) => {
  const { kind, id } = fieldsOf(value);
  const known = REF_KINDS.find((one) => one === kind);
  return known && typeof id === "string" ? names.item(known, id) : null;
};

const WRITERS: Readonly<Record<string, Writer>> = {
  about: item,
  act: oneOf(ACTS, writeAct),
  actor,
  actors: actor,
  addressee: actor,
  article: asText((id, names) => names.item("article", id)),
  aspect: oneOf(ASPECTS, writeAspect),
  attribution: oneOf(ATTRIBUTIONS, writeAttribution),
  confidence: (value) =>
    typeof value === "number"
      ? `${confidenceLevel(value).word.toLowerCase()} confidence (${writeNumber(value, 2)})`
      : null,
  date,
  exporter: place,
  from: date,
  importer: place,
  kind: asText((text) => text.replaceAll("_", " ")),
  month: date,
  packed: asText((text) => {
    const head = packedHead(text);
    return head && `${writeCount(head.count, "record")}, sum ${head.sum}`;
  }),
  place,
  plot: asText((text) => (text === "over" ? "in the place of the dossier’s figures" : "where the dossier has none")),
  published: date,
  ref: item,
  rows: (value) => {
    const { read, kept } = fieldsOf(value);
    return typeof read === "number" && typeof kept === "number" ? `${writeNumber(kept)} of ${writeNumber(read)}` : null;
  },
  saidOn: date,
  since: date,
  source,
  sources: source,
  speaker: actor,
  stance: oneOf(STANCES, writeStance),
  tie: asText((id, names) => names.tie(id)),
  until: date,
};

/** What a value says. Lists are walked with the name of their field; the parts of anything else are joined. */
function wordsOf(key: string, value: unknown, names: Names): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one: unknown) => wordsOf(key, one, names)).join("; ");
  const words = WRITERS[key]?.(value, names) ?? null;
  if (words !== null) return words;
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .map(([name, part]) => wordsOf(name, part, names))
    .filter((part) => part !== "")
    .join(", ");
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
