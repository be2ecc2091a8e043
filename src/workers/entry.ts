import { type HeldPart, JOBS, type JobName } from "./jobs.ts";
import type { FromWorker, Start, ToWorker } from "./messages.ts";
import { runInSlices } from "./slices.ts";

/** The worker: receives, calls, replies. A slice is long enough to work and short enough to hear a cancel. */
const SLICE_MS = 40;
const cancelled = new Set<number>();
const kept = new Map<number, HeldPart>();
const say = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

self.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  const asked = event.data;
  if (asked.kind === "cancel") cancelled.add(asked.id);
  else if (asked.kind === "hold") kept.set(asked.key, asked.part);
  else if (asked.kind === "drop") kept.delete(asked.key);
  else void answer(asked);
});

async function answer<Name extends JobName>({ id, name, input, held }: Start<Name>): Promise<void> {
  try {
    const done = await runInSlices(await JOBS[name](input, partsOf(held)), {
      sliceMs: SLICE_MS,
      isCancelled: () => cancelled.has(id),
      onProgress: (said) => say({ kind: "progress", id, said }),
    });
    if (done) say({ kind: "result", id, output: done.output }, buffersOf(done.output));
  } catch (error) {
    say({ kind: "failure", id, message: error instanceof Error ? error.message : String(error) });
  } finally {
    cancelled.delete(id);
  }
}

/** What a job rests on, at hand from here on whatever is let go of later. */
function partsOf(held: readonly number[] = []): readonly HeldPart[] {
  return held.map((key) => {
    const part = kept.get(key);
    if (part === undefined) throw new Error("what this rests on is not there any more");
    return part;
  });
}

/** The buffers of a result that is columns: the job is over, so that they are handed over and not copied. */
function buffersOf(output: unknown): ArrayBuffer[] {
  const values: readonly unknown[] = typeof output === "object" && output !== null ? Object.values(output) : [];
  const columns = values.flatMap((value) => (Array.isArray(value) && ArrayBuffer.isView(value[0]) ? value : [value]));
  const buffers = columns.flatMap((column) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
  return [...new Set(buffers)];
}

say({ kind: "ready" });
