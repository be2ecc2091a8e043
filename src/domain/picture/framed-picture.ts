import type { Picture, Shape, TextWidth } from "./picture.ts";
import { groupOf, inkOf, moved, textAt } from "./shapes.ts";
import { wrapText } from "./wrap-text.ts";

/** An entry of a legend: what it draws from its left end and the middle of its line on, and its word. */
export type LegendEntry = { readonly width: number; readonly shapes: readonly Shape[]; readonly word: string };

/** What is said around a picture. */
export type PictureWords = {
  /** What the picture shows, or finds. */
  readonly title: string;
  /** "Oct 2024 – Sep 2025": stands in green brackets. */
  readonly window: string;
  /** After the window: clock, unit, filters. */
  readonly about: string;
  readonly legend: readonly LegendEntry[];
  /** "Sources: …"; as much of it as three lines hold. */
  readonly source: string;
  /** "Sample data, made on 30 Sep 2025". */
  readonly made: string;
};

const MARGIN = 20;
const BAR = 4;
const TITLE = { size: 20, weight: 680, line: 25 };
const WINDOW = { size: 13, weight: 600 };
const NOTE = { size: 11, weight: 400, line: 15 };
const GAP = 12;

/** A picture with its title, window, legend, source line and date around it, so that it can stand alone anywhere. */
export function framedPicture(body: Picture, words: PictureWords, widthOf: TextWidth): Picture {
  const width = body.width + 2 * MARGIN;
  const shapes: Shape[] = [];
  let y = BAR + MARGIN + 8;
  for (const line of wrapText(words.title, body.width, { ...TITLE, widthOf }, 2)) {
    shapes.push(textAt(line, MARGIN, y + 8, TITLE));
    y += TITLE.line;
  }
  shapes.push(...windowLine(words, y + 6, body.width, widthOf));
  y += 20 + GAP;
  shapes.push(groupOf(moved(body.shapes, MARGIN, y)));
  y += body.height + GAP;
  const legend = legendRows(words.legend, body.width, widthOf);
  for (const row of legend) {
    shapes.push(...moved(row, MARGIN, y + 8));
    y += 20;
  }
  y += legend.length > 0 ? GAP - 4 : 0;
  shapes.push(rule(MARGIN, y, body.width));
  y += 18;
  const room = body.width - 34;
  const notes = [
    ...wrapText(words.source, room, { ...NOTE, widthOf }),
    ...wrapText(words.made, room, { ...NOTE, widthOf }, 1),
  ];
  shapes.push(...mark(MARGIN, y - 4));
  for (const note of notes) {
    shapes.push(textAt(note, MARGIN + 34, y, { ...NOTE, tone: "ink2" }));
    y += NOTE.line;
  }
  const height = Math.ceil(y + MARGIN - NOTE.line + 4);
  return { width, height, shapes: [...ground(width, height), ...shapes] };
}

function ground(width: number, height: number): readonly Shape[] {
  const whole = { kind: "rect", x: 0, y: 0, radius: 0, ink: null, width } as const;
  return [
    { ...whole, height, fill: "ground" },
    { ...whole, height: BAR, fill: "ink" },
  ];
}

const rule = (x: number, y: number, width: number): Shape => ({
  kind: "line",
  points: [
    { x, y },
    { x: x + width, y },
  ],
  closed: false,
  fill: null,
  ink: inkOf("rule"),
});

/** The window between its brackets, which are those of the desk, and what else there is to say of it. */
function windowLine({ window, about }: PictureWords, y: number, room: number, widthOf: TextWidth): readonly Shape[] {
  const { size, weight } = WINDOW;
  const bracket = widthOf("[", size, 700);
  const width = widthOf(window, size, weight);
  const x = MARGIN + bracket + 4;
  const end = x + width + 4;
  const left = end + bracket + 10;
  const [rest = ""] = wrapText(about, MARGIN + room - left, { size, weight: 400, widthOf }, 1);
  return [
    textAt("[", MARGIN, y, { size, weight: 700, tone: "act" }),
    textAt(window, x, y, { size, weight }),
    textAt("]", end, y, { size, weight: 700, tone: "act" }),
    ...(rest === "" ? [] : [textAt(rest, left, y, { size, tone: "ink2" })]),
  ];
}

const ENTRY_GAP = 18;

/** A legend in as many rows as it needs, each around a line of its own at height 0. */
export function legendRows(
  entries: readonly LegendEntry[],
  room: number,
  widthOf: TextWidth,
): readonly (readonly Shape[])[] {
  const rows: Shape[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const { width, shapes, word } of entries) {
    const whole = width + 6 + widthOf(word, 12, 400);
    if (x + whole > room) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(...moved(shapes, x, 0), textAt(word, x + width + 6, 4, { size: 12 }));
    x += whole + ENTRY_GAP;
  }
  return rows;
}

/** The sign of the desk: two discs and what joins them. */
function mark(x: number, y: number): readonly Shape[] {
  const disc = (at: number, fill: "ink" | null): Shape => ({
    kind: "disc",
    x: x + at,
    y,
    radius: 3.5,
    fill,
    ink: inkOf("ink", 1.5),
  });
  const bar = { ...rule(x + 7.5, y, 9), ink: inkOf("ink", 2) } as Shape;
  return [bar, disc(4, "ink"), disc(20, null)];
}
