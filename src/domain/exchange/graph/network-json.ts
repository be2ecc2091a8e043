import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import { stanceName } from "../../shared/stance.ts";
import { legalText } from "../xml.ts";
import type { ExportedNetwork, ExportedTie } from "./exported-network.ts";
import { decimal } from "./figures.ts";
import type { NetworkLook } from "./network-look.ts";

/** Grows whenever a field is renamed, removed or means something else; new fields leave it as it is. */
const VERSION = 1;

/**
 * A network as JSON. `format` is `entente-network`, `version` 1. `about`: `dossier`, `title`, `updated`, `sample`, `window`
 * (`from`, `to`), `clock`, `method` (`halfLife` in months or `null`, `directness`), `filters` (as they stand in the lens),
 * `madeOn`, `sources` (as in the dossier). `actors`: `id`, `kind`, `code`, `name`, `shortName`, `ties`, `x` and `y` in
 * drawing units where the actor has a place. `ties`: `id`, `ends`, `name`, `stance` (-2 to 2), `band`, `trend` (`null`: no
 * reading when the window begins), `heading`, `weight`, `spread`, `contested`, `count`, `aspects` (weightiest first),
 * `first`, `last`, `evidence` (refs), `spells` (days, `to` is `null` while it lasts), `override` (`null`: none).
 */
export function printNetworkJson(network: ExportedNetwork, look: NetworkLook | null): string {
  return runToEnd(printNetworkJsonSteps(network, look));
}

/** Records printed between two pauses. */
const STRIDE = 256;

/** The same in steps; one record a line. */
export function* printNetworkJsonSteps(
  { about, actors, ties }: ExportedNetwork,
  look: NetworkLook | null,
): Steps<string> {
  const { query, ego: _name, ...rest } = about;
  const { window, clock, method, madeOn, ...filters } = query;
  const head = {
    format: "entente-network",
    version: VERSION,
    about: { ...rest, window, clock, method, filters, madeOn },
  };
  const nodes = actors.map(({ degree, ...actor }) =>
    print({ ...actor, ties: degree, ...(look?.places.get(actor.id) ?? {}) }),
  );
  const edges: string[] = [];
  for (const [at, tie] of ties.entries()) {
    edges.push(print(tieRecord(tie)));
    if (at % STRIDE === STRIDE - 1) yield at / ties.length;
  }
  return `${print(head).slice(0, -1)},\n"actors": ${list(nodes)},\n"ties": ${list(edges)}}\n`;
}

const print = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === "string" ? legalText(part) : part));
const list = (records: readonly string[]): string => (records.length === 0 ? "[]" : `[\n${records.join(",\n")}\n]`);

function tieRecord({ reading, one, other, name, first, last, evidence, spells }: ExportedTie) {
  const { tie, stance, band, trend, heading, weight, spread, contested, count, aspects, overridden } = reading;
  return {
    id: tie,
    ends: [one, other],
    name,
    stance: decimal(stance),
    band: stanceName(band),
    trend: trend === null ? null : decimal(trend),
    heading,
    weight: decimal(weight),
    spread: decimal(spread),
    contested,
    count,
    aspects,
    first,
    last,
    evidence,
    spells,
    override: overridden === undefined ? null : { ...overridden.override, byEvidence: decimal(overridden.evidence) },
  };
}
