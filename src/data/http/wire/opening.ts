import type { Dossier, PartName, PartState, Problem } from "#domain/dossier/dossier.ts";
import { addMonths, lastMonthOf, type MonthKey } from "#domain/shared/month.ts";
import type { Flow } from "#domain/trade/flow.ts";
import type { Manifest } from "./decode-folder.ts";
import { describeValue } from "./fault.ts";
import type { Referring } from "./references.ts";

type Opening = { readonly value: Dossier["opening"]; readonly problems: readonly Problem[] };

/** A year back from its end: what a window holds when nobody chose one. */
const MONTHS_SHOWN = 12;
/** Where nothing is dated, some year has to be shown. */
const NO_MONTH = "2025-12" as MonthKey;

/**
 * What to show first, as the manifest says; where it does not say, the last year of the record. An article or actor
 * that the dossier does not hold is left out, and listed unless it may only not have come.
 */
export function openOn(
  manifest: Manifest,
  records: Referring,
  parts: Readonly<Record<PartName, PartState>>,
  missing: ReadonlySet<string>,
): Opening {
  const { opening } = manifest;
  const problems: Problem[] = [];
  const keep = <Id extends string>(field: "article" | "actor", id: Id | null, held: readonly { readonly id: Id }[]) => {
    if (id === null || held.some((record) => record.id === id)) return id;
    const part = field === "article" ? "articles" : "actors";
    if (parts[part].kind !== "absent" && !missing.has(id)) {
      const reason = `there is no ${field} ${describeValue(id)}`;
      problems.push({ part: "dossier.json", path: `opening.${field}`, reason, kind: "dangling" });
    }
    return null;
  };
  const window = opening?.window ?? yearUntil(lastMonth(records) ?? NO_MONTH);
  const article = keep("article", opening?.article ?? null, records.articles);
  const actor = keep("actor", opening?.actor ?? null, records.actors);
  return { value: { window, article, actor }, problems };
}

const yearUntil = (to: MonthKey) => ({ from: addMonths(to, 1 - MONTHS_SHOWN), to });

/** Last month that evidence or trade is dated to. */
function lastMonth({ events, articles, flows }: Referring): MonthKey | null {
  const months = [
    ...events.map(({ date }) => lastMonthOf(date)),
    ...articles.map(({ published }) => lastMonthOf(published)),
    ...flows.flatMap(({ period }) => lastOfPeriod(period)),
  ];
  return months.reduce<MonthKey | null>((latest, month) => (latest === null || month > latest ? month : latest), null);
}

function lastOfPeriod(period: Flow["period"]): MonthKey[] {
  if (period.kind === "month") return [period.month];
  return period.kind === "span" ? [period.to] : [];
}
