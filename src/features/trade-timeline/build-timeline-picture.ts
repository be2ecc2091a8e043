import type { Stress } from "#domain/lens/emphasis.ts";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import type { Picture, Shape, Tone } from "#domain/picture/picture.ts";
import { boxAt, inkOf, levelLine, lineBetween, pathOf, textAt } from "#domain/picture/shapes.ts";
import type { MonthKey, MonthSpan } from "#domain/shared/month.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { writeYear } from "#domain/trade/trade-words.ts";
import { brushShape } from "./brush-shape.ts";
import type { SideMark } from "./direct-labels.ts";
import type { Pin } from "./event-lane.ts";
import { barTone, markShape, yearShapes } from "./picture-bars.ts";
import { laneShapes } from "./picture-lane.ts";
import type { PriceStrip } from "./price-strip.ts";
import { namedPrices, priceWords } from "./price-words.ts";
import type { Scene } from "./timeline-scene.ts";

/** What the shapes of a chart are made from: its scene, and what stands over it. */
export type TimelinePictureInput = {
  readonly scene: Scene;
  readonly pins: readonly Pin[];
  readonly labels: readonly SideMark[];
  readonly strip: PriceStrip | null;
  readonly window: MonthSpan;
  readonly unit: SeriesUnit;
  /** How a month is lit by the selection. */
  readonly stressOf: (month: MonthKey) => Stress;
  /** Tone of the bars of one pair: that of its tie. */
  readonly pair: Tone;
};

const AXIS = { size: 11, tone: "ink2" } as const;
const NAME = { size: 11.5, weight: 560 } as const;

/** The chart as shapes, by the same scene as it is painted on the desk. */
export function buildTimelinePicture(input: TimelinePictureInput): Picture {
  const { scene, labels, window } = input;
  const { frame } = scene;
  const brush = brushShape(frame, window);
  return {
    width: frame.width,
    height: frame.height,
    shapes: [
      ...lamps(input),
      ...gridOf(scene),
      ...scene.columns.flatMap(({ month, marks }) =>
        marks.map((mark) => markShape(mark, isWithin(month, window), input.pair)),
      ),
      ...scene.years.flatMap((mark) => yearShapes(mark, input)),
      ...scene.panels.map(({ base }) =>
        levelLine(frame.outer, frame.right, base + 0.5, scene.mode === "multiples" ? "rule2" : "ink"),
      ),
      ...notesOf(scene),
      ...laneShapes(input.pins, frame),
      ...yearLabels(input),
      ...priceShapes(input),
      ...labels.map(labelShape),
      ...(brush === null ? [] : [pathOf(brush.brackets, null, inkOf("act", 2.5))]),
    ],
  };
}

const isWithin = (month: MonthKey, { from, to }: MonthSpan) => from <= month && month <= to;

/** The lamp on the months that the selection lights. */
function lamps({ scene, stressOf }: TimelinePictureInput): readonly Shape[] {
  const { frame } = scene;
  return scene.columns.flatMap(({ month, x }) => {
    const stress = stressOf(month);
    if (stress !== "current" && stress !== "lit") return [];
    const isCurrent = stress === "current";
    const box = { x: x - 0.5, y: frame.top - 2, width: frame.step + 1, height: frame.bottom - frame.top + 2 };
    return [boxAt(box, isCurrent ? "lamp" : "lamp-soft", isCurrent ? inkOf("lamp-edge", 0.8) : null)];
  });
}

function gridOf(scene: Scene): readonly Shape[] {
  const { frame, panels, axis, mode } = scene;
  const scales = panels.flatMap(({ ticks, series }) =>
    ticks.flatMap(({ y, label }) => [
      ...(series === null ? [levelLine(frame.outer, frame.right, y, "rule")] : []),
      textAt(label, frame.outer, series === null ? y - 3 : y, AXIS),
    ]),
  );
  const years = axis.flatMap(({ x, label, line: isLine }) => [
    ...(isLine
      ? [
          lineBetween(
            { x, y: mode === "multiples" ? frame.top : frame.bottom },
            { x, y: frame.axis + 5 },
            inkOf("rule"),
          ),
        ]
      : []),
    textAt(label, x + 3, frame.axis + 16, AXIS),
  ]);
  return [...scales, ...years];
}

/** Changes of source, and the words for what is not recorded. */
function notesOf({ changes, silence, pending, mode }: Scene): readonly Shape[] {
  const cased = { ...AXIS, casing: "ground" } as const;
  return [
    ...changes.map(({ x, y }) =>
      pathOf(mode === "multiples" ? `M${x} ${y + 1}v4` : `M${x} ${y + 1}v6m-3 0h6`, null, inkOf("ink2", 1.2)),
    ),
    ...(silence ? [textAt("not recorded", silence.x, silence.y, cased)] : []),
    ...(pending && mode !== "multiples"
      ? [textAt("not yet reported", pending.x + 10, pending.y, { ...cased, turn: -90 })]
      : []),
  ];
}

function yearLabels({ scene, unit }: TimelinePictureInput): readonly Shape[] {
  return scene.years.flatMap(({ label, record, year }) =>
    label === null || record.value === null
      ? []
      : [textAt(writeYear(year, record.value, unit), label.x, label.y, { ...NAME, casing: "ground" })],
  );
}

const PRICE_INK = {
  main: inkOf("ink", 1.6),
  second: inkOf("ink", 1.3, [3, 2]),
  level: inkOf("ink3", 1),
} as const;

function priceShapes({ scene, strip, window }: TimelinePictureInput): readonly Shape[] {
  if (strip === null) return [];
  const { frame } = scene;
  const pieces = strip.lines.flatMap(({ pieces: all, look }) =>
    all.map((points): Shape => {
      const [first] = points;
      if (points.length === 1 && first) return { kind: "disc", ...first, radius: 1.8, fill: "ink", ink: null };
      return { kind: "line", points, closed: false, fill: null, ink: PRICE_INK[look] };
    }),
  );
  return [
    levelLine(frame.outer, frame.right, strip.bottom + 0.5, "rule2"),
    textAt(`$${writeNumber(strip.max)}`, frame.outer, strip.top + 8, AXIS),
    ...pieces,
    ...namedPrices(strip.lines).map(({ line: one, last }, row) =>
      textAt(priceWords(one, last, window.to), frame.right + 8, strip.top + 4 + row * 13, row === 0 ? NAME : AXIS),
    ),
  ];
}

function labelShape(mark: SideMark): Shape {
  if (mark.kind === "swatch")
    return boxAt({ x: mark.x, y: mark.y, width: 9, height: 9 }, barTone(mark.tone, "s1"), inkOf("s-line", 0.6));
  const style = mark.look === "name" ? NAME : { ...AXIS, tone: mark.look === "old" ? ("ink3" as const) : AXIS.tone };
  return textAt(mark.text, mark.x, mark.y, { ...style, align: mark.end ? "end" : "start" });
}
