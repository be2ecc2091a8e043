import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import { stanceName } from "../../shared/stance.ts";
import { xmlElement, xmlTag } from "../xml.ts";
import { aboutLines } from "./about-words.ts";
import type { ExportedActor, ExportedNetwork, ExportedTie } from "./exported-network.ts";
import { decimal } from "./figures.ts";
import type { NetworkLook, Rgb } from "./network-look.ts";

/** With spells for programs that know time (Gephi), or as one picture of the window's end (Gephi Lite, Cytoscape). */
export type GexfTime = "dynamic" | "static";

type Column<Row> = {
  readonly title: string;
  readonly type: "string" | "double" | "integer" | "boolean";
  /** `null`: nothing to say, so nothing is written. */
  readonly of: (row: Row) => string | number | boolean | null;
};

const NODE_COLUMNS: readonly Column<ExportedActor>[] = [
  { title: "kind", type: "string", of: ({ kind }) => kind },
  { title: "code", type: "string", of: ({ code }) => code },
  { title: "full_name", type: "string", of: ({ name }) => name },
];

const EDGE_COLUMNS: readonly Column<ExportedTie>[] = [
  { title: "stance", type: "double", of: ({ reading }) => decimal(reading.stance) },
  { title: "band", type: "string", of: ({ reading }) => stanceName(reading.band) },
  { title: "trend", type: "double", of: ({ reading }) => (reading.trend === null ? null : decimal(reading.trend)) },
  { title: "heading", type: "string", of: ({ reading }) => reading.heading },
  { title: "spread", type: "double", of: ({ reading }) => decimal(reading.spread) },
  { title: "contested", type: "boolean", of: ({ reading }) => reading.contested },
  { title: "aspects", type: "string", of: ({ reading }) => reading.aspects.join("|") },
  { title: "evidence_count", type: "integer", of: ({ reading }) => reading.count },
  { title: "evidence_ids", type: "string", of: ({ evidence }) => evidence.join("|") },
  { title: "first_date", type: "string", of: ({ first }) => first },
  { title: "last_date", type: "string", of: ({ last }) => last },
  { title: "override_reason", type: "string", of: ({ reading }) => reading.overridden?.override.reason ?? null },
];

/** Radius of a state on the desk; others are drawn smaller. */
const SIZE = { state: 19, organisation: 15, person: 10.5 } as const;

/**
 * A network as GEXF 1.3 (schema and primer of gexf.net): undirected, one edge a tie, its weight as the edge's own, all else
 * as plain attributes that keep their type. Where it is dynamic a tie has spells of days on which evidence bears on it; they
 * never overlap, and an open one has no end. Places, colours and sizes are those of the desk; y is turned, since Gephi
 * counts it upwards.
 */
export function printGexf(network: ExportedNetwork, look: NetworkLook | null, time: GexfTime): string {
  return runToEnd(printGexfSteps(network, look, time));
}

/** Elements printed between two pauses. */
const STRIDE = 256;

/** The same in steps. */
export function* printGexfSteps(network: ExportedNetwork, look: NetworkLook | null, time: GexfTime): Steps<string> {
  const { about, actors, ties } = network;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `  ${xmlTag("meta", { lastmodifieddate: about.query.madeOn })}`,
    "    <creator>Entente</creator>",
    `    ${xmlElement("description", {}, aboutLines(about).join("\n"))}`,
    "  </meta>",
    `  ${xmlTag("graph", { defaultedgetype: "undirected", ...GRAPH_TIME[time] })}`,
    ...declared("node", NODE_COLUMNS),
    ...declared("edge", EDGE_COLUMNS),
    "    <nodes>",
    ...actors.map((actor) => nodeOf(actor, look)),
    "    </nodes>",
    "    <edges>",
  ];
  for (const [at, tie] of ties.entries()) {
    lines.push(edgeOf(tie, look, time));
    if (at % STRIDE === STRIDE - 1) yield at / ties.length;
  }
  return `${[...lines, "    </edges>", "  </graph>", "</gexf>"].join("\n")}\n`;
}

const GRAPH_TIME = {
  dynamic: { mode: "dynamic", timeformat: "date", timerepresentation: "interval" },
  static: { mode: "static" },
} as const;

function declared<Row>(kind: "node" | "edge", columns: readonly Column<Row>[]): readonly string[] {
  return [
    `    ${xmlTag("attributes", { class: kind, mode: "static" })}`,
    ...columns.map(({ title, type }) => `      ${xmlTag("attribute", { id: title, title, type }, "empty")}`),
    "    </attributes>",
  ];
}

function valuesOf<Row>(row: Row, columns: readonly Column<Row>[]): string {
  const values = columns.flatMap(({ title, of }) => {
    const value = of(row);
    return value === null ? [] : [xmlTag("attvalue", { for: title, value }, "empty")];
  });
  return `<attvalues>${values.join("")}</attvalues>`;
}

const colour = ({ r, g, b }: Rgb): string => xmlTag("viz:color", { r, g, b }, "empty");

function nodeOf(actor: ExportedActor, look: NetworkLook | null): string {
  const place = look?.places.get(actor.id);
  const seen = [
    ...(look === null ? [] : [colour(look.actor), xmlTag("viz:size", { value: SIZE[actor.kind] }, "empty")]),
    ...(place === undefined
      ? []
      : [xmlTag("viz:position", { x: decimal(place.x), y: decimal(0 - place.y), z: 0 }, "empty")]),
  ];
  const tag = xmlTag("node", { id: actor.id, label: actor.shortName });
  return `      ${tag}${valuesOf(actor, NODE_COLUMNS)}${seen.join("")}</node>`;
}

function edgeOf(tie: ExportedTie, look: NetworkLook | null, time: GexfTime): string {
  const { reading, one, other, name, spells } = tie;
  const weight = decimal(reading.weight);
  const tag = xmlTag("edge", { id: reading.tie, source: one, target: other, label: name, weight });
  const times = time === "static" ? "" : `<spells>${spells.map(spellTag).join("")}</spells>`;
  const seen = look === null ? "" : colour(look.tie(reading.band));
  return `      ${tag}${valuesOf(tie, EDGE_COLUMNS)}${times}${seen}</edge>`;
}

const spellTag = ({ from, to }: ExportedTie["spells"][number]): string =>
  xmlTag("spell", { start: from, end: to }, "empty");
