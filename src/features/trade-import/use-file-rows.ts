import { useCallback, useEffect, useRef, useState } from "react";
import type { FileRow } from "#data/trade-files/session-messages.ts";
import type { TradeSession } from "#data/trade-files/trade-session.ts";

/** Rows fetched together. */
const PAGE = 100;
/** Pages kept: a screen needs few, and a million rows must not gather on the page. */
const MOST_PAGES = 60;

/** The rows of the file as they stand there, fetched as they are looked at. */
export type FileRows = {
  /** The row at a line or position; `null` until it came, and where there is none. */
  readonly rowAt: (at: number) => FileRow | null;
  /** Whether it is still to come. */
  readonly isWaiting: (at: number) => boolean;
  /** Says which are looked at. */
  readonly want: (from: number, to: number) => void;
};

type Page = ReadonlyMap<number, FileRow>;

/**
 * Rows by the lines on which they begin, or by their position below the header. `version` changes with what makes other
 * rows of the same bytes; `known` are the first, there before the file was read.
 */
export function useFileRows(
  session: TradeSession | null,
  version: unknown,
  known: readonly FileRow[],
  by: "line" | "position",
): FileRows {
  const pages = useRef(new Map<number, Page | null>());
  const [, setArrived] = useState(0);
  useEffect(() => {
    void version;
    pages.current = new Map();
    setArrived((before) => before + 1);
  }, [version]);
  const want = useCallback(
    (from: number, to: number) => {
      if (session === null || version === null) return;
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page += 1) {
        if (pages.current.has(page)) continue;
        const asked = pages.current;
        asked.set(page, null);
        session.ask("rows", { by, from: page * PAGE, count: PAGE }).then(
          (rows) => {
            asked.set(page, new Map(rows.map((row, at) => [by === "line" ? row.row : page * PAGE + at, row])));
            const oldest = asked.keys().next().value;
            if (asked.size > MOST_PAGES && oldest !== undefined) asked.delete(oldest);
            setArrived((before) => before + 1);
          },
          // Asked again when it is looked at again.
          () => void asked.delete(page),
        );
      }
    },
    [session, version, by],
  );
  const early = (at: number) => (by === "position" ? known[at] : known.find(({ row }) => row === at)) ?? null;
  return {
    rowAt: (at) => pages.current.get(Math.floor(at / PAGE))?.get(at) ?? early(at),
    isWaiting: (at) => (pages.current.get(Math.floor(at / PAGE)) ?? null) === null,
    want,
  };
}
