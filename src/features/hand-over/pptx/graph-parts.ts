import type { GraphPicture, PicturedActor, PicturedTie } from "#domain/picture/graph-picture.ts";
import type { Ink, PictureColours, Point, Shape } from "#domain/picture/picture.ts";
import { DASH_OF, type DashName } from "./dashes.ts";

/** A line as office programs draw it: a colour, points, and a named dash. */
export type GraphLine = {
  readonly colour: string;
  readonly width: number;
  readonly dash: DashName;
  readonly cap: "flat" | "rnd";
};

/** A text within a shape, or of its own; size in points. */
export type GraphText = {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
};

/** A part of a graph as an office program has it. Colours are hexadecimal, lengths inches on the slide. */
export type GraphPart =
  | {
      readonly kind: "node";
      readonly id: string;
      readonly name: string;
      readonly at: Point;
      readonly half: { readonly w: number; readonly h: number };
      readonly isRound: boolean;
      readonly fill: string;
      readonly line: GraphLine | null;
      readonly text: GraphText | null;
    }
  | {
      readonly kind: "connector";
      readonly name: string;
      /** Ids of the nodes it holds on to; `null`: it is a mere line. */
      readonly ends: readonly [string, string] | null;
      readonly from: Point;
      readonly to: Point;
      readonly line: GraphLine;
    }
  | {
      readonly kind: "path";
      readonly name: string;
      readonly points: readonly Point[];
      readonly fill: string | null;
      readonly line: GraphLine | null;
    }
  | {
      readonly kind: "label";
      readonly at: Point;
      readonly align: "start" | "middle" | "end";
      readonly text: GraphText;
      /** Colour of what lies half clear under the letters, so that they stand off the lines they cross; `null`: nothing does. */
      readonly veil: string | null;
    };

/** How a drawing goes onto a slide: where its corner comes, and how many inches a pixel of it is. */
export type Placing = {
  readonly x: number;
  readonly y: number;
  readonly inch: number;
  readonly colours: PictureColours;
};

/** The alliance graph as nodes, connectors that hold on to them, and labels; badges are left to the legend. */
export function graphParts(picture: GraphPicture, placing: Placing): readonly GraphPart[] {
  const ties = new Map(picture.ties.map((tie) => [`tie.${tie.id}`, tie]));
  const actors = new Map(picture.actors.map((actor) => [`actor.${actor.id}`, actor]));
  return picture.shapes.flatMap((shape) => {
    const ref = shape.kind === "group" ? (shape.ref ?? "") : "";
    const tie = ties.get(ref);
    if (tie !== undefined) return connectorsOf(tie, placing);
    const actor = actors.get(ref);
    if (actor !== undefined) return nodesOf(actor, placing);
    return looseParts(shape, 1, placing);
  });
}

/** The line of a tie, on its lamp where it is lit, and split by the ground where it is double. */
function connectorsOf(tie: PicturedTie, placing: Placing): readonly GraphPart[] {
  const { colours } = placing;
  const ends = endsOf(tie);
  if (ends === null) return [];
  const [from, to] = [onSlide(ends[0], placing), onSlide(ends[1], placing)];
  const holds = [nodeId(tie.one), nodeId(tie.other)] as const;
  const tone = tie.shapes.flatMap((shape) => (shape.kind === "stroke" ? [shape.ink.tone] : [])).at(-1) ?? lastTone(tie);
  const points = pointsOf(
    tie.pattern === "double" ? Math.max(tie.width * 1.5, 4.4) : Math.max(tie.width, 1.2),
    placing,
  );
  const drawn = (name: string, colour: string, width: number, dash: DashName, cap: GraphLine["cap"]): GraphPart => ({
    kind: "connector",
    name,
    ends: holds,
    from,
    to,
    line: { colour, width, dash, cap },
  });
  const line = faded(colours[tone], tie.opacity, placing);
  const isOnLamp = tie.shapes.some((shape) => shape.kind === "line" && shape.ink?.tone === "lamp");
  const ground = tie.lit ? colours.lamp : colours.ground;
  return [
    ...(isOnLamp
      ? [drawn(`${tie.words}, lamp edge`, colours["lamp-edge"], points + pointsOf(18, placing), "solid", "rnd")]
      : []),
    ...(isOnLamp ? [drawn(`${tie.words}, lamp`, colours.lamp, points + pointsOf(16, placing), "solid", "rnd")] : []),
    drawn(tie.words, line, points, DASH_OF[tie.pattern ?? "solid"], tie.pattern === "dots" ? "rnd" : "flat"),
    ...(tie.pattern === "double" ? [drawn(`${tie.words}, inside`, ground, points * 0.36, "solid", "flat")] : []),
  ];
}

function lastTone({ shapes }: PicturedTie): Ink["tone"] {
  return shapes.flatMap((shape) => (shape.kind === "line" && shape.ink ? [shape.ink.tone] : [])).at(-1) ?? "member";
}

/** Where a tie begins and ends: the ends of its longest line. */
function endsOf({ shapes }: PicturedTie): readonly [Point, Point] | null {
  const lines = shapes.flatMap((shape) =>
    shape.kind === "line" ? [shape.points] : shape.kind === "stroke" ? shape.lines : [],
  );
  const [first] = lines;
  const [from, to] = [first?.[0], first?.at(-1)];
  return from && to ? [from, to] : null;
}

const nodeId = (actor: string) => `actor.${actor}`;

/** The disc or square of an actor with its code within, over its lamp where it is lit. */
function nodesOf(actor: PicturedActor, placing: Placing): readonly GraphPart[] {
  const { shapes, opacity } = actor;
  const text =
    shapes.flatMap((shape) => (shape.kind === "text" ? [textOf(shape, opacity, placing)] : [])).at(-1) ?? null;
  const bodies = shapes.flatMap((shape) => (shape.kind === "disc" || shape.kind === "rect" ? [shape] : []));
  return bodies.map((shape, at) => {
    const isOwn = at === bodies.length - 1;
    return {
      ...bodyOf(shape, opacity, placing),
      id: isOwn ? nodeId(actor.id) : `${nodeId(actor.id)}.lamp`,
      name: isOwn ? actor.name : `${actor.name}, lamp`,
      text: isOwn ? text : null,
    };
  });
}

type Body = Extract<Shape, { kind: "disc" | "rect" }>;

function bodyOf(shape: Body, opacity: number, placing: Placing): Extract<GraphPart, { kind: "node" }> {
  const isRound = shape.kind === "disc";
  const half = isRound
    ? { w: shape.radius * placing.inch, h: shape.radius * placing.inch }
    : { w: (shape.width * placing.inch) / 2, h: (shape.height * placing.inch) / 2 };
  const at = isRound ? shape : { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  const { colours } = placing;
  const fill = shape.fill === null || shape.fill === "hatch" ? colours.ground : colours[shape.fill];
  return {
    kind: "node",
    id: "",
    name: "",
    at: onSlide(at, placing),
    half,
    isRound,
    fill: faded(fill, opacity, placing),
    line: shape.ink === null ? null : lineOf(shape.ink, opacity, placing),
    text: null,
  };
}

/** Whatever is neither tie nor actor: leaders on their stems, names, chevrons. The signs of badges stay behind. */
export function looseParts(shape: Shape, opacity: number, placing: Placing): readonly GraphPart[] {
  switch (shape.kind) {
    case "group": {
      const isBadge = shape.ref === null && shape.shapes.some(({ kind }) => kind === "path");
      const kept = isBadge ? shape.shapes.filter(({ kind }) => kind === "line") : shape.shapes;
      return kept.flatMap((one) => looseParts(one, opacity * shape.opacity, placing));
    }
    case "text":
      return [
        {
          kind: "label",
          at: onSlide(shape, placing),
          align: shape.align,
          text: textOf(shape, opacity, placing),
          veil: shape.casing === null ? null : placing.colours[shape.casing],
        },
      ];
    case "disc":
    case "rect":
      return [{ ...bodyOf(shape, opacity, placing), name: "Leader" }];
    case "line":
      return [
        {
          kind: "path",
          name: "Line",
          points: shape.points.map((point) => onSlide(point, placing)),
          fill:
            shape.fill === null || shape.fill === "hatch" ? null : faded(placing.colours[shape.fill], opacity, placing),
          line: shape.ink === null ? null : lineOf(shape.ink, opacity, placing),
        },
      ];
    case "stroke": {
      const [from, to] = [shape.lines[0]?.[0], shape.lines[0]?.at(-1)];
      if (!from || !to) return [];
      const line = { ...lineOf(shape.ink, opacity, placing), dash: DASH_OF[shape.pattern] };
      return [
        { kind: "connector", name: "Tie", ends: null, from: onSlide(from, placing), to: onSlide(to, placing), line },
      ];
    }
    default:
      return [];
  }
}

const onSlide = ({ x, y }: Point, placing: Placing): Point => ({
  x: placing.x + x * placing.inch,
  y: placing.y + y * placing.inch,
});

const pointsOf = (px: number, { inch }: Placing) => px * inch * 72;

function lineOf({ tone, width, cap }: Ink, opacity: number, placing: Placing): GraphLine {
  const colour = faded(placing.colours[tone], opacity, placing);
  return { colour, width: pointsOf(width, placing), dash: "solid", cap: cap === "round" ? "rnd" : "flat" };
}

function textOf(shape: Extract<Shape, { kind: "text" }>, opacity: number, placing: Placing): GraphText {
  const { text, size, weight, tone } = shape;
  const colour = faded(placing.colours[tone], opacity, placing);
  return { text, size: pointsOf(size, placing), bold: weight >= 550, colour };
}

/** A colour as it looks at an opacity over the ground: parts that lie over one another must not shine through. */
export function faded(colour: string, opacity: number, { colours }: Pick<Placing, "colours">): string {
  if (opacity >= 1) return colour;
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => {
    const value = part(colour, at) * opacity + part(colours.ground, at) * (1 - opacity);
    return Math.round(value).toString(16).padStart(2, "0");
  });
  return `#${mixed.join("")}`;
}
