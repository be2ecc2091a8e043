import type { Dossier } from "../dossier/dossier.ts";
import type { SeriesChoice } from "../lens/lens.ts";
import type { PlaceCode } from "../shared/ids.ts";
import type { Flow } from "./flow.ts";
import { overlap } from "./places.ts";
import type { LeftOut } from "./trade-series.ts";

/** One end of a choice with its records. */
export type Partner = { readonly place: PlaceCode; readonly flows: readonly Flow[] };

/** The records of a choice by partner, in the order of their first record. */
export function byPartner(flows: readonly Flow[], choice: SeriesChoice): Partner[] {
  const groups = new Map<PlaceCode, Flow[]>();
  for (const flow of flows) {
    const place = choice.exporter === null ? flow.exporter : flow.importer;
    const list = groups.get(place);
    if (list) list.push(flow);
    else groups.set(place, [flow]);
  }
  return [...groups].map(([place, list]) => ({ place, flows: list }));
}

/**
 * Which partners are drawn. Of two that overlap (EU27 and a region that holds it) the one with more monthly records is; an
 * overlapping one with annual records alone stays only where it can fill a year in which no partner has months.
 */
export function keepApart(
  dossier: Pick<Dossier, "actors" | "places">,
  partners: readonly Partner[],
): { partners: Partner[]; leftOut: LeftOut[] } {
  const months = new Map(partners.map((partner) => [partner, monthlyOf(partner).length]));
  const monthsIn = (partner: Partner): number => months.get(partner) ?? 0;
  const ordered = partners.toSorted(
    (one, other) => monthsIn(other) - monthsIn(one) || other.flows.length - one.flows.length,
  );
  const withMonths = new Set(partners.flatMap((partner) => monthlyOf(partner).map(({ period }) => yearOf(period))));
  const fillsYears = ({ flows }: Partner) =>
    flows.every(({ period }) => period.kind === "year") && flows.some(({ period }) => !withMonths.has(yearOf(period)));
  const kept: Partner[] = [];
  const leftOut: LeftOut[] = [];
  for (const partner of ordered) {
    const clash = kept.filter(({ place }) => overlap(dossier, place, partner.place));
    if (clash.length === 0 || fillsYears(partner)) kept.push(partner);
    else {
      const names = clash.map(({ place }) => nameOf(dossier, place)).join(" and ");
      leftOut.push({ place: partner.place, reason: `overlaps ${names}: the two are never added` });
    }
  }
  return { partners: kept, leftOut };
}

const monthlyOf = ({ flows }: Partner) => flows.filter((flow) => flow.period.kind === "month");
const yearOf = (period: Flow["period"]): number =>
  period.kind === "year" ? period.year : Number((period.kind === "month" ? period.month : period.from).slice(0, 4));
const nameOf = (dossier: Pick<Dossier, "places">, code: PlaceCode) =>
  dossier.places.find((place) => place.code === code)?.name ?? code;
