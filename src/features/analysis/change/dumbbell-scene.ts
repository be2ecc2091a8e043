import { ticks } from "d3-array";
import type { PartnerChange } from "#domain/analysis/change/trade-change.ts";
import { type LinearScale, linearScale } from "#domain/shared/linear-scale.ts";

/** The scale of the dumbbells: shares of the plot's width, 0 to 1, and its round figures. */
export type DumbbellScale = { readonly at: LinearScale; readonly marks: readonly number[] };

/** From 0 to the largest mean at either date; `null` where no partner has one. */
export function dumbbellScale(partners: readonly PartnerChange[]): DumbbellScale | null {
  const means = partners.flatMap(({ a, b }) => [a.mean, b.mean].filter((mean) => mean !== null));
  if (means.length === 0) return null;
  const most = means.reduce((one, other) => Math.max(one, other), 0) || 1;
  const at = linearScale([0, most], [0, 1]);
  return { at, marks: ticks(0, most, 4).filter((mark) => mark <= most) };
}
