import type { PartState } from "#domain/dossier/dossier.ts";
import type { Result } from "#domain/shared/result.ts";
import { failed, ok } from "#domain/shared/result.ts";
import type { Copies, SavedText } from "../local/saved-text.ts";
import { cancelled, notData, type Setback } from "./failure.ts";
import { fetchText, type Outside, type Text } from "./fetch-text.ts";
import { jsonSteps } from "./json-steps.ts";
import { finishInSlices } from "./wire/steps.ts";

/** What the outermost value of a file must be for the file to be what was asked for. */
export type Shape = "list" | "record" | "list or record";

/** One file of the folder: its JSON, and how it came. */
export type FileContent = {
  readonly content: unknown;
  readonly state: Extract<PartState, { kind: "fresh" | "saved" }>;
  /** What stood in the way of a fresh one; `null` when it is fresh. */
  readonly setback: Setback | null;
  /** To keep on this machine; `null` when it already is, or may not be. */
  readonly copy: SavedText | null;
};

/** What reading files takes. */
export type Reading = {
  readonly outside: Outside;
  readonly copies: Copies;
  readonly signal: AbortSignal;
};

/** A question for one file. */
export type Question = {
  readonly address: string;
  /** Who is asked, as the subject of a sentence: "The trade source". */
  readonly subject: string;
  readonly shape: Shape;
};

/**
 * A file from the source or, where that fails, its copy from this machine. Fails when there is neither. What comes
 * with status 200 and is no data never takes the copy's place (R13). Never rejects.
 */
export async function readFile(question: Question, reading: Reading): Promise<Result<FileContent, Setback>> {
  const { address, subject } = question;
  const { outside, signal } = reading;
  const answer = await fetchText(address, subject, outside, signal);
  if (!answer.ok) return readCopy(question, reading, answer.reason);
  const parsed = await parseAnswer(answer.value, question, signal);
  if (!parsed.ok) return readCopy(question, reading, parsed.reason);
  const { text, keep } = answer.value;
  const copy = keep ? { text, savedAt: new Date(outside.now()).toISOString() } : null;
  return ok({ content: parsed.value, state: { kind: "fresh" }, setback: null, copy });
}

/** The copy of a file that could not be had because of `setback`, or that setback when there is none. */
export async function readCopy(
  question: Question,
  reading: Reading,
  setback: Setback,
): Promise<Result<FileContent, Setback>> {
  const { failure } = setback;
  if (failure.kind === "cancelled") return failed(setback);
  const saved = await reading.copies.read(question.address);
  if (reading.signal.aborted) return failed(cancelled());
  if (saved === null) return failed(setback);
  const parsed = await parseAnswer({ text: saved.text, keep: false }, question, reading.signal);
  if (!parsed.ok) return failed(setback);
  const state = { kind: "saved", savedAt: saved.savedAt, failure } as const;
  return ok({ content: parsed.value, state, setback, copy: null });
}

async function parseAnswer(
  { text }: Text,
  { subject, shape }: Question,
  signal: AbortSignal,
): Promise<Result<unknown, Setback>> {
  const start = text.trimStart().slice(0, 1);
  if (start === "") return failed(notData(subject, "an empty answer"));
  if (start === "<") return failed(notData(subject, "a web page instead of data"));
  try {
    const content = await finishInSlices(jsonSteps(text), { signal });
    return fits(content, shape) ? ok(content) : failed(notData(subject, describe(content)));
  } catch {
    if (signal.aborted) return failed(cancelled());
    return failed(
      notData(
        subject,
        start === "[" || start === "{" ? "data that breaks off or is no JSON" : "something that is no data",
      ),
    );
  }
}

function fits(content: unknown, shape: Shape): boolean {
  if (typeof content !== "object" || content === null) return false;
  return shape === "list or record" || Array.isArray(content) === (shape === "list");
}

function describe(content: unknown): string {
  if (content === null) return "null instead of data";
  if (Array.isArray(content)) return "a list where a record was expected";
  return typeof content === "object" ? "a record where a list was expected" : "a single value instead of data";
}
