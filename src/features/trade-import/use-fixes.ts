import { useCallback, useState } from "react";
import { type Corrections, NO_CORRECTIONS, type RowFault } from "#domain/trade/import/trade-reading.ts";
import { type Fix, withFix } from "./fixes.ts";

/** What was mended, and what was looked at and found right. */
export type Fixes = {
  readonly corrections: Corrections;
  /** Faults to be checked that somebody took as they are, by `keyOf`. */
  readonly accepted: ReadonlySet<string>;
};

const NOTHING: Fixes = { corrections: NO_CORRECTIONS, accepted: new Set() };

/** By what a fault is known that was looked at. */
export const keyOf = ({ row, column, kind }: RowFault): string => `${row}:${column ?? ""}:${kind}`;

/** What the reader mends before anything is imported, each step of which can be taken back. */
export function useFixes() {
  const [steps, setSteps] = useState<readonly Fixes[]>([NOTHING]);
  const now = steps.at(-1) ?? NOTHING;
  const change = useCallback(
    (next: (before: Fixes) => Fixes) => setSteps((all) => [...all, next(all.at(-1) ?? NOTHING)]),
    [],
  );
  return {
    ...now,
    count: steps.length - 1,
    fix: useCallback(
      (fix: Fix) => change((before) => ({ ...before, corrections: withFix(before.corrections, fix) })),
      [change],
    ),
    accept: useCallback(
      (faults: readonly RowFault[]) =>
        change((before) => ({ ...before, accepted: new Set([...before.accepted, ...faults.map(keyOf)]) })),
      [change],
    ),
    undo: useCallback(() => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)), []),
    /** Other rows: only what words mean stays. */
    reset: useCallback(
      () =>
        setSteps((all) => {
          const { corrections } = all.at(-1) ?? NOTHING;
          return [{ ...NOTHING, corrections: { ...NO_CORRECTIONS, places: corrections.places } }];
        }),
      [],
    ),
  };
}
