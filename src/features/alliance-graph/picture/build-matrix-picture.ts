import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Picture, Shape, TextWidth } from "#domain/picture/picture.ts";
import { groupOf, inkOf, textAt } from "#domain/picture/shapes.ts";
import { cutToWidth } from "#domain/picture/wrap-text.ts";
import type { Reading, Readings } from "#domain/reading/reading.ts";
import { writeHeading } from "#domain/reading/words.ts";
import { type ActorId, tieOf } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { isListed, type LookFilter } from "../scene/graph-look.ts";
import { chevrons, stroke } from "./picture-ties.ts";

/** What stands in the matrix, and how wide it is. */
export type MatrixPictureInput = {
  readonly actors: readonly ActorId[];
  readonly readings: Readings;
  readonly filter: LookFilter;
  readonly lookup: Lookup;
  readonly width: number;
  readonly widthOf: TextWidth;
};

const NAME = { size: 12, weight: 400 } as const;
const MOST_NAME_PX = 150;
const ROW_PX = 26;
const LEAST_COLUMN_PX = 30;

/** Everybody against everybody: each tie in its stroke, twice, as in the matrix on the desk. */
export function buildMatrixPicture(input: MatrixPictureInput): Picture {
  const { actors, lookup, width, widthOf } = input;
  const style = { ...NAME, widthOf };
  const names = actors.map((id) => cutToWidth(lookup.actorName(id), MOST_NAME_PX, style));
  const left = Math.max(60, ...names.map((name) => widthOf(name, NAME.size, NAME.weight))) + 14;
  const column = Math.max(LEAST_COLUMN_PX, (width - left) / Math.max(1, actors.length));
  // Long tags of persons and columns of many actors stand upright.
  const tags = actors.map((id) => cutToWidth(lookup.actorTag(id), 90, { size: 11, weight: 600, widthOf }));
  const isUpright = tags.some((tag) => widthOf(tag, 11, 600) > column - 6);
  const top = isUpright ? Math.max(...tags.map((tag) => widthOf(tag, 11, 600))) + 12 : 22;
  const grid = { left, top, column, right: left + column * actors.length };
  return {
    width: Math.max(width, Math.ceil(grid.right)),
    height: top + ROW_PX * actors.length + 1,
    shapes: [
      ...tags.map((tag, at) => headOf(tag, left + (at + 0.5) * column, top, isUpright)),
      ...names.flatMap((name, row) => rowOf(name, row, grid)),
      ...actors.flatMap((row, at) =>
        actors.flatMap((other, across) => cellOf(input, { row, other, at, across }, grid)),
      ),
    ],
  };
}

type Grid = { readonly left: number; readonly top: number; readonly column: number; readonly right: number };

function headOf(tag: string, x: number, top: number, isUpright: boolean): Shape {
  const set = { size: 11, weight: 600, tone: "ink2" } as const;
  return isUpright
    ? textAt(tag, x + 4, top - 6, { ...set, turn: -90 })
    : textAt(tag, x, top - 8, { ...set, align: "middle" });
}

function rowOf(name: string, row: number, { top, left, right }: Grid): readonly Shape[] {
  const y = top + row * ROW_PX;
  const points = [
    { x: 0, y },
    { x: right, y },
  ];
  return [
    { kind: "line", points, closed: false, fill: null, ink: inkOf(row === 0 ? "ink" : "rule") },
    textAt(name, left - 10, y + ROW_PX / 2 + 4, { ...NAME, align: "end" }),
  ];
}

type Cell = { readonly row: ActorId; readonly other: ActorId; readonly at: number; readonly across: number };

function cellOf({ readings, filter, lookup }: MatrixPictureInput, cell: Cell, grid: Grid): readonly Shape[] {
  const x = grid.left + cell.across * grid.column;
  const y = grid.top + cell.at * ROW_PX;
  if (cell.at === cell.across)
    return [
      {
        kind: "rect",
        x: x + 1,
        y: y + 1,
        width: grid.column - 2,
        height: ROW_PX - 1,
        radius: 0,
        fill: "rule",
        ink: null,
      },
    ];
  const tie = tieOf(cell.row, cell.other);
  const reading = tie === null ? undefined : readings.get(tie);
  if (reading === undefined || !isListed(reading, filter)) return [];
  const words = `${lookup.tieName(reading.tie)}: ${stanceName(reading.band)}, ${writeHeading(reading.heading)}`;
  return [groupOf(strokeIn(reading, x + grid.column / 2, y + ROW_PX / 2), { ref: `tie.${reading.tie}`, words })];
}

/** A tie that moves has a shorter stroke between its chevrons, so that neither hides the other. */
function strokeIn({ band, heading }: Reading, x: number, y: number): readonly Shape[] {
  const isMoving = heading === "warming" || heading === "cooling";
  const half = isMoving ? 6.5 : 13;
  const line = stroke({ ax: x - half, ay: y, bx: x + half, by: y }, band + 2, 2.4, false);
  return isMoving ? [...chevrons({ x, y, angle: 0, unit: 0.72 }, heading === "warming", "ground"), line] : [line];
}
