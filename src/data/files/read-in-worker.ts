import type { DraftOutcome } from "#domain/article/article-draft.ts";
import { refuseCancelled, refuseDamaged, refuseTooLarge } from "#domain/article/import/refusals.ts";
import type { FromReader, ToReader } from "./reader-messages.ts";
import readerAddress from "./reading-worker.ts?worker&url";
import { ownScript } from "./trusted.ts";

/** The part of a Worker that reading needs; a test passes one that fails. */
export type ReaderWorker = {
  readonly postMessage: (message: ToReader, transfer: Transferable[]) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromReader>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** What to read. */
export type Wanted = Omit<ToReader, "kind">;

/** How a document is read in a worker. */
export type WorkerReading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Starts the worker; the real one unless told. */
  readonly spawn?: () => ReaderWorker;
  /** Without a word for this long the file is taken for one that never ends, in milliseconds. */
  readonly patienceMs?: number;
};

const PATIENCE_MS = 60_000;

const spawnReader = (): ReaderWorker => new Worker(ownScript(readerAddress), { type: "module", name: "entente-files" });

/** Reads on the page, where no worker can be had: slower to answer, the same result. */
async function readHere({ form, name, bytes }: Wanted, reading: WorkerReading): Promise<DraftOutcome> {
  const options = { name, onProgress: reading.onProgress, signal: reading.signal };
  const outcome =
    form === "docx"
      ? await (await import("./docx-article.ts")).readDocxArticle(bytes, options)
      : await (await import("./pdf-article.ts")).readPdfArticle(bytes, options);
  return reading.signal?.aborted ? refuseCancelled(name) : outcome;
}

/** Where no worker could be started at all. */
const NO_WORKER = "no worker";

/** One worker for one file, ended with it: by its outcome, by a cancel, by its death, or by a silence too long. */
function readThere(wanted: Wanted, reading: WorkerReading): Promise<DraftOutcome | typeof NO_WORKER> {
  const { signal, onProgress, spawn = spawnReader, patienceMs = PATIENCE_MS } = reading;
  return new Promise((resolve) => {
    let worker: ReaderWorker;
    try {
      worker = spawn();
    } catch {
      resolve(NO_WORKER);
      return;
    }
    let started = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (outcome: DraftOutcome | typeof NO_WORKER): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      worker.terminate();
      resolve(outcome);
    };
    const cancel = (): void => end(refuseCancelled(wanted.name));
    const wait = (): void => {
      clearTimeout(timer);
      const words = `Reading it came no further for ${Math.round(patienceMs / 1000)} seconds.`;
      timer = setTimeout(() => end(started ? refuseTooLarge(wanted.name, words) : NO_WORKER), patienceMs);
    };
    signal?.addEventListener("abort", cancel);
    worker.onerror = (event) => {
      event.preventDefault?.();
      end(
        started
          ? refuseDamaged(wanted.name, wanted.form, `Reading it broke off: ${event.message || "out of memory"}`)
          : NO_WORKER,
      );
    };
    worker.onmessage = ({ data }) => {
      if (data.kind === "ready") {
        started = true;
        // A copy goes over: the caller's bytes stay whole, and with no worker they are needed here.
        const bytes = wanted.bytes.slice();
        worker.postMessage({ kind: "read", ...wanted, bytes }, [bytes.buffer]);
      } else if (data.kind === "progress") onProgress?.(data.done);
      else if (data.kind === "outcome") end(data.outcome);
      else if (data.kind === "failure") end(refuseDamaged(wanted.name, wanted.form, data.reason));
      wait();
    };
    wait();
  });
}

/**
 * Reads a Word document or a PDF in a worker of its own. Aborting the signal ends the worker at once. A worker that dies
 * or falls silent gives a refusal with the reason; where none can be started the page reads the file itself.
 */
export async function readInWorker(wanted: Wanted, reading: WorkerReading = {}): Promise<DraftOutcome> {
  if (reading.signal?.aborted) return refuseCancelled(wanted.name);
  const outcome = await readThere(wanted, reading);
  return outcome === NO_WORKER ? readHere({ ...wanted, bytes: wanted.bytes.slice() }, reading) : outcome;
}
