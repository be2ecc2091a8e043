import type { Brand } from "./brand.ts";

/** `PAK` (ISO 3166 alpha-3) for a state, a lower-case slug (`sharif`, `sco`) for a person or organisation. */
export type ActorId = Brand<"ActorId">;
/** Two actor ids, sorted by code unit and joined by a tilde: `IND~RUS`. */
export type TieId = Brand<"TieId">;
/** Three actor ids, sorted by code unit and joined by tildes: `IND~PAK~RUS`. */
export type TriadId = Brand<"TriadId">;
/** Names one quote of a dossier. */
export type QuoteId = Brand<"QuoteId">;
/** Names one article of a dossier. */
export type ArticleId = Brand<"ArticleId">;
/** Names one event of a dossier. */
export type EventId = Brand<"EventId">;
/** Names one arrangement of a dossier. */
export type ArrangementId = Brand<"ArrangementId">;
/** Names one trade record of a dossier. */
export type FlowId = Brand<"FlowId">;
/** Names one source of a dossier. */
export type SourceId = Brand<"SourceId">;
/** What a flow may begin or end at: a state's id, or a trade area such as `EUU` (EU27) or `WLD`. */
export type PlaceCode = Brand<"PlaceCode">;

/** Whether an article was added on a desk, by its id: those of a dossier are named by its authors. */
export function isAddedArticle(id: ArticleId): boolean {
  return /^a-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);
}

/** The tie of two actors, the same whichever is named first; an actor has no tie with itself (`null`). */
export function tieOf(one: ActorId, other: ActorId): TieId | null {
  if (one === other) return null;
  return (one < other ? `${one}~${other}` : `${other}~${one}`) as TieId;
}

/** The two ends of a tie, in the order in which the id spells them. */
export function endsOf(tie: TieId): readonly [ActorId, ActorId] {
  const at = tie.indexOf("~");
  return [tie.slice(0, at) as ActorId, tie.slice(at + 1) as ActorId];
}

/** The triad of three actors, the same in whatever order they are named; `null` where one is named twice. */
export function triadOf(one: ActorId, other: ActorId, third: ActorId): TriadId | null {
  if (one === other || other === third || one === third) return null;
  return [one, other, third].sort().join("~") as TriadId;
}

/** The three corners of a triad, in the order in which the id spells them. */
export function cornersOf(triad: TriadId): readonly [ActorId, ActorId, ActorId] {
  const [one = "", other = "", ...rest] = triad.split("~");
  return [one as ActorId, other as ActorId, rest.join("~") as ActorId];
}

/** The three ties of a triad: first corner with second, first with third, second with third. */
export function tiesAround(triad: TriadId): readonly [TieId, TieId, TieId] {
  const [one, other, third] = cornersOf(triad);
  return [`${one}~${other}` as TieId, `${one}~${third}` as TieId, `${other}~${third}` as TieId];
}
