import type { Lookup } from "../dossier/lookup.ts";
import type { Act, Attribution, Bearing, Quote } from "../evidence/evidence.ts";
import type { TieId } from "../shared/ids.ts";
import { endsOf } from "../shared/ids.ts";
import { stanceName } from "../shared/stance.ts";
import { capital } from "../shared/wording.ts";

const ACT_WORDS: Readonly<Record<Act, string>> = {
  pledge: "Pledge",
  praise: "Praise",
  claim: "Claim",
  criticism: "Criticism",
  threat: "Threat",
  statement: "Statement",
};

const ATTRIBUTION_WORDS: Readonly<Record<Attribution, string>> = {
  direct: "direct quote",
  reported: "reported",
  analyst: "analyst",
  background: "background",
};

/** "Pledge": what the speaker does with the words. */
export function writeAct(act: Act): string {
  return ACT_WORDS[act];
}

/** "direct quote", "reported", "analyst", "background": who stands behind the words. */
export function writeAttribution(attribution: Attribution): string {
  return ATTRIBUTION_WORDS[attribution];
}

/** "Pledge", "Claim, analyst", "Background": the act, and the attribution where it is not a plain direct quote. */
export function writeManner(quote: Pick<Quote, "act" | "attribution">): string {
  if (quote.attribution === "background") return "Background";
  return quote.attribution === "direct"
    ? writeAct(quote.act)
    : `${writeAct(quote.act)}, ${writeAttribution(quote.attribution)}`;
}

/** "Sharif to Putin", "Unnamed analysts", "Unnamed to Putin": speaker and addressee, nobody invented. */
export function writeSpeakers(quote: Pick<Quote, "speaker" | "speakerLabel" | "addressee">, lookup: Lookup): string {
  const speaker = lookup.speakerName(quote);
  const words = capital(speaker);
  return quote.addressee === null ? words : `${words} to ${lookup.actorName(quote.addressee)}`;
}

/** How sure a coder is, in three steps: low below 0.4, high from 0.7 on. */
export function confidenceLevel(confidence: number): { readonly filled: 1 | 2 | 3; readonly word: string } {
  if (confidence < 0.4) return { filled: 1, word: "Low" };
  return confidence < 0.7 ? { filled: 2, word: "Medium" } : { filled: 3, word: "High" };
}

/**
 * The bearing that gives a quote its look: the one on the tie in hand, else the surest, the first of equals. `null` for
 * a quote that bears on no tie.
 */
export function leadingBearing(quote: Pick<Quote, "bearings">, inHand: TieId | null): Bearing | null {
  let leading: Bearing | null = null;
  for (const bearing of quote.bearings) {
    if (bearing.tie === inHand) return bearing;
    if (leading === null || bearing.confidence > leading.confidence) leading = bearing;
  }
  return leading;
}

/**
 * A quote as it is read aloud: "Quote 4 of 11, about India and Russia, cordial. We respect those ties." Each tie is
 * named once, with the stance of the first bearing on it.
 */
export function writeQuoteName(
  quote: Pick<Quote, "bearings" | "anchor">,
  place: {
    readonly at: number;
    readonly of: number;
    readonly outside: boolean;
    /** What became of it when the text was replaced: "moved". */
    readonly state?: string | null;
  },
  lookup: Lookup,
): string {
  const ties = new Map<TieId, string>();
  for (const { tie, stance } of quote.bearings)
    if (!ties.has(tie))
      ties.set(tie, `about ${endsOf(tie).map(lookup.actorName).join(" and ")}, ${stanceName(stance)}`);
  const parts = [
    `Quote ${place.at} of ${place.of}`,
    ...(ties.size === 0 ? ["on no tie"] : ties.values()),
    ...(place.outside ? ["outside the window"] : []),
    ...(place.state ? [place.state] : []),
  ];
  return `${parts.join(", ")}. ${quote.anchor.exact}`;
}
