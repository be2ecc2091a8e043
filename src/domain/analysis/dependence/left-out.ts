import type { PlaceCode } from "../../shared/ids.ts";
import type { MonthKey } from "../../shared/month.ts";
import { type Concentration, concentrationOf } from "./concentration.ts";
import type { Dependence, PartnerShare } from "./dependence.ts";
import type { TradeGrid } from "./trade-grid.ts";

/** What is left when some partners fall away, and nobody makes up for them. */
export type LeftOut = {
  /** Daily rate, or mean of a period, that would have to come from elsewhere. */
  readonly gap: number;
  /** Which part of the whole that is. */
  readonly share: number;
  /** The others, with their shares of what is left. */
  readonly remaining: readonly PartnerShare[];
  /** `null` where nobody is left. */
  readonly concentration: Concentration | null;
};

/**
 * The trade without some of its partners: the volume to be replaced, and the shares of the others of what is left. It says
 * what is missing, not who would fill it. `null` where shares are refused or nobody falls away.
 */
export function withoutPartners(
  dependence: Pick<Dependence, "partners" | "total" | "recorded" | "refusal">,
  dropped: ReadonlySet<PlaceCode>,
): LeftOut | null {
  const { partners, total, recorded, refusal } = dependence;
  const gone = partners.filter(({ place }) => dropped.has(place));
  if (refusal !== null || gone.length === 0) return null;
  const whole = total ?? recorded;
  const volume = gone.reduce((sum, partner) => sum + partner.volume, 0);
  const left = whole - volume;
  const remaining = partners
    .filter(({ place }) => !dropped.has(place))
    .map((partner) => ({ ...partner, share: left <= 0 ? null : partner.volume / left }));
  return {
    gap: gone.reduce((sum, partner) => sum + partner.mean, 0),
    share: volume / whole,
    remaining,
    concentration: concentrationOf(remaining.map(({ share }) => share ?? 0)),
  };
}

/** The most a partner ever traded in a month, up to the end of the grid. */
export type BestMonth = { readonly value: number; readonly month: MonthKey };

/** The best month of each partner with a monthly figure above zero; of equals the earliest. Linear in the cells. */
export function bestMonths(months: TradeGrid): ReadonlyMap<PlaceCode, BestMonth> {
  const best = new Map<PlaceCode, BestMonth>();
  for (const { place, cells } of months.partners)
    for (const [at, { value }] of cells.entries())
      if (value !== null && value > (best.get(place)?.value ?? 0))
        best.set(place, { value, month: (months.periods[at]?.key ?? "") as MonthKey });
  return best;
}
