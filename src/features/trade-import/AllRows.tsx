import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { faultsByRow } from "#domain/trade/import/faults-by-row.ts";
import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import { FileRowLine } from "./FileRowLine.tsx";

import { RowHeads } from "./RowHeads.tsx";
import { rowAt, topOf, trackOf } from "./row-track.ts";
import type { ShownColumn } from "./shown-columns.ts";
import type { FileRows } from "./use-file-rows.ts";

/** Height of a row in this list, in rem: it never wraps. */
const ROW_REM = 2.1875;
const REACH = 6;
/** Where nothing is laid out, as in tests: about a screen. */
const UNSEEN_PX = 640;

/** Every row of the file, of which those in view are drawn. */
export function AllRows(props: {
  readonly faults: readonly RowFault[];
  readonly columns: readonly ShownColumn[];
  readonly rows: FileRows;
  /** How many there are. */
  readonly count: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
}) {
  const { faults, columns, rows, count, scroller } = props;
  const byRow = faultsByRow(faults);
  const view = useView(scroller);
  const track = trackOf(count, view.rowPx, view.heightPx);
  const atTop = rowAt(track, view.top);
  const first = Math.max(0, atTop - REACH);
  const end = Math.min(count, first + Math.ceil(view.heightPx / view.rowPx) + 2 * REACH);
  const [wished, setWished] = useState("");
  const { want } = rows;
  useEffect(() => {
    if (end > first) want(first, end - 1);
  }, [want, first, end]);
  const firstLine = rows.rowAt(0)?.row ?? 1;
  const go = () => {
    const at = (Number(wished.replace(/\D/g, "")) || firstLine) - firstLine;
    if (scroller.current) scroller.current.scrollTop = topOf(track, Math.min(count - 1, Math.max(0, at)));
  };
  // From the row in sight upwards, so that it stands where it is scrolled to at any pace.
  const before = Math.max(0, view.top - (atTop - first) * view.rowPx);
  const drawn = (end - first) * view.rowPx;
  return (
    <>
      <form
        className="ti-goto"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <label>
          <span>Go to row</span>
          <input
            className="input"
            inputMode="numeric"
            value={wished}
            placeholder={writeNumber(firstLine)}
            onChange={({ target }) => setWished(target.value)}
          />
        </label>
      </form>
      <table className="ti-rows ti-all" aria-rowcount={count + 1}>
        <caption className="sr-only-text">{writeCount(count, "row")} of the file</caption>
        <RowHeads columns={columns} hasFix={false} />
        <tbody>
          <Spacer px={before} />
          {Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).map((at) => {
            const row = rows.rowAt(at);
            return (
              <FileRowLine
                key={at}
                row={row?.row ?? null}
                columns={columns}
                cells={row?.cells ?? null}
                faults={byRow.get(row?.row ?? 0) ?? NONE}
                isActive={null}
                rowIndex={at + 2}
              />
            );
          })}
          <Spacer px={Math.max(0, track.heightPx - before - drawn)} />
        </tbody>
      </table>
    </>
  );
}

const NONE: readonly RowFault[] = [];

function Spacer({ px }: { readonly px: number }) {
  return px === 0 ? null : <tr className="ti-spacer" style={{ height: px }} />;
}

/** How far the list is scrolled, and what it is seen through. */
function useView(scroller: RefObject<HTMLDivElement | null>) {
  const [view, setView] = useState({ top: 0, heightPx: UNSEEN_PX, rowPx: ROW_REM * 16 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const read = () => {
      const rowPx = ROW_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
      // A row's height is as exact as it must be: nothing is rendered for each pixel scrolled.
      const top = Math.floor(element.scrollTop / rowPx) * rowPx;
      const heightPx = element.clientHeight || UNSEEN_PX;
      setView((known) =>
        known.top === top && known.heightPx === heightPx && known.rowPx === rowPx ? known : { top, heightPx, rowPx },
      );
    };
    read();
    element.addEventListener("scroll", read, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(read);
    observer?.observe(element);
    return () => {
      element.removeEventListener("scroll", read);
      observer?.disconnect();
    };
  }, [scroller]);
  return view;
}
