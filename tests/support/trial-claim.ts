import type { Claim, ClaimPeriod, ClaimSeries } from "#domain/claims/claim.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { month, place } from "./trade-dossier.ts";

/** A span as tests write it: "2024-01..2024-12", or a year. */
export function span(text: string): MonthSpan {
  const [from = "", to = ""] = text.length === 4 ? [`${text}-01`, `${text}-12`] : text.split("..");
  return { from: month(from), to: month(to) };
}

/** A period under the text that spells it. */
export const period = (text: string, against: string | null): ClaimPeriod => ({
  name: text,
  span: span(text),
  against: against === null ? null : span(against),
});

/** Crude from Russia to India, unless a test says otherwise. */
export const series = (change: Partial<ClaimSeries> = {}): ClaimSeries => ({
  exporter: place("RUS"),
  importer: place("IND"),
  commodity: "crude",
  direction: "import",
  benchmark: null,
  ...change,
});

/** A claim that India bought more Russian crude in 2024 than in 2023, unless a test says otherwise. */
export const claim = (change: Partial<Claim> = {}): Claim => ({
  series: series(),
  measure: "volume",
  comparison: "rose",
  threshold: null,
  period: period("2024", "2023"),
  others: [],
  phrase: null,
  note: null,
  ...change,
});
