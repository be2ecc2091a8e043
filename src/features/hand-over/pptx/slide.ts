import type { Tone } from "#domain/picture/picture.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { DashName } from "./dashes.ts";
import type { GraphPart } from "./graph-parts.ts";

/** A place on a slide, in inches from the upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** Size of every slide, 16 to 9, in inches. */
export const SHEET = { w: 13.333, h: 7.5 } as const;

/** Faces that every office program has, or has something as wide for. */
export type Face = "sans" | "serif";

/** Words that look alike; sizes in points. */
export type SlideRun = {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly face: Face;
  readonly tone: Tone;
  /** Address the words lead to; `null`: they are no link. */
  readonly link: string | null;
};

/** One paragraph; `mark`: a dot, its number in a list, or neither. */
export type Paragraph = {
  readonly runs: readonly SlideRun[];
  readonly mark: "dot" | number | null;
  readonly align: "left" | "center" | "right";
  /** Room after it, in points. */
  readonly after: number;
  /** Written from right to left. */
  readonly isRtl: boolean;
};

/** What is on a slide. `name` is what the selection pane of a program calls it. */
export type SlidePart =
  | {
      readonly kind: "text";
      readonly name: string;
      readonly box: Box;
      readonly paragraphs: readonly Paragraph[];
      readonly anchor: "top" | "middle" | "bottom";
      /** The placeholder of the layout that it fills; `null`: a text box of its own. */
      readonly fills: "title" | "body" | null;
      readonly ground: Tone | null;
      readonly edge: Tone | null;
    }
  | {
      readonly kind: "chart";
      readonly name: string;
      readonly box: Box;
      /** For whoever does not see it. */
      readonly words: string;
      readonly chart: SlideChart;
    }
  | { readonly kind: "table"; readonly name: string; readonly box: Box; readonly table: SlideTable }
  | {
      readonly kind: "graph";
      readonly name: string;
      readonly box: Box;
      readonly words: string;
      readonly parts: readonly GraphPart[];
    }
  | {
      readonly kind: "picture";
      readonly name: string;
      readonly box: Box;
      readonly words: string;
      /** An SVG of its own colours. */
      readonly svg: string;
      readonly pixels: { readonly width: number; readonly height: number };
    }
  | {
      readonly kind: "rule";
      readonly name: string;
      readonly box: Box;
      readonly tone: Tone;
      /** In points. */
      readonly width: number;
      readonly dash: DashName;
    }
  | { readonly kind: "disc"; readonly name: string; readonly box: Box; readonly tone: Tone; readonly ground: Tone };

/** Columns by month. A month without a figure is `null`: its cell stays empty, in the chart and in its workbook. */
export type SlideChart = {
  readonly months: readonly MonthKey[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly tone: Tone;
  }[];
  /** "Thousand barrels a day, monthly average". */
  readonly unit: string;
  /** How numbers are written, as spreadsheets spell it. */
  readonly format: string;
};

/** A table: its first row says what the columns are. */
export type SlideTable = {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** Points. */
  readonly size: number;
  /** Inches. */
  readonly rowHeight: number;
};

/** A slide as plain values: whoever paints it decides nothing. */
export type Slide = {
  readonly layout: "opening" | "step" | "step-plain" | "sources";
  readonly parts: readonly SlidePart[];
  /** What only the speaker reads; `null`: it does not travel. */
  readonly notes: readonly Paragraph[] | null;
};

/** A run with whatever is not said left ordinary. */
export const runOf = (text: string, size: number, change: Partial<SlideRun> = {}): SlideRun => ({
  text,
  size,
  bold: false,
  italic: false,
  face: "sans",
  tone: "ink",
  link: null,
  ...change,
});

/** A paragraph of runs, from the left, without a mark. */
export const paragraphOf = (runs: readonly SlideRun[], change: Partial<Paragraph> = {}): Paragraph => ({
  runs,
  mark: null,
  align: "left",
  after: 0,
  isRtl: false,
  ...change,
});

/** A text box of its own, its text beginning at the top. */
export const textPart = (
  name: string,
  box: Box,
  paragraphs: readonly Paragraph[],
  change: Partial<Extract<SlidePart, { kind: "text" }>> = {},
): Extract<SlidePart, { kind: "text" }> => ({
  kind: "text",
  name,
  box,
  paragraphs,
  anchor: "top",
  fills: null,
  ground: null,
  edge: null,
  ...change,
});
