import type { Change, TieChange } from "#domain/analysis/change/change.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { linearScale } from "#domain/shared/linear-scale.ts";
import { STANCES, type Stance } from "#domain/shared/stance.ts";
import { spreadLabels } from "./spread-labels.ts";

/** How a line runs: up, down, or into another band by less than counts as a move. */
export type SlopeWay = "warmed" | "cooled" | "crossed";

/** A tie at one of the two dates: where its dot is, and where its name, which may have had to make room. */
export type SlopeEnd = { readonly y: number; readonly band: Stance; readonly labelY: number | null };

/** One tie of the chart; an end is `null` where there is no reading. */
export type SlopeRow = {
  readonly change: TieChange;
  readonly way: SlopeWay | null;
  readonly a: SlopeEnd | null;
  readonly b: SlopeEnd | null;
  readonly selected: boolean;
};

/** The slope chart, all sizes settled, in pixels of the usual size of text. */
export type SlopeScene = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly xA: number;
  readonly xB: number;
  /** From allied down; `y` is the upper edge. */
  readonly bands: readonly { readonly band: Stance; readonly y: number; readonly unchanged: number }[];
  /** Ties in the order of their names at B, those that are not there at B last. */
  readonly rows: readonly SlopeRow[];
  /** Of a crowd, the lines without a name as one path; empty otherwise. */
  readonly crowd: string;
  /** How many changed ties have no room for a name; they are drawn faint, and stand in the table. */
  readonly unnamed: number;
};

const TOP = 44;
const FOOT = 10;
/** Room for the words of a band and a name at A. */
const LEFT_PX = 146;
/** Nearer than this to one another the axes leave a line no slope; what is left beside is for the names at B. */
const LEAST_PLOT_PX = 76;
/** A name that can be pressed needs 24 px; one that only stands there its own line. */
const PITCH_B = 24;
const PITCH_A = 15;
/** More than this are a crowd: only what is named is drawn by itself. */
const MOST_ROWS = 60;
/** Farther than this from its dot a name is not worth having. */
const FAR_PX = 40;

/** Highest and lowest stance, at the edges of the plot. */
const SCALE_ENDS = [2, -2] as const;

/** How high the chart is for so many changes: every name has room up to a limit, fewer take less. */
export function slopeHeight(changes: number): number {
  return Math.round(Math.min(628, Math.max(500, TOP + FOOT + changes * 40)));
}

/** The chart of what changed: who warmed, cooled, is new or not there yet, and who only crossed into another band. */
export function buildSlopes(
  change: Change,
  selected: TieId | null,
  size: { readonly width: number; readonly height: number },
): SlopeScene {
  const { width, height } = size;
  const yOf = linearScale(SCALE_ENDS, [TOP, height - FOOT]);
  const crossed = new Set(change.crossed);
  const wanted = change.ties.filter((one) => one.kind !== "held" || crossed.has(one));
  const isPicked = ({ tie }: TieChange) => tie === selected;
  const span = { from: TOP + 2, to: height - FOOT };
  const named = namedOf([...wanted.filter(isPicked), ...wanted.filter((one) => !isPicked(one))], selected, yOf, span);
  const labelsA = labelHeights([...named], "before", yOf, PITCH_A, span);
  const labelsB = labelHeights([...named], "after", yOf, PITCH_B, span);
  const rows = wanted.map((one): SlopeRow => {
    const end = (which: "before" | "after", labels: ReadonlyMap<TieId, number>): SlopeEnd | null => {
      const reading = one[which];
      return reading && { y: yOf(reading.stance), band: reading.band, labelY: labels.get(one.tie) ?? null };
    };
    return {
      change: one,
      way: wayOf(one),
      a: end("before", labelsA),
      b: end("after", labelsB),
      selected: isPicked(one),
    };
  });
  // Names at A stand between the words of the bands and their axis, however narrow the chart.
  const xA = Math.round(Math.max(LEFT_PX, width * 0.335));
  const xB = Math.round(Math.max(LEFT_PX + LEAST_PLOT_PX, width * 0.655));
  const isCrowd = rows.length > MOST_ROWS;
  return {
    width,
    height,
    top: TOP,
    xA,
    xB,
    bands: STANCES.toReversed().map((band) => ({
      band,
      // Bands are 0.8 high each: their limits lie at 1.2, 0.4, -0.4 and -1.2.
      y: yOf(band * 0.8 + 0.4),
      unchanged: change.unchanged[(band + 2) as 0 | 1 | 2 | 3 | 4],
    })),
    crowd: isCrowd
      ? crowdPath(
          rows.filter(({ change: one }) => !named.has(one)),
          xA,
          xB,
        )
      : "",
    rows: (isCrowd ? rows.filter(({ change: one }) => named.has(one)) : rows).sort(
      (one, other) => (one.b?.y ?? height) - (other.b?.y ?? height),
    ),
    unnamed: wanted.length - named.size,
  };
}

function crowdPath(rows: readonly SlopeRow[], xA: number, xB: number): string {
  return rows.map(({ a, b }) => (a && b ? `M${xA} ${a.y.toFixed(1)}L${xB} ${b.y.toFixed(1)}` : "")).join("");
}

/**
 * Which ties are named at B. What moved comes first, as far as there is room; what is new has its name in a list beside,
 * and gets one here only where no name has to stand far from its dot for it.
 */
function namedOf(
  wanted: readonly TieChange[],
  selected: TieId | null,
  yOf: (stance: number) => number,
  span: { readonly from: number; readonly to: number },
): ReadonlySet<TieChange> {
  const room = Math.floor((span.to - span.from) / PITCH_B) + 1;
  const isNew = ({ kind }: TieChange) => kind === "formed" || kind === "gone";
  const named = wanted.filter((one) => one.tie === selected || !isNew(one)).slice(0, room);
  for (const one of wanted.filter(({ kind }) => kind === "formed")) {
    if (named.length >= room) break;
    if (named.includes(one)) continue;
    const heights = labelHeights([...named, one], "after", yOf, PITCH_B, span);
    const isFar = [...named, one].some(({ tie, after }) => {
      const height = heights.get(tie);
      return after !== null && height !== undefined && Math.abs(height - yOf(after.stance)) > FAR_PX;
    });
    if (!isFar) named.push(one);
  }
  return new Set(named);
}

const wayOf = ({ kind }: TieChange): SlopeWay | null => {
  if (kind === "warmed" || kind === "cooled") return kind;
  return kind === "held" ? "crossed" : null;
};

function labelHeights(
  named: readonly TieChange[],
  which: "before" | "after",
  yOf: (stance: number) => number,
  pitch: number,
  { from, to }: { readonly from: number; readonly to: number },
): ReadonlyMap<TieId, number> {
  const there = named
    .filter((one) => one[which] !== null)
    .sort((one, other) => (other[which]?.stance ?? 0) - (one[which]?.stance ?? 0) || (one.tie < other.tie ? -1 : 1));
  // More than fit one below the other: the strongest stay, the rest is told in the table.
  const most = Math.floor((to - from) / pitch) + 1;
  const kept = there.length <= most ? there : there.filter((one) => named.indexOf(one) < most);
  const heights = spreadLabels(
    kept.map((one) => yOf(one[which]?.stance ?? 0)),
    pitch,
    from,
    to,
  );
  return new Map(kept.map(({ tie }, at) => [tie, heights[at] ?? 0]));
}
