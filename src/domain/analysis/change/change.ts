import type { EvidenceIndex } from "../../evidence/evidence-index.ts";
import type { Clock, Method } from "../../reading/method.ts";
import { readTies } from "../../reading/read-ties.ts";
import type { Reading } from "../../reading/reading.ts";
import { settled } from "../../reading/weigh.ts";
import type { TieId } from "../../shared/ids.ts";
import type { MonthKey } from "../../shared/month.ts";
import type { Aspect, Stance } from "../../shared/stance.ts";
import { type Ending, endingOf } from "./ending.ts";

/** What is compared: the ends of two months, by one clock, one method and one choice of aspects. */
export type ChangeQuery = {
  /** The reading at B is compared with the reading at A; A may be the later one. */
  readonly a: MonthKey;
  readonly b: MonthKey;
  readonly clock: Clock;
  readonly method: Method;
  /** Only evidence of these aspects counts; `null`: all. */
  readonly aspects: readonly Aspect[] | null;
};

/**
 * What became of a tie from A to B. `formed`: a reading at B and none at A; `gone`: the other way round, which only a
 * comparison backwards in time can find. `warmed` and `cooled` from 0.25 on, as the reading tells its trend.
 */
export type ChangeKind = "formed" | "gone" | "warmed" | "cooled" | "held";

/** One tie at both dates. */
export type TieChange = {
  readonly tie: TieId;
  /** The reading at A and at B; one of them at least is there. */
  readonly before: Reading | null;
  readonly after: Reading | null;
  /** S(B) - S(A); `null` where one of the two has no reading. */
  readonly move: number | null;
  readonly kind: ChangeKind;
  /** Between the two dates the tie fell silent or lapsed; `null`: it did not. Told forward in time, however A and B lie. */
  readonly ending: Ending | null;
};

/** Everything that changed between two dates, and what did not. */
export type Change = {
  readonly query: ChangeQuery;
  /** Every tie with a reading at A or B: the largest moves first, then what was formed or is gone, then what held. */
  readonly ties: readonly TieChange[];
  readonly formed: readonly TieChange[];
  readonly gone: readonly TieChange[];
  /** Largest moves first. */
  readonly warmed: readonly TieChange[];
  readonly cooled: readonly TieChange[];
  /** Ties that fell silent or lapsed in between, whatever else became of them. */
  readonly ended: readonly TieChange[];
  /** Ties that crossed into another band by less than 0.25: they count as held. */
  readonly crossed: readonly TieChange[];
  /** How many ties held their band, by band at B; the index is the stance plus two. */
  readonly unchanged: readonly [number, number, number, number, number];
};

/**
 * Compares the readings of all ties as of the ends of two months. Told from the earlier to the later month, warming,
 * cooling and new are what `readTies` says of the later month since the earlier one; backwards everything is mirrored.
 * Two passes over the evidence, and one more over that of ties without news.
 */
export function changeBetween(index: EvidenceIndex, query: ChangeQuery): Change {
  const forward = query.a <= query.b;
  const [from, to] = forward ? [query.a, query.b] : [query.b, query.a];
  const common = { clock: query.clock, method: query.method, aspects: query.aspects };
  const early = readTies(index, { ...common, at: from, since: null });
  const late = readTies(index, { ...common, at: to, since: from });
  const ties: TieChange[] = [];
  for (const [tie, reading] of late) {
    const other = early.get(tie) ?? null;
    const ending = other === null ? null : endingOf(tie, index, { ...common, at: to, since: from });
    const told = { tie, before: other, after: reading, move: reading.trend, kind: kindOf(reading), ending };
    ties.push(forward ? told : mirrored(told));
  }
  return summedUp(query, ties.sort(bySize));
}

const kindOf = ({ heading }: Reading): ChangeKind => {
  if (heading === "new") return "formed";
  return heading === "steady" ? "held" : heading === "warming" ? "warmed" : "cooled";
};

const MIRROR: Readonly<Record<ChangeKind, ChangeKind>> = {
  formed: "gone",
  gone: "formed",
  warmed: "cooled",
  cooled: "warmed",
  held: "held",
};

function mirrored({ before, after, move, kind, ...rest }: TieChange): TieChange {
  return { ...rest, before: after, after: before, move: move === null ? null : settled(-move), kind: MIRROR[kind] };
}

const RANK: Readonly<Record<ChangeKind, number>> = { warmed: 0, cooled: 0, formed: 1, gone: 1, held: 2 };

/** Largest moves first; of equals the weightier tie, then by id, so that the order is the same every time. */
function bySize(one: TieChange, other: TieChange): number {
  const weightOf = ({ before, after }: TieChange) => (after ?? before)?.weight ?? 0;
  return (
    RANK[one.kind] - RANK[other.kind] ||
    Math.abs(other.move ?? 0) - Math.abs(one.move ?? 0) ||
    weightOf(other) - weightOf(one) ||
    (one.tie < other.tie ? -1 : 1)
  );
}

function summedUp(query: ChangeQuery, ties: readonly TieChange[]): Change {
  const of = (kind: ChangeKind) => ties.filter((tie) => tie.kind === kind);
  const unchanged: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  const crossed: TieChange[] = [];
  for (const change of of("held")) {
    const band: Stance = change.after?.band ?? 0;
    if (change.before?.band === band) unchanged[(band + 2) as 0 | 1 | 2 | 3 | 4] += 1;
    else crossed.push(change);
  }
  return {
    query,
    ties,
    formed: of("formed"),
    gone: of("gone"),
    warmed: of("warmed"),
    cooled: of("cooled"),
    ended: ties.filter(({ ending }) => ending !== null),
    crossed,
    unchanged,
  };
}
