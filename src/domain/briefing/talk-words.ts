import { startTalk, type TalkState } from "./talk.ts";

/** What one window of a talk tells the other. */
export type TalkWord =
  /** Where the talk stands, from whoever moved it last; `startedAt` in milliseconds since 1970. */
  | { readonly kind: "stands"; readonly talk: TalkState; readonly startedAt: number }
  /** A window that has just opened, or opened again, asks where the talk stands. */
  | { readonly kind: "where" }
  | { readonly kind: "ended" };

const MOST_STEPS = 1_000;

/** What a message says; `null` for anything that is no word of a talk. Never throws. */
export function decodeTalkWord(message: unknown): TalkWord | null {
  const fields = fieldsOf(message);
  if (fields.kind === "where" || fields.kind === "ended") return { kind: fields.kind };
  if (fields.kind !== "stands") return null;
  const talk = decodeTalk(fieldsOf(fields.talk));
  const { startedAt } = fields;
  return talk !== null && typeof startedAt === "number" && Number.isFinite(startedAt)
    ? { kind: "stands", talk, startedAt }
    : null;
}

function decodeTalk({ at, count, blank, overview, typed }: Fields): TalkState | null {
  if (!isPosition(at) || !isPosition(count) || count < 1 || count > MOST_STEPS) return null;
  const colour = blank === "black" || blank === "white" ? blank : null;
  const digits = typeof typed === "string" && /^\d{0,3}$/.test(typed) ? typed : "";
  return { ...startTalk(count, at), blank: colour, overview: overview === true, typed: digits };
}

type Fields = Readonly<Record<string, unknown>>;
const isPosition = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const fieldsOf = (value: unknown): Fields => (typeof value === "object" && value !== null ? { ...value } : {});
