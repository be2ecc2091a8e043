import type { ActorId, ArrangementId, ArticleId, EventId, QuoteId, SourceId, TieId, TriadId } from "./ids.ts";
import { type MonthKey, parseMonth } from "./month.ts";

/** Anything the desk can point at: one kind and one id, spelled `tie.IND~RUS` in links. */
export type Ref =
  | { readonly kind: "actor"; readonly id: ActorId }
  | { readonly kind: "tie"; readonly id: TieId }
  | { readonly kind: "triad"; readonly id: TriadId }
  | { readonly kind: "quote"; readonly id: QuoteId }
  | { readonly kind: "event"; readonly id: EventId }
  | { readonly kind: "arrangement"; readonly id: ArrangementId }
  | { readonly kind: "month"; readonly id: MonthKey }
  | { readonly kind: "article"; readonly id: ArticleId }
  | { readonly kind: "source"; readonly id: SourceId };

/** What kinds of thing can be pointed at. */
export type RefKind = Ref["kind"];
/** Every kind, as it is spelled in links. */
export const REF_KINDS: readonly RefKind[] = [
  "actor",
  "tie",
  "triad",
  "quote",
  "event",
  "arrangement",
  "month",
  "article",
  "source",
];

/** Whether two refs point at the same thing; `null` equals only `null`. */
export function sameRef(one: Ref | null, other: Ref | null): boolean {
  return one === other || (one !== null && other !== null && one.kind === other.kind && one.id === other.id);
}

/** The ref as text, `kind.id`; ids may hold dots, kinds never do. */
export function printRef(ref: Ref): string {
  return `${ref.kind}.${ref.id}`;
}

/** The ref a text spells, or `null`. Whether the thing exists is for the caller to look up. */
export function parseRef(text: string): Ref | null {
  const dot = text.indexOf(".");
  const kind = text.slice(0, dot) as RefKind;
  const id = text.slice(dot + 1);
  if (dot < 1 || id === "" || id.length > 200 || !REF_KINDS.includes(kind)) return null;
  if (kind === "month" && parseMonth(id) === null) return null;
  return { kind, id } as Ref;
}
