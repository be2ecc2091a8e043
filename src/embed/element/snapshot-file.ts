import type { Answers, Fault, RequestMessage } from "#embed/protocol/contract.ts";

type Outcome = { readonly payload: Answers["snapshot.get"] | Answers["ping"] } | { readonly error: Fault };

/**
 * Answers what a frame asks of its host: whether it is there, and for the frozen copy `<id>.json` in `folder`, an address
 * that ends in a slash, `./` beside the page; empty: the page has none. The frame itself holds the text to its name. Never
 * throws.
 */
export async function answerFrame({ type, payload }: RequestMessage, folder: string): Promise<Outcome> {
  if (type === "ping") return { payload: {} };
  const isWanted = type === "snapshot.get";
  const name = `${Object(payload).id}.json`;
  if (isWanted && folder && /^[0-9a-f]{64}\.json$/.test(name))
    try {
      const file = await fetch(folder + name);
      if (file.ok) return { payload: { text: await file.text() } };
    } catch {
      // Not there, or broken off on its way: either is no answer.
    }
  const code = isWanted ? "not_found" : "unknown_type";
  return { error: { code, message: `No answer to ${type}.`, retryable: false } };
}
