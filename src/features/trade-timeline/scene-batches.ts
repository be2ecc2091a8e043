import type { Mark, Tone } from "./scene-bars.ts";

/** Marks that look alike, as one path. */
export type Batch = {
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
  const batches = new Map<string, { readonly first: Mark; readonly thin: boolean; path: string }>();
  for (const mark of marks) {
    const thin = mark.width < THIN_PX;
    const look = `${ORDER.indexOf(mark.kind)} ${mark.tone} ${mark.light} ${thin}`;
    const batch = batches.get(look);
    if (batch) batch.path += partOf(mark);
    else batches.set(look, { first: mark, thin, path: partOf(mark) });
  }
  return [...batches.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { first, thin, path }]) => ({ kind: first.kind, tone: first.tone, light: first.light, thin, path }));
}

/** Tops are lines, all else are boxes; an edge of its own lies half a pixel within. */
function partOf({ kind, x, y, width, height }: Mark): string {
  if (kind === "cap" || kind === "open") return `M${short(x)} ${short(y)}h${short(width)}`;
  const inset = kind === "estimate" || kind === "missing" ? 0.5 : 0;
  const across = Math.max(0, width - 2 * inset);
  return `M${short(x + inset)} ${short(y)}h${short(across)}v${short(height)}h${short(-across)}z`;
}

const short = (pixels: number) => Math.round(pixels * 100) / 100;
