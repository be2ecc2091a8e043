import type { FrozenView } from "#domain/embedding/frozen-view.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { breathe, runBreathing } from "../files/breathe.ts";
import { jsonSteps } from "../http/json-steps.ts";
import { sha256 } from "../publish/sha256.ts";
import { type OpenedBriefing, openSealed } from "../sealed/open-sealed.ts";
import { readEnvelope, type SnapshotEnvelope } from "./snapshot-wire.ts";

/** A frozen copy, read. */
export type OpenedSnapshot = FrozenView & {
  /** Its name: the sum of its text. */
  readonly id: string;
  /** Address of the live desk it was made on; `null`: that is not said. */
  readonly source: string | null;
  /** Records that could not be read and were left out, in a sentence; each is in the problems of the dossier. `null`: none. */
  readonly damage: string | null;
};

const ID = /^[0-9a-f]{64}$/;

/**
 * The view that a text holds, if it is the one called so: its sum is looked at before anything else. What stands in the
 * way is told in a sentence. Records that cannot be read are left out and counted, and the rest is shown (R4). Works in
 * slices; rejects only when `signal` is aborted.
 */
export async function openSnapshot(
  text: string,
  id: string,
  signal?: AbortSignal,
): Promise<{ readonly opened: OpenedSnapshot } | { readonly fault: string }> {
  if (!ID.test(id)) return { fault: "A frozen copy is named by 64 hexadecimal digits in lower case." };
  const sum = await sha256(new TextEncoder().encode(text), signal);
  if (sum !== id) return { fault: writeWrongSum(text, id, sum) };
  const content = await contentOf(text, signal);
  const read = readEnvelope(content);
  if ("fault" in read) return read;
  const sealed = await openSealed(await textsOf(read.envelope, signal));
  if ("fault" in sealed) return { fault: `The frozen copy is damaged. ${sealed.fault}` };
  return { opened: openedFrom(id, read.envelope, sealed.opened) };
}

function writeWrongSum(text: string, id: string, sum: string): string {
  if (text.trimStart().startsWith("<"))
    return `A web page came in the place of the frozen copy. Put ${id.slice(0, 8)}….json where the page looks for it.`;
  return `The frozen copy is not the one that was asked for: its sum is ${sum.slice(0, 8)}…, not ${id.slice(0, 8)}…. It was changed or cut short; put the file there again as it was saved.`;
}

async function contentOf(text: string, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    return await runBreathing(jsonSteps(text), signal);
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** The files as those of a sealed briefing are read. */
async function textsOf(
  { files }: SnapshotEnvelope,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [path, content] of files) {
    texts.set(path, JSON.stringify(content));
    await breathe(signal);
  }
  return texts;
}

function openedFrom(
  id: string,
  envelope: SnapshotEnvelope,
  { dossier, briefing, about }: OpenedBriefing,
): OpenedSnapshot {
  const { view, source, series } = envelope;
  const isStory = view === "story";
  const { method, madeOn, travels, of, caveats } = about;
  const refused = dossier.problems.filter(({ kind }) => kind === "refused");
  const [first] = refused;
  return {
    id,
    source,
    damage:
      first === undefined
        ? null
        : `${writeCount(refused.length, "record")} of the frozen copy cannot be read and ${refused.length === 1 ? "is" : "are"} left out; the first is ${first.part} ${first.path}: ${first.reason}.`,
    dossier: isStory ? dossier : { ...dossier, briefings: [] },
    view,
    briefing: isStory ? briefing.id : null,
    steps: briefing.steps,
    method,
    madeOn,
    series,
    travels,
    of,
    caveats,
  };
}
