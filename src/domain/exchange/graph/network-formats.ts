import type { Dossier } from "../../dossier/dossier.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { partOf } from "../../layout/part-of-steps.ts";
import { printEvidenceCsvSteps } from "./evidence-csv.ts";
import { type ExportedNetwork, type NetworkQuery, networkSteps } from "./exported-network.ts";
import { printFlowsCsvSteps } from "./flows-csv.ts";
import { printGexfSteps } from "./gexf.ts";
import { printGraphmlSteps } from "./graphml.ts";
import { printEdgesCsvSteps, printNodesCsvSteps } from "./network-csv.ts";
import { printNetworkJsonSteps } from "./network-json.ts";
import type { NetworkLook } from "./network-look.ts";

/** What is printed, as of what, and how it is drawn on the desk (`null`: that is not known). */
export type NetworkExport = {
  readonly dossier: Dossier;
  readonly query: NetworkQuery;
  readonly look: NetworkLook | null;
};

/** A format in which the network and its records go out. */
export type NetworkFormat = {
  readonly id: "gexf" | "gexf-static" | "graphml" | "nodes-csv" | "edges-csv" | "evidence-csv" | "flows-csv" | "json";
  readonly name: string;
  /** For a menu: what it is good for, in a few words. */
  readonly about: string;
  /** Ends the name of a file before its dot, so that formats stay apart. */
  readonly kind: string;
  /** What a file ends with, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** In steps, for a worker or for slices between frames. */
  readonly print: (what: NetworkExport) => Steps<string>;
};

/** A network described, which is half of the work, and printed. */
function* ofNetwork(
  { dossier, query }: NetworkExport,
  print: (network: ExportedNetwork) => Steps<string>,
): Steps<string> {
  const network = yield* partOf(networkSteps(dossier, query), 0, 0.5);
  return yield* partOf(print(network), 0.5, 1);
}

const CSV = { ending: "csv", mediaType: "text/csv;charset=utf-8" } as const;

/** Every format of the network and its records. A new one is a file of its own and an entry here; menus and tests walk it. */
export const NETWORK_FORMATS: readonly NetworkFormat[] = [
  {
    id: "evidence-csv",
    name: "Evidence",
    about: "CSV, one row a piece and tie, with its weight",
    kind: "evidence",
    ...CSV,
    print: ({ dossier, query }) => printEvidenceCsvSteps(dossier, query),
  },
  {
    id: "flows-csv",
    name: "Trade figures",
    about: "CSV, one row a record, read back here",
    kind: "flows",
    ...CSV,
    print: ({ dossier, query }) => printFlowsCsvSteps(dossier, query.madeOn),
  },
  {
    id: "gexf",
    name: "Network over time",
    about: "GEXF for Gephi, ties with spells",
    kind: "network",
    ending: "gexf",
    mediaType: "application/gexf+xml",
    print: (what) => ofNetwork(what, (network) => printGexfSteps(network, what.look, "dynamic")),
  },
  {
    id: "gexf-static",
    name: "Network at the window’s end",
    about: "GEXF for Gephi Lite, which knows no time",
    kind: "snapshot",
    ending: "gexf",
    mediaType: "application/gexf+xml",
    print: (what) => ofNetwork(what, (network) => printGexfSteps(network, what.look, "static")),
  },
  {
    id: "graphml",
    name: "Network, GraphML",
    about: "For yEd, visone, Cytoscape, networkx",
    kind: "network",
    ending: "graphml",
    mediaType: "application/graphml+xml",
    print: (what) => ofNetwork(what, (network) => printGraphmlSteps(network, what.look)),
  },
  {
    id: "nodes-csv",
    name: "Actors",
    about: "CSV, the nodes as Gephi takes them",
    kind: "nodes",
    ...CSV,
    print: (what) => ofNetwork(what, (network) => printNodesCsvSteps(network)),
  },
  {
    id: "edges-csv",
    name: "Ties",
    about: "CSV, the edges as Gephi takes them",
    kind: "edges",
    ...CSV,
    print: (what) => ofNetwork(what, (network) => printEdgesCsvSteps(network)),
  },
  {
    id: "json",
    name: "Network, JSON",
    about: "For programs, with evidence ids and spells",
    kind: "network",
    ending: "json",
    mediaType: "application/json",
    print: (what) => ofNetwork(what, (network) => printNetworkJsonSteps(network, what.look)),
  },
];
