import { CLAIM_UNITS, type Claim, type ClaimPeriod, COMPARISONS, MEASURES } from "../claims/claim.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { type MonthSpan, parseMonth, parsePartialDate } from "../shared/month.ts";
import { COMMODITIES } from "../trade/flow.ts";
import { asList, asRecord, asText, fieldOf, parseJson } from "./loose-json.ts";

/** Claims that were read, and in words what was left out. */
type ReadClaims = { readonly claims: readonly Claim[]; readonly faults: readonly string[] };

/** The claims of a cell of a table, as `JSON.stringify` prints them; an empty cell holds none. */
export function readClaimsText(text: string): ReadClaims {
  if (text.trim() === "") return { claims: [], faults: [] };
  const parsed = parseJson(text);
  return "fault" in parsed ? { claims: [], faults: [`claims left out: ${parsed.fault}`] } : readClaims(parsed.value);
}

/** The claims of a list of which nothing is known; one that is none is left out, and said to be. */
export function readClaims(value: unknown): ReadClaims {
  const claims: Claim[] = [];
  const faults: string[] = [];
  for (const [at, given] of asList(value).entries()) {
    const claim = readClaim(given);
    if (claim === null) faults.push(`claim ${at + 1} left out: series, measure, comparison and period expected`);
    else claims.push(claim);
  }
  return { claims, faults };
}

function readClaim(value: unknown): Claim | null {
  const record = asRecord(value);
  const series = asRecord(fieldOf(record, "series"));
  const commodity = COMMODITIES.find((known) => known === fieldOf(series, "commodity"));
  const measure = MEASURES.find((known) => known === fieldOf(record, "measure"));
  const comparison = COMPARISONS.find((known) => known === fieldOf(record, "comparison"));
  const period = readPeriod(fieldOf(record, "period"));
  if (series === null || !commodity || !measure || !comparison || period === null) return null;
  const place = (name: string) => asText(fieldOf(series, name)) as PlaceCode | null;
  return {
    series: {
      exporter: place("exporter"),
      importer: place("importer"),
      commodity,
      direction: fieldOf(series, "direction") === "both" ? "both" : "import",
      benchmark: asText(fieldOf(series, "benchmark")),
    },
    measure,
    comparison,
    threshold: readThreshold(fieldOf(record, "threshold")),
    period,
    others: asList(fieldOf(record, "others")).flatMap((other) => readPeriod(other) ?? []),
    phrase: readPhrase(fieldOf(record, "phrase")),
    note: asText(fieldOf(record, "note")),
  };
}

function readThreshold(value: unknown): Claim["threshold"] {
  const record = asRecord(value);
  const amount = fieldOf(record, "value");
  const unit = CLAIM_UNITS.find((known) => known === fieldOf(record, "unit"));
  return typeof amount === "number" && Number.isFinite(amount) && unit ? { value: amount, unit } : null;
}

function readPhrase(value: unknown): Claim["phrase"] {
  const record = asRecord(value);
  const [words, from] = [asText(fieldOf(record, "words")), parsePartialDate(asText(fieldOf(record, "from")) ?? "")];
  return words === null || from === null ? null : { words, from };
}

function readPeriod(value: unknown): ClaimPeriod | null {
  const record = asRecord(value);
  const span = readSpan(fieldOf(record, "span"));
  const name = fieldOf(record, "name");
  if (span === null || typeof name !== "string") return null;
  return { name, span, against: readSpan(fieldOf(record, "against")) };
}

function readSpan(value: unknown): MonthSpan | null {
  const record = asRecord(value);
  const [from, to] = ["from", "to"].map((name) => parseMonth(asText(fieldOf(record, name)) ?? ""));
  return from && to && from <= to ? { from, to } : null;
}
