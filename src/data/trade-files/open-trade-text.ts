import type { Letters, TradeRefusal } from "./session-messages.ts";
import { readTextHead } from "./text-chunks.ts";

/** A file that was opened as text: what is read of it, and its beginning in letters. */
export type TradeText = {
  /** Its bytes; `letters` says in which encoding. */
  readonly blob: Blob;
  /** `null`: it was turned into UTF-8 out of something that is no text. */
  readonly letters: Letters | null;
  /** The file within a zip; `null`: the file itself. */
  readonly part: string | null;
  readonly head: string;
  /** Whether the beginning is all of it. */
  readonly isWhole: boolean;
  /** What has to be known of how it was opened. */
  readonly notes: readonly string[];
};

const refused = (what: string, where: string, next: string): TradeRefusal => ({ kind: "refused", what, where, next });

/** Opens a file as text; what cannot be one is refused in words. */
export async function openTradeText(file: File, encoding: string | undefined): Promise<TradeText | TradeRefusal> {
  if (file.size === 0) return refused(`“${file.name}” is empty.`, "It has no bytes.", "Export it once more.");
  const { text, isWhole, letters } = await readTextHead(file, encoding);
  return { blob: file, letters, part: null, head: text, isWhole, notes: [] };
}
