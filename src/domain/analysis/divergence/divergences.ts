/** From which moves on words and volumes are said to part. */
export type DivergenceRules = {
  /** Months over which both are compared. */
  readonly over: number;
  /** S must move by at least this: where a reading begins to warm or cool. */
  readonly stance: number;
  /** The volume must move by at least this part of what it was. */
  readonly volume: number;
  /** A volume is the mean of this many months, of which at least `leastKnown` have a figure. */
  readonly smooth: number;
  readonly leastKnown: number;
};

/** Six months, 0.25 in S, a fifth of the volume, means of three months with two figures. */
export const DIVERGENCE_RULES: DivergenceRules = { over: 6, stance: 0.25, volume: 0.2, smooth: 3, leastKnown: 2 };

/** Months in which words went one way and volumes the other. Positions count from the first month of the lines. */
export type Divergence = {
  readonly kind: "warmer-less" | "colder-more";
  readonly from: number;
  readonly to: number;
  /** S at both ends, and the mean volume of the months up to each. */
  readonly stance: readonly [before: number, after: number];
  readonly volume: readonly [before: number, after: number];
};

/**
 * The spans in which the stance warmed while the volume fell, or the reverse, oldest first. A month counts where S moved by
 * `stance` since `over` months before, and the mean volume of the last `smooth` months by `volume` of what it was then, the
 * other way. Comparisons that overlap and tell the same are one span, from where the first began. Where a
 * figure is missing nothing is told; from a volume of nothing no part can be taken, and any trade is more. They are
 * proposals to look at, not findings. Linear in the months.
 */
export function divergencesOf(
  stances: readonly (number | null)[],
  volumes: readonly (number | null)[],
  rules: DivergenceRules = DIVERGENCE_RULES,
): readonly Divergence[] {
  const smoothed = volumes.map((_, at) => meanUpTo(volumes, at, rules));
  const found: Divergence[] = [];
  for (let at = rules.over; at < stances.length; at += 1) {
    const start = at - rules.over;
    const kind = partingOf(
      [stances[start] ?? null, stances[at] ?? null],
      [smoothed[start] ?? null, smoothed[at] ?? null],
      rules,
    );
    if (kind === null) continue;
    const last = found.at(-1);
    const goesOn = last?.kind === kind && start <= last.to;
    const from = goesOn ? last.from : start;
    const span: Divergence = {
      kind,
      from,
      to: at,
      stance: [stances[from] as number, stances[at] as number],
      volume: [smoothed[from] as number, smoothed[at] as number],
    };
    if (goesOn) found[found.length - 1] = span;
    else found.push(span);
  }
  return found;
}

function partingOf(
  [stanceBefore, stanceAfter]: readonly [number | null, number | null],
  [before, after]: readonly [number | null, number | null],
  rules: DivergenceRules,
): Divergence["kind"] | null {
  if (stanceBefore === null || stanceAfter === null || before === null || after === null) return null;
  const moved = stanceAfter - stanceBefore;
  const change = after - before;
  if (Math.abs(change) < rules.volume * before || change === 0) return null;
  if (moved >= rules.stance && change < 0) return "warmer-less";
  return moved <= -rules.stance && change > 0 ? "colder-more" : null;
}

function meanUpTo(
  volumes: readonly (number | null)[],
  at: number,
  { smooth, leastKnown }: DivergenceRules,
): number | null {
  const known = volumes.slice(Math.max(0, at - smooth + 1), at + 1).filter((value) => value !== null);
  return known.length < leastKnown ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
