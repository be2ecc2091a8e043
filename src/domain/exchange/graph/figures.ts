/** A figure with six decimals at most and a plain zero, as files carry it. */
export function decimal(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

/** The same as a cell; empty for what is not known. */
export function figureCell(value: number | null): string {
  return value === null ? "" : String(decimal(value));
}
