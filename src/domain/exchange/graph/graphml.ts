import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import { stanceName } from "../../shared/stance.ts";
import { xmlElement, xmlTag } from "../xml.ts";
import { aboutLines } from "./about-words.ts";
import type { ExportedActor, ExportedNetwork, ExportedTie } from "./exported-network.ts";
import { decimal } from "./figures.ts";
import type { NetworkLook } from "./network-look.ts";

type Key = { readonly name: string; readonly type: "string" | "double" | "int" | "boolean" };
type Data = Readonly<Record<string, string | number | boolean | null>>;

const NODE_KEYS: readonly Key[] = [
  { name: "label", type: "string" },
  { name: "full_name", type: "string" },
  { name: "kind", type: "string" },
  { name: "code", type: "string" },
  { name: "x", type: "double" },
  { name: "y", type: "double" },
];
const EDGE_KEYS: readonly Key[] = [
  { name: "name", type: "string" },
  { name: "weight", type: "double" },
  { name: "stance", type: "double" },
  { name: "sign", type: "int" },
  { name: "band", type: "string" },
  { name: "trend", type: "double" },
  { name: "heading", type: "string" },
  { name: "spread", type: "double" },
  { name: "contested", type: "boolean" },
  { name: "aspects", type: "string" },
  { name: "start", type: "string" },
  { name: "end", type: "string" },
  { name: "evidence_count", type: "int" },
  { name: "evidence_ids", type: "string" },
];

/**
 * A network as GraphML (graphml.graphdrawing.org): undirected, everything as keyed data with its type. The format knows no
 * time: `start` and `end` are the dates of the first and the last piece that counts. `sign` is that of the band, -1, 0 or 1,
 * for programs that read signed networks. What the export is of stands as data of the graph.
 */
export function printGraphml(network: ExportedNetwork, look: NetworkLook | null): string {
  return runToEnd(printGraphmlSteps(network, look));
}

/** Elements printed between two pauses. */
const STRIDE = 256;

/** The same in steps. */
export function* printGraphmlSteps({ about, actors, ties }: ExportedNetwork, look: NetworkLook | null): Steps<string> {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  ${xmlTag("key", { id: "about", for: "graph", "attr.name": "description", "attr.type": "string" }, "empty")}`,
    ...NODE_KEYS.map((key) => declared("node", key)),
    ...EDGE_KEYS.map((key) => declared("edge", key)),
    `  ${xmlTag("graph", { id: about.dossier, edgedefault: "undirected" })}`,
    `    ${xmlElement("data", { key: "about" }, aboutLines(about).join("\n"))}`,
    ...actors.map((actor) => `    ${xmlTag("node", { id: actor.id })}${dataOf("node", nodeData(actor, look))}</node>`),
  ];
  for (const [at, tie] of ties.entries()) {
    const tag = xmlTag("edge", { id: tie.reading.tie, source: tie.one, target: tie.other });
    lines.push(`    ${tag}${dataOf("edge", edgeData(tie))}</edge>`);
    if (at % STRIDE === STRIDE - 1) yield at / ties.length;
  }
  return `${[...lines, "  </graph>", "</graphml>"].join("\n")}\n`;
}

function declared(kind: "node" | "edge", { name, type }: Key): string {
  return `  ${xmlTag("key", { id: `${kind}-${name}`, for: kind, "attr.name": name, "attr.type": type }, "empty")}`;
}

function dataOf(kind: "node" | "edge", data: Data): string {
  return Object.entries(data)
    .map(([name, value]) => (value === null ? "" : xmlElement("data", { key: `${kind}-${name}` }, String(value))))
    .join("");
}

function nodeData({ id, shortName, name, kind, code }: ExportedActor, look: NetworkLook | null): Data {
  const place = look?.places.get(id);
  const at = place === undefined ? {} : { x: decimal(place.x), y: decimal(place.y) };
  return { label: shortName, full_name: name, kind, code, ...at };
}

function edgeData({ reading, name, first, last, evidence }: ExportedTie): Data {
  const { weight, stance, band, trend, heading, spread, contested, aspects, count } = reading;
  return {
    name,
    weight: decimal(weight),
    stance: decimal(stance),
    sign: Math.sign(band),
    band: stanceName(band),
    trend: trend === null ? null : decimal(trend),
    heading,
    spread: decimal(spread),
    contested,
    aspects: aspects.join("|"),
    start: first,
    end: last,
    evidence_count: count,
    evidence_ids: evidence.join("|"),
  };
}
