import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { faultsByRow } from "#domain/trade/import/faults-by-row.ts";
import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import { alike } from "./fixes.ts";
import { stepTo } from "./problem-blocks.ts";
import { keyOf } from "./use-fixes.ts";

/**
 * The problems that are left, and the one the keyboard is at: the next one takes its place when it is mended, and takes
 * the focus where that went with it.
 */
export function useProblems(
  faults: readonly RowFault[],
  accepted: ReadonlySet<string>,
  view: RefObject<HTMLElement | null>,
) {
  const left = useMemo(() => faults.filter((fault) => !accepted.has(keyOf(fault))), [faults, accepted]);
  const rows = useMemo(() => [...faultsByRow(left).keys()], [left]);
  const [at, setAt] = useState<number | null>(null);
  const active = at !== null && rows.includes(at) ? at : stepTo(rows, at === null ? null : at - 1, 1);
  const current = useRef(active);
  useEffect(() => {
    current.current = active;
  }, [active]);
  /** Whether the focus was in the table last: then it goes on there. */
  const isHere = useRef(false);
  const focusRow = useCallback(
    (row: number | null) => {
      const element = row === null ? null : view.current?.querySelector<HTMLElement>(`tr[data-row="${row}"]`);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView?.({ block: "nearest" });
    },
    [view],
  );
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    // A dialog takes the focus that its parts lose.
    const isLost = lost || document.activeElement?.tagName === "DIALOG";
    if (isHere.current && isLost) {
      if (active === null) view.current?.querySelector<HTMLElement>("[data-import]")?.focus();
      else focusRow(active);
    }
  });
  useEffect(() => {
    const element = view.current;
    const note = ({ target }: FocusEvent) => {
      isHere.current = target instanceof Element && target.closest(".ti-rows") !== null;
    };
    element?.addEventListener("focusin", note);
    return () => element?.removeEventListener("focusin", note);
  }, [view]);
  const move = (step: 1 | -1) => {
    const next = stepTo(rows, active, step);
    setAt(next);
    isHere.current = true;
    // Drawn by then, however far down it is; a fix meanwhile may have led on to another.
    requestAnimationFrame(() => focusRow(current.current));
  };
  const alikeOf = useCallback((fault: RowFault) => alike(fault, left), [left]);
  return { left, rows, active, setActive: setAt, move, focusRow, alike: alikeOf };
}
