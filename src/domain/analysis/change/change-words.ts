import type { Lookup } from "../../dossier/lookup.ts";
import type { SeriesChoice } from "../../lens/lens.ts";
import { writeCount, writeMonth, writeNumber } from "../../shared/wording.ts";
import type { Cause } from "./causes.ts";
import type { Change, TieChange } from "./change.ts";
import type { Ending } from "./ending.ts";
import { certainChange, type PartnerChange } from "./trade-change.ts";

/** What changed, as a title: "6 ties warmed, 3 cooled"; what did not happen is left out. */
export function writeChangeFinding({ warmed, cooled, formed, gone, ties, query }: Change): string {
  if (query.a === query.b) return "A and B are the same date";
  if (ties.length === 0) return "No tie has evidence at either date";
  const moved = [
    ...(warmed.length > 0 ? [`${writeCount(warmed.length, "tie")} warmed`] : []),
    ...(cooled.length > 0
      ? [`${warmed.length > 0 ? writeNumber(cooled.length) : writeCount(cooled.length, "tie")} cooled`]
      : []),
  ];
  if (moved.length > 0) return moved.join(", ");
  if (formed.length > 0) return `${writeCount(formed.length, "tie")} formed, none warmed or cooled`;
  if (gone.length > 0) return `${writeCount(gone.length, "tie")} not there yet, none warmed or cooled`;
  return "No tie warmed or cooled";
}

/** How the lines of a comparison are read, or what to do where there is none. */
export function writeHowToRead({ ties, crossed, query, warmed, cooled }: Change): string {
  if (ties.length === 0) return "Move B later, to where something has been said.";
  if (query.a === query.b) return "Move A or B to see what changed between them.";
  if (warmed.length + cooled.length + crossed.length === 0)
    return "No line: every tie that is there at both dates kept its stance.";
  const thin = crossed.length > 0 ? " A thin line crossed into another band by less than 0.25." : "";
  return `Solid lines warmed, dashed lines cooled. Pick one to read its quotes.${thin}`;
}

/**
 * The largest fall and the largest rise in the trade shown, as a title: "Pakistan bought less from Kuwait, more from
 * Russia", "Russia sold more to India". What rounds to nothing at `least` is no change, and only a change of certain
 * direction is told.
 */
export function writeTradeFinding(
  partners: readonly PartnerChange[],
  choice: SeriesChoice,
  lookup: Lookup,
  least: number,
): string {
  const [place, verb, to] =
    choice.exporter === null ? [choice.importer, "bought", "from"] : [choice.exporter, "sold", "to"];
  const name = place === null ? "All" : lookup.placeName(place);
  const told = partners.flatMap((partner) => {
    const change = certainChange(partner);
    return change === null || partner.series.place === null ? [] : [{ at: partner.series.place, change }];
  });
  if (told.length === 0) return `No change in what ${name} ${verb} can be told`;
  const sizes = told.toSorted((one, other) => one.change - other.change);
  const less = sizes.find(({ change }) => change <= -least);
  const more = sizes.findLast(({ change }) => change >= least);
  const parts = [
    less && `less ${to} ${lookup.placeName(less.at)}`,
    more && `more ${to} ${lookup.placeName(more.at)}`,
  ].filter(Boolean);
  return parts.length === 0 ? `${name} ${verb} as much as before` : `${name} ${verb} ${parts.join(", ")}`;
}

/** "Warmed", "New", ...: what became of a tie, in a word or two. `crossed`: into another band, by less than 0.25. */
export function writeKind({ kind, before, after }: TieChange): string {
  if (kind === "formed") return "New";
  if (kind === "gone") return "Not there yet";
  if (kind === "warmed") return "Warmed";
  if (kind === "cooled") return "Cooled";
  return before?.band === after?.band ? "Held" : "Crossed a band";
}

/** "Silent since Oct 2020", "Lapsed Mar 2022". */
export function writeEnding({ kind, since }: Ending): string {
  return kind === "silent" ? `Silent since ${writeMonth(since)}` : `Lapsed ${writeMonth(since)}`;
}

/** Why an ended tie counts as ended, in a sentence. */
export function writeEndingReason({ kind, left, since }: Ending): string {
  const share = `${writeNumber(left * 100)} % of the most it ever weighed`;
  if (kind === "silent") return `Nothing new since ${writeMonth(since)}: it has ${share} left, less than a quarter.`;
  return `The last arrangement in force ran out in ${writeMonth(since)}, and nothing else tells any more: ${share} left.`;
}

/**
 * "new", "counts for less: 40 % of the weight, then 25 %", told from A to B; of an override at which dates it holds.
 */
export function writeWay(cause: Cause): string {
  if (cause.kind === "override") {
    if (cause.atA && cause.atB) return "holds at both dates";
    return `holds at ${cause.atA ? "A" : "B"} only`;
  }
  const { way, shareBefore, shareAfter } = cause;
  if (way === "entered") return shareBefore === 0 ? "new" : "not there yet at B";
  if (way === "kept") return "counts as before";
  const grows = shareAfter > shareBefore;
  const word = way === "ended" ? (grows ? "still in force at B" : "ended") : `counts for ${grows ? "more" : "less"}`;
  return `${word}: ${writeShare(shareBefore)} of the weight, then ${writeShare(shareAfter)}`;
}

const writeShare = (share: number) => (share > 0 && share < 0.005 ? "below 1 %" : `${writeNumber(share * 100)} %`);
