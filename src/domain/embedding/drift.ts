import type { Dossier, PartName } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { type EvidenceIndex, evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { EvidenceItem, EvidenceRef } from "../evidence/evidence-item.ts";
import { runToEnd, type Steps } from "../layout/layout-input.ts";
import type { Tally } from "../reading/words.ts";
import type { TieId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import { printRef } from "../shared/ref.ts";
import type { Stance } from "../shared/stance.ts";
import type { Flow } from "../trade/flow.ts";
import { flowIndexOf } from "../trade/flow-index.ts";
import { type FrozenView, frozenLens, readingsBy, readingsDrawn } from "./frozen-view.ts";

/** A tie that reads differently now; `null`: nothing is, or was, to be read. */
export type TieMove = { readonly tie: TieId; readonly before: Stance | null; readonly now: Stance | null };

/** Records that came, went, or say something else under the same id. */
export type Moved<Count> = { readonly added: Count; readonly gone: Count; readonly changed: Count };

/** How far live data has moved since a view was frozen. */
export type Drift = {
  readonly since: PartialDate;
  /** Ties of the frozen view that can be read, then or now. */
  readonly ties: number;
  /** Those that fall into another band, sorted by id. */
  readonly moves: readonly TieMove[];
  /** Ties that the same lens would draw now and that the frozen view does not have. */
  readonly more: readonly TieId[];
  /** Pieces of evidence on the ties of the frozen view. */
  readonly evidence: Moved<Tally>;
  /** Records of the trade it shows. */
  readonly trade: Moved<number>;
  /** Parts of the live data that could not be had, so that what rests on them is not compared. */
  readonly missing: readonly PartName[];
};

/** What of a frozen view is compared. */
export type Frozen = Pick<FrozenView, "dossier" | "steps" | "method" | "madeOn" | "series">;

/**
 * How far `live` has moved since. Both are read by the frozen lens and method, as of the frozen months; of a story by the
 * lens of each step, where the last step at which a tie reads differently counts. Linear in the evidence on both sides.
 */
export function driftOf(frozen: Frozen, live: Dossier): Drift {
  return runToEnd(driftSteps(frozen, live));
}

/** The same in steps. */
export function* driftSteps(frozen: Frozen, live: Dossier): Steps<Drift> {
  const missing = COMPARED.filter((part) => live.parts[part].kind === "absent");
  const isEvidenceThere = missing.every((part) => part === "flows");
  const read = isEvidenceThere ? yield* readBoth(frozen, live) : { ties: 0, moves: [], more: [] };
  const evidence = isEvidenceThere ? yield* evidenceMoved(frozen.dossier, live) : NOTHING_MOVED;
  const trade = missing.includes("flows") ? { added: 0, gone: 0, changed: 0 } : yield* tradeMoved(frozen, live);
  return { since: frozen.madeOn, ...read, evidence, trade, missing };
}

/** Without these nothing can be said of what rests on them. A quote is dated by its article. */
const COMPARED: readonly PartName[] = ["actors", "arrangements", "events", "quotes", "articles", "flows"];

const NO_TALLY: Tally = { quotes: 0, events: 0, arrangements: 0 };
const NOTHING_MOVED: Moved<Tally> = { added: NO_TALLY, gone: NO_TALLY, changed: NO_TALLY };

function* readBoth(frozen: Frozen, live: Dossier): Steps<Pick<Drift, "ties" | "moves" | "more">> {
  const { dossier, steps, method } = frozen;
  const known = new Set(evidenceIndexOf(dossier).ties);
  const readable = new Set<TieId>();
  const moves = new Map<TieId, TieMove>();
  const more = new Set<TieId>();
  for (const [at, step] of steps.entries()) {
    const lens = frozenLens(frozen, at);
    const [then, now] = [readingsBy(dossier, lens, method), readingsBy(live, lens, method)];
    for (const tie of known) {
      const [was, is] = [then.get(tie)?.band ?? null, now.get(tie)?.band ?? null];
      if (was !== null || is !== null) readable.add(tie);
      if (was !== is) moves.set(tie, { tie, before: was, now: is });
    }
    if (step.shows.includes("graph"))
      for (const { tie } of readingsDrawn(live, lens, method)) if (!known.has(tie)) more.add(tie);
    yield (at + 1) / steps.length;
  }
  const byTie = (one: TieMove, other: TieMove) => (one.tie < other.tie ? -1 : 1);
  return { ties: readable.size, moves: [...moves.values()].sort(byTie), more: [...more].sort() };
}

/** What a piece says of the ties compared, as text: two pieces alike say the same. */
type Pieces = ReadonlyMap<string, { readonly kind: EvidenceRef["kind"]; readonly says: string }>;

function* evidenceMoved(before: Dossier, live: Dossier): Steps<Moved<Tally>> {
  const { ties } = evidenceIndexOf(before);
  const then = yield* piecesOn(ties, before);
  const now = yield* piecesOn(ties, live);
  const tally = (some: Iterable<{ readonly kind: EvidenceRef["kind"] }>): Tally => {
    const kinds = [...some].map(({ kind }) => kind);
    const count = (kind: EvidenceRef["kind"]) => kinds.filter((one) => one === kind).length;
    return { quotes: count("quote"), events: count("event"), arrangements: count("arrangement") };
  };
  const only = (some: Pieces, others: Pieces) => [...some].flatMap(([ref, one]) => (others.has(ref) ? [] : [one]));
  const changed = [...then].flatMap(([ref, one]) => {
    const other = now.get(ref);
    return other === undefined || other.says === one.says ? [] : [one];
  });
  return { added: tally(only(now, then)), gone: tally(only(then, now)), changed: tally(changed) };
}

/** Ties looked at between two pauses. */
const STRIDE = 32;

function* piecesOn(ties: readonly TieId[], dossier: Dossier): Steps<Pieces> {
  const index = evidenceIndexOf(dossier);
  const pieces = new Map<string, { readonly kind: EvidenceRef["kind"]; readonly says: string[] }>();
  for (const [at, tie] of ties.entries()) {
    for (const item of itemsInOrder(index, tie)) {
      const ref = printRef(item.ref);
      const piece = pieces.get(ref) ?? { kind: item.ref.kind, says: [wordsOf(item.ref, dossier)] };
      piece.says.push(sayingOf(item));
      pieces.set(ref, piece);
    }
    if (at % STRIDE === STRIDE - 1) yield at / ties.length;
  }
  return new Map([...pieces].map(([ref, { kind, says }]) => [ref, { kind, says: says.join("\n") }]));
}

/** In an order that does not hang on where a record stands in its file. */
function itemsInOrder(index: EvidenceIndex, tie: TieId): readonly EvidenceItem[] {
  return index.itemsOf(tie).toSorted((one, other) => (sayingOf(one) < sayingOf(other) ? -1 : 1));
}

const sayingOf = ({ tie, aspect, stance, confidence, directness, date, knownOn, lastMonth }: EvidenceItem): string =>
  [tie, aspect, stance, confidence, directness, date, knownOn, lastMonth].join(" ");

function wordsOf(ref: EvidenceRef, dossier: Dossier): string {
  const lookup = lookupOf(dossier);
  if (ref.kind === "quote") return lookup.quote(ref.id)?.anchor.exact ?? "";
  return (ref.kind === "event" ? lookup.event(ref.id)?.title : lookup.arrangement(ref.id)?.basis) ?? "";
}

function* tradeMoved({ dossier, series }: Frozen, live: Dossier): Steps<Moved<number>> {
  const then = yield* recordsOf(dossier, series);
  const now = yield* recordsOf(live, series);
  let [added, gone, changed] = [0, 0, 0];
  for (const [id, says] of now) {
    if (!then.has(id)) added += 1;
    else if (then.get(id) !== says) changed += 1;
  }
  for (const id of then.keys()) if (!now.has(id)) gone += 1;
  return { added, gone, changed };
}

function* recordsOf(dossier: Dossier, series: Frozen["series"]): Steps<ReadonlyMap<string, string>> {
  const index = flowIndexOf(dossier);
  const records = new Map<string, string>();
  for (const [at, choice] of series.entries()) {
    for (const flow of index.belonging(choice)) records.set(flow.id, figureOf(flow));
    yield (at + 1) / series.length;
  }
  return records;
}

/** What a record says, without what only says how it is drawn or which file it came in. */
function figureOf({
  exporter,
  importer,
  commodity,
  direction,
  period,
  valueUsd,
  quantity,
  unit,
  quality,
}: Flow): string {
  return JSON.stringify([exporter, importer, commodity, direction, period, valueUsd, quantity, unit, quality]);
}
