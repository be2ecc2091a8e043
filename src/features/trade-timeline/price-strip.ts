import { linearScale } from "#domain/shared/linear-scale.ts";
import { type MonthKey, type MonthSpan, monthIndex, withinSpan } from "#domain/shared/month.ts";
import type { Price } from "#domain/trade/flow.ts";
import { type Frame, xOfMonth } from "./scene-frame.ts";

/** One benchmark on the strip: unbroken pieces, single months as dots, a level as steps. */
export type PriceLine = {
  readonly benchmark: string;
  readonly look: "main" | "second" | "level";
  readonly pieces: readonly (readonly { readonly x: number; readonly y: number }[])[];
  readonly last: Price | null;
};

export type PriceStrip = {
  readonly lines: readonly PriceLine[];
  readonly top: number;
  readonly bottom: number;
  readonly max: number;
};

const MAIN = /^brent$/i;
const SECOND = /^urals/i;
const LEVEL = /cap/i;

/** The strip under the plot, on a scale of its own from zero; `null` where there is no room or no price. */
export function buildPriceStrip(
  prices: readonly Price[],
  domain: MonthSpan,
  frame: Frame,
  at: MonthKey,
): PriceStrip | null {
  if (frame.strip === null) return null;
  const wanted = prices.filter(({ benchmark }) => [MAIN, SECOND, LEVEL].some((pattern) => pattern.test(benchmark)));
  const inside = wanted.filter(({ month }) => withinSpan(month, domain));
  const max = Math.max(...inside.map(({ price }) => price), 0);
  if (max === 0) return null;
  const scale = linearScale([0, max], [frame.strip.bottom, frame.strip.top]);
  const names = [...new Set(wanted.map(({ benchmark }) => benchmark))];
  const lines = names.map((benchmark): PriceLine => {
    const own = wanted.filter((price) => price.benchmark === benchmark).sort((a, b) => (a.month < b.month ? -1 : 1));
    const look = MAIN.test(benchmark) ? "main" : SECOND.test(benchmark) ? "second" : "level";
    const pieces = look === "level" ? steps(own, domain, frame, scale) : runs(own, domain, frame, scale);
    return { benchmark, look, pieces, last: own.findLast(({ month }) => month <= at) ?? null };
  });
  return {
    lines: lines.filter(({ pieces }) => pieces.length > 0),
    top: frame.strip.top,
    bottom: frame.strip.bottom,
    max,
  };
}

type Scale = (value: number) => number;

/** Neighbouring months are joined; a missing month breaks the line. */
function runs(prices: readonly Price[], domain: MonthSpan, frame: Frame, scale: Scale): PriceLine["pieces"] {
  const pieces: { x: number; y: number }[][] = [];
  let before: MonthKey | null = null;
  for (const { month, price } of prices.filter((one) => withinSpan(one.month, domain))) {
    const point = { x: xOfMonth(frame, month) + frame.step / 2, y: scale(price) };
    const follows = before !== null && monthIndex(month) - monthIndex(before) === 1;
    if (follows) pieces.at(-1)?.push(point);
    else pieces.push([point]);
    before = month;
  }
  return pieces;
}

/** A level holds from the month of its record until the next one. */
function steps(prices: readonly Price[], domain: MonthSpan, frame: Frame, scale: Scale): PriceLine["pieces"] {
  const points = prices
    .filter(({ month }) => month <= domain.to)
    .flatMap(({ month, price }, at, all) => {
      const next = all[at + 1]?.month;
      const from = Math.max(frame.left, xOfMonth(frame, month));
      const to = next === undefined ? frame.right : xOfMonth(frame, next);
      return to <= frame.left
        ? []
        : [
            { x: from, y: scale(price) },
            { x: Math.min(frame.right, to), y: scale(price) },
          ];
    });
  return points.length === 0 ? [] : [points];
}
