import type { Mark, Tone } from "./scene-bars.ts";

/** Marks that look alike, as one path. */
export type Batch = {
  /** What they have in common, in one word of its own for each batch of a plot. */
  readonly look: string;
  readonly kind: Mark["kind"];
  readonly tone: Tone;
  readonly light: boolean;
  /** Whether the marks are too narrow for a dashed edge. */
  readonly thin: boolean;
  /** Path data in pixels; each mark is a part of its own, so that dashes begin anew with it. */
  readonly path: string;
};

/** Marks narrower than this have no room for a dashed edge. */
const THIN_PX = 6;
/** What lies over what: figures first, what is said of them over them. */
const ORDER: readonly Mark["kind"][] = ["bar", "zero", "estimate", "cap", "open", "missing", "gap", "pending"];

/**
 * All marks in the order in which they are painted, those that look alike together: a plot of five years takes a dozen
 * paths instead of some hundreds of shapes. None for no marks.
 */
export function batchesOf(marks: readonly Mark[]): readonly Batch[] {
  const batches = new Map<string, Batch>();
  for (const mark of marks) {
    const { kind, tone, light } = mark;
    const thin = mark.width < THIN_PX;
    const look = `${ORDER.indexOf(kind)} ${tone} ${light} ${thin}`;
    batches.set(look, { look, kind, tone, light, thin, path: (batches.get(look)?.path ?? "") + partOf(mark) });
  }
  return [...batches.values()].sort((one, other) => (one.look < other.look ? -1 : 1));
}

/** Tops are lines, all else are boxes; an edge of its own lies half a pixel within. */
function partOf({ kind, x, y, width, height }: Mark): string {
  if (kind === "cap" || kind === "open") return `M${short(x)} ${short(y)}h${short(width)}`;
  const inset = kind === "estimate" || kind === "missing" ? 0.5 : 0;
  const across = Math.max(0, width - 2 * inset);
  return `M${short(x + inset)} ${short(y)}h${short(across)}v${short(height)}h${short(-across)}z`;
}

const short = (pixels: number) => Math.round(pixels * 100) / 100;
