import { type KeyboardEvent, memo, useMemo, useRef } from "react";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Reading, Readings } from "#domain/reading/reading.ts";
import { writeHeading } from "#domain/reading/words.ts";
import { type ActorId, tieOf } from "#domain/shared/ids.ts";
import { sameRef } from "#domain/shared/ref.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { TrendMark } from "#ui/TrendMark.tsx";
import { isListed, type LookFilter } from "../scene/graph-look.ts";
import { MOST_ACTORS, matrixActors } from "./matrix-actors.ts";

/** Everybody against everybody: each tie in its stroke, twice, so that a row holds all ties of an actor. */
export const TieMatrix = memo(function TieMatrix(props: {
  readonly shape: GraphShape;
  readonly readings: Readings;
  readonly filter: LookFilter;
}) {
  const { shape, readings, filter } = props;
  const lookup = useLookup();
  const table = useRef<HTMLTableElement>(null);
  const actors = useMemo(() => matrixActors(shape), [shape]);
  return (
    <div className="ag-form">
      {actors.length < shape.actors.length ? (
        <p className="ag-form-note">
          The {MOST_ACTORS} best connected of {writeCount(shape.actors.length, "actor")}. The list holds all.
        </p>
      ) : null}
      <div className="ag-form-scroll">
        <table
          ref={table}
          className="ag-matrix"
          aria-label="Ties, actor by actor"
          onKeyDown={(event) => walk(event, table.current)}
        >
          <thead>
            <tr>
              <td />
              {actors.map((actor) => (
                <th key={actor} scope="col" title={lookup.actorName(actor)}>
                  <bdi>{lookup.actorTag(actor)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map((row, at) => (
              <tr key={row}>
                <ActorHead actor={row} />
                {actors.map((column, across) => {
                  const tie = tieOf(row, column);
                  const reading = tie === null ? undefined : readings.get(tie);
                  const isShown = reading !== undefined && isListed(reading, filter);
                  return (
                    <td key={column} data-self={row === column || undefined}>
                      {isShown ? (
                        <TieCell row={row} column={column} reading={reading} first={at + across <= 1} />
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
});

function ActorHead({ actor }: { readonly actor: ActorId }) {
  const lookup = useLookup();
  const { pick } = useLensGestures();
  const ref = { kind: "actor", id: actor } as const;
  const isSelected = useLens((lens) => sameRef(lens.selection, ref));
  return (
    <th scope="row" data-selected={isSelected || undefined}>
      <button type="button" tabIndex={-1} data-cell aria-pressed={isSelected} onClick={() => pick(ref, "graph")}>
        <bdi>{lookup.actorName(actor)}</bdi>
      </button>
    </th>
  );
}

function TieCell(props: {
  readonly row: ActorId;
  readonly column: ActorId;
  readonly reading: Reading;
  readonly first: boolean;
}) {
  const { row, column, reading, first } = props;
  const lookup = useLookup();
  const { pick, hover } = useLensGestures();
  const ref = { kind: "tie", id: reading.tie } as const;
  const isSelected = useLens((lens) => sameRef(lens.selection, ref));
  const words = `${lookup.actorName(row)} and ${lookup.actorName(column)}: ${stanceName(reading.band)}, ${writeHeading(reading.heading)}`;
  return (
    <button
      type="button"
      data-cell
      tabIndex={first ? 0 : -1}
      className="ag-cell"
      aria-label={words}
      title={words}
      aria-pressed={isSelected}
      onClick={() => pick(ref, "graph")}
      onPointerEnter={() => hover(ref)}
      onPointerLeave={() => hover(null)}
    >
      <StrokeSample step={reading.band} length={26} width={2.4} onLamp={isSelected} />
      {reading.heading === "warming" || reading.heading === "cooling" ? (
        <TrendMark mark={reading.heading === "warming" ? "meet" : "part"} />
      ) : null}
    </button>
  );
}

/** Arrows go to the next tie in a row or column, empty cells skipped; Home and End to the ends of the row. */
function walk(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const active = document.activeElement;
  const cell = active?.closest("td, th");
  const row = cell?.closest("tr");
  if (!table || !(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const next = nextCell(event.key, cell, row, table);
  if (!next) return;
  event.preventDefault();
  for (const each of table.querySelectorAll<HTMLButtonElement>("[data-cell]")) each.tabIndex = each === next ? 0 : -1;
  next.focus();
}

function nextCell(
  key: string,
  cell: HTMLTableCellElement,
  row: HTMLTableRowElement,
  table: HTMLTableElement,
): HTMLButtonElement | null {
  const rows = [...table.rows];
  const inCell = (each: HTMLTableRowElement | undefined, column: number) =>
    each?.cells[column]?.querySelector<HTMLButtonElement>("[data-cell]") ?? null;
  const along = (columns: readonly number[]) =>
    columns.map((at) => inCell(row, at)).find((found) => found !== null) ?? null;
  const down = (at: readonly number[]) =>
    at.map((line) => inCell(rows[line], cell.cellIndex)).find((found) => found !== null) ?? null;
  const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  switch (key) {
    case "ArrowRight":
      return along(range(cell.cellIndex + 1, row.cells.length));
    case "ArrowLeft":
      return along(range(0, cell.cellIndex).reverse());
    case "ArrowDown":
      return down(range(row.rowIndex + 1, rows.length));
    case "ArrowUp":
      return down(range(0, row.rowIndex).reverse());
    case "Home":
      return along(range(0, row.cells.length));
    case "End":
      return along(range(0, row.cells.length).reverse());
    default:
      return null;
  }
}
