import type { Dossier } from "../dossier/dossier.ts";
import { itemName } from "../dossier/item-name.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { knownIn } from "../lens/known-in.ts";
import type { Lens } from "../lens/lens.ts";
import type { IgnoredPart } from "../lens/lens-text.ts";
import { endsOf, type QuoteId } from "../shared/ids.ts";
import type { Ref, RefKind } from "../shared/ref.ts";
import { writeDate } from "../shared/wording.ts";

/** A part of a step's lens that cannot be shown. */
export type GonePart = IgnoredPart & {
  /** A sentence for whoever looks on, without ids: "A quote by Sharif of 2 Sep 2025 is hidden on this desk." */
  readonly words: string;
};

/** What is said of the parts that cannot be shown, each sentence once; empty where there are none. */
export function writeGone(parts: readonly GonePart[]): string {
  return [...new Set(parts.map(({ words }) => words))].join(" ");
}

/**
 * A part of a step's lens with its sentence. `wanted` is what the step asks for, read without asking whether it is there.
 * What the dossier below still has is hidden on this desk; anything else is gone.
 */
export function gonePart(part: IgnoredPart, wanted: Lens, dossier: Dossier): GonePart {
  return { ...part, words: wordsOf(part.name, wanted, dossier) };
}

function wordsOf(name: string, wanted: Lens, dossier: Dossier): string {
  const ref = refOf(name, wanted);
  if (ref !== null && !knownIn(dossier).ref(ref)) return hiddenWords(ref, dossier) ?? goneWords(ref, dossier);
  const isSeries = (name === "series" && wanted.series !== null) || (name === "held" && wanted.held !== null);
  return isSeries ? "Trade this step was about is not in this dossier." : "A setting of this step cannot be read.";
}

/** The thing that a part of the lens names; `null`: it names none. */
function refOf(name: string, { selection, thread, ego, article }: Lens): Ref | null {
  if (name === "sel") return selection;
  if (name === "thread") return thread === null ? null : { kind: "tie", id: thread };
  if (name === "ego") return ego === null ? null : { kind: "actor", id: ego };
  return name === "article" && article !== null ? { kind: "article", id: article } : null;
}

/** Whether a quote that the desk does not show stands in the dossier below it. */
export function isHiddenQuote(id: QuoteId, dossier: Dossier): boolean {
  return lookupOf(dossier).quote(id) === null && belowWith({ kind: "quote", id }, dossier) !== null;
}

/** The nearest dossier below that has a thing; `null`: none has, or it is no thing that could be hidden. */
function belowWith(ref: Ref, { ground }: Dossier): Dossier | null {
  if (ground === undefined || ref.kind === "tie" || ref.kind === "triad" || ref.kind === "month") return null;
  return itemName(ref, lookupOf(ground)) === null ? belowWith(ref, ground) : ground;
}

function hiddenWords(ref: Ref, dossier: Dossier): string | null {
  const below = belowWith(ref, dossier);
  if (below === null) return null;
  const lookup = lookupOf(below);
  if (ref.kind !== "quote") return `The ${ref.kind} “${itemName(ref, lookup)}” is hidden on this desk.`;
  const quote = lookup.quote(ref.id);
  if (quote === null) return null;
  const by = quote.speaker === null && quote.speakerLabel === null ? "" : ` by ${lookup.speakerName(quote)}`;
  const date = quote.saidOn ?? lookup.article(quote.article)?.published ?? null;
  return `A quote${by}${date === null ? "" : ` of ${writeDate(date)}`} is hidden on this desk.`;
}

const ONE_OF: Readonly<Record<RefKind, string>> = {
  actor: "An actor",
  tie: "A tie",
  triad: "A triad",
  quote: "A quote",
  event: "An event",
  arrangement: "An arrangement",
  month: "A month",
  article: "An article",
  source: "A source",
};

function goneWords(ref: Ref, dossier: Dossier): string {
  const lookup = lookupOf(dossier);
  if (ref.kind === "tie" && endsOf(ref.id).every((id) => lookup.actor(id) !== null))
    return `Nothing in this dossier bears on ${lookup.tieName(ref.id)} any more.`;
  return `${ONE_OF[ref.kind]} this step was about is not in this dossier any more.`;
}
