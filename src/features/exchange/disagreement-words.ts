import type { Difference, Disagreement } from "#domain/analysis/agreement/disagreements.ts";
import { writeAct, writeAttribution } from "#domain/article/quote-words.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Act, Attribution, Bearing, Quote } from "#domain/evidence/evidence.ts";
import { aspectName } from "#domain/shared/aspect-group.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { type Aspect, stanceName } from "#domain/shared/stance.ts";
import { writeNumber } from "#domain/shared/wording.ts";

/** How actors and ties are called. */
export type Names = Pick<Lookup, "actorName" | "tieName">;

/** What of a passage two coders see differently, a sentence for each thing; the second name is that of the other coder. */
export function writeDisagreement(disagreement: Disagreement, lookup: Names, other: string): readonly string[] {
  const { one, other: their, differs } = disagreement;
  if (one === null && their !== null) return [`Marked by ${other} alone: ${writeCoding(their, lookup)}`];
  if (their === null && one !== null) return [`Marked by you alone: ${writeCoding(one, lookup)}`];
  return differs.map((difference) => writeDifference(difference, disagreement, lookup, other));
}

function writeDifference(difference: Difference, { one, other }: Disagreement, lookup: Names, name: string): string {
  const said = (what: string, mine: string, theirs: string) => `${what}: you ${mine}, ${name} ${theirs}`;
  const tie = "tie" in difference ? lookup.tieName(difference.tie) : "";
  switch (difference.what) {
    case "span":
      return said("Words", `“${one?.anchor.exact ?? ""}”`, `“${other?.anchor.exact ?? ""}”`);
    case "tie":
      return difference.one === null
        ? `Tie: ${name} alone sees ${difference.other === null ? "" : lookup.tieName(difference.other)}`
        : `Tie: you alone see ${lookup.tieName(difference.one)}`;
    case "aspect":
      return said(`Kind of tie, ${tie}`, kindOf(difference.one), kindOf(difference.other));
    case "stance":
      return said(
        `Stance on ${tie}, ${aspectName(difference.aspect)}`,
        stanceName(difference.one),
        stanceName(difference.other),
      );
    case "confidence": {
      const [mine, theirs] = [writeNumber(difference.one, 2), writeNumber(difference.other, 2)];
      return said(`Confidence on ${tie}, ${aspectName(difference.aspect)}`, mine, theirs);
    }
    case "act":
      return said("Kind of statement", writeAct(difference.one as Act), writeAct(difference.other as Act));
    case "attribution":
      return said(
        "Attribution",
        writeAttribution(difference.one as Attribution),
        writeAttribution(difference.other as Attribution),
      );
    case "speaker":
      return said("Speaker", speaker(difference.one, lookup), speaker(difference.other, lookup));
  }
}

const kindOf = (aspect: Aspect | null) => (aspect === null ? "none" : aspectName(aspect));

/** An actor's name, or the label as it stands. */
const speaker = (who: string | null, lookup: Names): string =>
  who === null ? "nobody" : lookup.actorName(who as ActorId);

/** "Pakistan–Russia energy, cordial": what a quote bears on. */
function writeCoding({ bearings }: Quote, lookup: Names): string {
  const words = ({ tie, aspect, stance }: Bearing) =>
    `${lookup.tieName(tie)} ${aspectName(aspect)}, ${stanceName(stance)}`;
  return bearings.length === 0 ? "bears on no tie" : bearings.map(words).join("; ");
}
