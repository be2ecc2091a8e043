import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { Attribution, Quote } from "../evidence/evidence.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { Lens } from "../lens/lens.ts";
import type { Clock, Method } from "../reading/method.ts";
import { readTies } from "../reading/read-ties.ts";
import type { Reading } from "../reading/reading.ts";
import { bandBefore, writeFinding } from "../reading/words.ts";
import { endsOf, type SourceId, type TieId } from "../shared/ids.ts";
import type { MonthSpan, PartialDate } from "../shared/month.ts";
import type { Source } from "../shared/source.ts";
import type { Stance } from "../shared/stance.ts";
import type { BriefingStep, StepPart } from "./briefing.ts";
import type { GonePart } from "./gone-words.ts";
import { claimsFrom, type StepClaim } from "./step-claim.ts";
import { type StepFigures, stepFigures } from "./step-figures.ts";
import { lensOfStep } from "./step-lens.ts";
import { queryOf, subjectOf } from "./step-subject.ts";
import { type StepTable, stepTable } from "./step-table.ts";

/** The tie a step is about, as of the end of its window. */
export type StepTie = {
  readonly id: TieId;
  /** What stands in its tag: `PAK`, `RUS`. */
  readonly tags: readonly [string, string];
  readonly name: string;
  /** `null`: nothing bears on it by then. */
  readonly reading: Reading | null;
  /** Its band at the beginning of the window; `null`: there was none. */
  readonly before: Stance | null;
  /** "Pakistan–Russia is cordial, up from neutral". */
  readonly finding: string;
};

/** The quote of a step, with everything that says whose words they are. */
export type StepQuote = {
  readonly quote: Quote;
  readonly words: string;
  readonly speaker: string;
  /** `null`: the words are addressed to nobody. */
  readonly addressee: string | null;
  readonly attribution: Attribution;
  /** As precise as known; `null`: nothing dates it. */
  readonly date: PartialDate | null;
  /** Title of its article; `null`: the article is missing. */
  readonly article: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly direction: "ltr" | "rtl";
};

/** What a step says, as plain values: whatever paints it paints these. Parts that the step does not show are `null`. */
export type StepContent = {
  readonly step: BriefingStep;
  readonly lens: Lens;
  /** Parts of its lens that the dossier does not have any more, to be told by `writeGone`. */
  readonly ignored: readonly GonePart[];
  readonly window: MonthSpan;
  readonly clock: Clock;
  readonly tie: StepTie | null;
  readonly quote: StepQuote | null;
  /** The first that is not supported comes first: it is what an audience should not miss. */
  readonly claims: readonly StepClaim[];
  readonly figures: StepFigures | null;
  readonly table: StepTable | null;
  /** Everything shown rests on these, each once, in the order in which it is shown. */
  readonly sources: readonly Source[];
};

/**
 * What a step says of a dossier. Where what it picks is gone, nothing stands in for it: its tie is still told, with its
 * trade, but no other quote; without a tie no figures and no table of something else. Linear in the evidence of its tie and
 * in the months of its series.
 */
export function contentOf(step: BriefingStep, dossier: Dossier, method: Method): StepContent {
  const { lens, ignored, isLost } = lensOfStep(step, dossier);
  const found = subjectOf(dossier, lens, method);
  const subject = isLost ? { ...found, quote: null } : found;
  const isBare = isLost && subject.tie === null;
  const shows = (...parts: readonly StepPart[]) => parts.some((part) => step.shows.includes(part));
  const quote = subject.quote !== null && shows("quote", "claim") ? quoteFrom(subject.quote, dossier) : null;
  const tested = subject.quote !== null && shows("claim") ? claimsFrom(subject.quote, dossier) : [];
  const figures =
    shows("timeline") && !(isBare && lens.series === null) ? stepFigures(subject.table, lens, tested, dossier) : null;
  const table =
    shows("table") && !(isBare && lens.analysis === null) ? stepTable(dossier, lens, subject.tie, method) : null;
  const ofQuote = quote === null ? [] : sourcesOfQuote(quote.quote, dossier);
  const ofClaims = tested.flatMap(({ test }) =>
    test.readings.flatMap(({ trials }) =>
      trials.flatMap(({ figure, against }) => [...figure.sources, ...(against?.sources ?? [])]),
    ),
  );
  const ofWords = [...ofQuote, ...ofClaims, ...(figures?.sources ?? []), ...(table?.sources ?? [])];
  const isSeen = ofWords.length === 0 && shows("graph", "analysis");
  const ids = new Set<SourceId>(isSeen ? sourcesSeen(dossier, lens, subject.tie, method) : ofWords);
  const lookup = lookupOf(dossier);
  return {
    step,
    lens,
    ignored,
    window: lens.window,
    clock: lens.clock,
    tie: subject.tie === null ? null : tieFrom(subject.tie, dossier, lens, method),
    quote: shows("quote") ? quote : null,
    claims: tested,
    figures,
    table,
    sources: [...ids].flatMap((id) => lookup.source(id) ?? []),
  };
}

function tieFrom(id: TieId, dossier: Dossier, lens: Lens, method: Method): StepTie {
  const lookup = lookupOf(dossier);
  const query = queryOf(lens, method);
  const reading = readTies(evidenceIndexOf(dossier), query).get(id) ?? null;
  const [one, other] = endsOf(id);
  return {
    id,
    tags: [lookup.actorTag(one), lookup.actorTag(other)],
    name: lookup.tieName(id),
    reading,
    before: reading === null ? null : bandBefore(reading),
    finding: writeFinding(lookup.tieName(id), reading, query),
  };
}

function quoteFrom(quote: Quote, dossier: Dossier): StepQuote {
  const lookup = lookupOf(dossier);
  const article = lookup.article(quote.article);
  return {
    quote,
    words: quote.anchor.exact,
    speaker: lookup.speakerName(quote),
    addressee: quote.addressee === null ? null : lookup.actorName(quote.addressee),
    attribution: quote.attribution,
    date: quote.saidOn ?? article?.published ?? null,
    article: article?.title ?? null,
    language: article?.language ?? null,
    direction: article?.direction ?? "ltr",
  };
}

/** Where a step says nothing but what is drawn: the sources of its tie, else of the ties that its lens lets in. */
function sourcesSeen(dossier: Dossier, lens: Lens, tie: TieId | null, method: Method): readonly SourceId[] {
  return tie === null ? stepTable(dossier, lens, null, method).sources : evidenceIndexOf(dossier).sourcesOf(tie);
}

/** The quote's own source, else those of its article. */
function sourcesOfQuote(quote: Quote, dossier: Dossier): readonly SourceId[] {
  if (quote.source !== null) return [quote.source];
  return lookupOf(dossier).article(quote.article)?.sources ?? [];
}
