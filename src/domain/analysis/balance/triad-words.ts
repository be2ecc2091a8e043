import { inProse } from "../../alliance/in-prose.ts";
import type { Lookup } from "../../dossier/lookup.ts";
import { bandBefore } from "../../reading/words.ts";
import type { ActorId } from "../../shared/ids.ts";
import { STANCES, stanceName } from "../../shared/stance.ts";
import { capital, writeCount, writeList } from "../../shared/wording.ts";
import type { SignedTie } from "./signed-graph.ts";
import type { Triad, TriadKind } from "./triads.ts";

/** "5 of 23 triangles pull against themselves": the finding over all triads. */
export function writeTriadFinding(triads: readonly Triad[]): string {
  const tense = triads.filter(({ kind }) => kind === "tense").length;
  if (triads.length === 0) return "No three actors are all tied with one another";
  if (tense === 0) return `None of ${writeCount(triads.length, "triangle")} pulls against itself`;
  return `${tense} of ${writeCount(triads.length, "triangle")} ${tense === 1 ? "pulls against itself" : "pull against themselves"}`;
}

/** What a triad is, as a headline and a sentence that gives its three ties. */
export function writeTriad(triad: Triad, lookup: Lookup): { readonly title: string; readonly facts: string } {
  const { ties } = triad;
  const negative = ties.filter(({ sign }) => sign < 0);
  const [only] = negative;
  if (triad.kind === "undecided") return writeUndecided(triad, lookup);
  if (negative.length === 1 && only) {
    const third = apex(triad, only);
    const title = `${capital(nameIn(third, lookup))} is close to both sides of a rivalry`;
    return { title, facts: `${writePair(triad, only, lookup)}; ${writeApex(triad, third, lookup)}.` };
  }
  if (negative.length === 3) return { title: "Three rivals", facts: `${writeTies(triad, ties, lookup)}.` };
  const [positive] = ties.filter(({ sign }) => sign > 0);
  if (negative.length === 2 && positive) {
    const third = apex(triad, positive);
    const title = `${capital(writeEnds(triad, positive, lookup))} share a rival: ${nameIn(third, lookup)}`;
    return { title, facts: `${writePair(triad, positive, lookup)}; ${writeApex(triad, third, lookup)}.` };
  }
  return { title: "Three on one side", facts: `${writeTies(triad, ties, lookup)}.` };
}

function writeUndecided(triad: Triad, lookup: Lookup): { readonly title: string; readonly facts: string } {
  const neutral = triad.ties.filter(({ sign }) => sign === 0);
  const others = triad.ties.filter(({ sign }) => sign !== 0);
  const names = neutral.map((tie) => lookup.tieName(tie.id));
  const title =
    names.length === 3
      ? "Nothing pulls either way"
      : `${capital(writeList(names))} ${names.length === 1 ? "is" : "are"} neutral`;
  const open = others.length === 2 && neutral[0] ? ` ${writeWhatIf(others, neutral[0], lookup)}` : "";
  return { title, facts: `${writeTies(triad, others.length > 0 ? others : triad.ties, lookup)}.${open}` };
}

/** What the one open tie would make of a triad. */
function writeWhatIf(others: readonly SignedTie[], open: SignedTie, lookup: Lookup): string {
  const product = others.reduce((whole, { sign }) => whole * sign, 1);
  const way = product > 0 ? "strained" : "cordial";
  return `A ${way} ${lookup.tieName(open.id)} would make it tense.`;
}

/** "Pakistan and India are hostile". */
function writePair(triad: Triad, tie: SignedTie, lookup: Lookup): string {
  return `${capital(writeEnds(triad, tie, lookup))} are ${stanceName(tie.reading.band)}`;
}

/** "Pakistan and India are hostile, India and Iran strained". */
function writeTies(triad: Triad, ties: readonly SignedTie[], lookup: Lookup): string {
  const rest = ties.slice(1).map((tie) => `${writeEnds(triad, tie, lookup)} ${stanceName(tie.reading.band)}`);
  const [first] = ties;
  return first === undefined ? "" : [writePair(triad, first, lookup), ...rest].join(", ");
}

const writeEnds = (triad: Triad, tie: SignedTie, lookup: Lookup) =>
  writeList(endsIn(triad, tie).map((actor) => nameIn(actor, lookup)));

/** "Russia is cordial or allied with each": the stances of the two ties of one corner, the warmer last. */
function writeApex(triad: Triad, corner: ActorId, lookup: Lookup): string {
  const bands = triad.ties.filter((tie) => endsIn(triad, tie).includes(corner)).map(({ reading }) => reading.band);
  const names = STANCES.filter((step) => bands.includes(step)).map(stanceName);
  return `${nameIn(corner, lookup)} is ${names.join(" or ")} with each`;
}

const nameIn = (actor: ActorId, lookup: Lookup) => inProse(actor, lookup.actorName(actor));

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** The two actors a tie of a triad joins. */
function endsIn({ actors, ties }: Triad, tie: SignedTie): readonly ActorId[] {
  return PAIRS[ties.indexOf(tie)]?.map((corner) => actors[corner] as ActorId) ?? [];
}

/** The corner a tie of a triad does not touch. */
function apex(triad: Triad, tie: SignedTie): ActorId {
  const ends = endsIn(triad, tie);
  return triad.actors.find((actor) => !ends.includes(actor)) ?? triad.actors[0];
}

/** What a tie did in the window: "turned from neutral to cordial", "warmed", "is new". */
export type TriadMove = { readonly tie: SignedTie; readonly did: string };

/**
 * How a triad came about in the window: which ties moved, and what that did to it. The moves are those that changed a
 * sign where the triad is new, else those that warmed or cooled.
 */
export function tellMoves(triad: Triad): { readonly moves: readonly TriadMove[]; readonly effect: string } {
  const moving = triad.ties.filter((tie) =>
    triad.arrival === "new" ? tie.before !== tie.sign : tie.reading.heading !== "steady",
  );
  return { moves: moving.map((tie) => ({ tie, did: writeMove(tie) })), effect: writeEffect(triad, moving) };
}

function writeMove({ before, reading }: SignedTie): string {
  const past = bandBefore(reading);
  if (before === null || past === null) return "has evidence only since then";
  if (past !== reading.band) return `turned from ${stanceName(past)} to ${stanceName(reading.band)}`;
  return reading.heading === "cooling" ? "cooled" : "warmed";
}

function writeEffect(triad: Triad, moving: readonly SignedTie[]): string {
  if (moving.length === 0) return "No tie of it moved in this window.";
  if (triad.arrival === "new") {
    if (triad.before === null) return "which closed the triangle.";
    return `which made it ${triad.kind}; it was ${triad.before} before.`;
  }
  const firmer = moving.filter(({ reading, sign }) => (reading.trend ?? 0) * sign > 0).length;
  if (triad.kind === "undecided") return "which decided nothing.";
  const [rose, eased] =
    triad.kind === "tense" ? ["so tension rose.", "so tension eased."] : ["so it holds firmer.", "so it holds less."];
  if (firmer === moving.length) return rose ?? "";
  return firmer === 0 ? (eased ?? "") : "which pulls both ways.";
}

/** "New", "Moved" or "Standing", and over what. */
export const ARRIVAL_WORD: Readonly<Record<Triad["arrival"], readonly [word: string, over: string]>> = {
  new: ["New", "in window"],
  moved: ["Moved", "in window"],
  standing: ["Standing", "all window"],
};

/** What follows from how a triad stands, in theory: what the words beside a triad begin with. */
export const TRIAD_MEANING: Readonly<Record<TriadKind, string>> = {
  tense: "Balance theory expects pressure on one of its ties.",
  balanced: "By balance theory nothing pulls on it.",
  undecided: "A neutral tie leaves it open.",
};
