import { refuseCancelled, refuseDamaged, refuseTooLarge } from "#domain/article/import/refusals.ts";
import type { BytesRead, FromReader, ReaderOnPage, ToReader, Wanted } from "./reader-messages.ts";
import readerAddress from "./reading-worker.ts?worker&url";
import { ownScript } from "./trusted.ts";

/** The part of a Worker that reading needs; a test passes one that fails. */
export type ReaderWorker = {
  readonly postMessage: (message: ToReader, transfer: Transferable[]) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromReader>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** How a file is read in a worker. */
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

/** Runs a script of our own build on the page. */
function runHere(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.type = "module";
    script.src = ownScript(address);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("What reads files did not come. Reload the page and bring it in again."));
    document.head.append(script);
  });
}

/**
 * Reads on the page, where no worker can be had: slower to answer, the same result. The script is the worker's own, so
 * that what it brings, pdf.js and mammoth above all, is built and kept once.
 */
async function readHere(wanted: Wanted, { onProgress, signal }: WorkerReading): Promise<BytesRead> {
  const here = globalThis as ReaderOnPage;
  if (!here.ententeReader) await runHere(readerAddress);
  if (!here.ententeReader) throw new Error("What reads files did not start.");
  const outcome = await here.ententeReader(wanted, { onProgress, signal });
  return signal?.aborted ? refuseCancelled(wanted.name) : outcome;
}

/** Where no worker could be started at all. */
const NO_WORKER = "no worker";

/** One worker for one file, ended with it: by its outcome, by a cancel, by its death, or by a silence too long. */
function readThere(wanted: Wanted, reading: WorkerReading): Promise<BytesRead | typeof NO_WORKER> {
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
    const end = (outcome: BytesRead | typeof NO_WORKER): void => {
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
      else if (data.kind === "read") end(data.read);
      else if (data.kind === "failure") end(refuseDamaged(wanted.name, wanted.form, data.reason));
      wait();
    };
    wait();
  });
}

/**
 * Reads a file in a worker of its own; of a web page only its letters, since only the page can parse one. Aborting the signal ends the worker at once. A worker that dies
 * or falls silent gives a refusal with the reason; where none can be started the page reads the file itself.
 */
export async function readInWorker(wanted: Wanted, reading: WorkerReading = {}): Promise<BytesRead> {
  if (reading.signal?.aborted) return refuseCancelled(wanted.name);
  const outcome = await readThere(wanted, reading);
  return outcome === NO_WORKER ? readHere({ ...wanted, bytes: wanted.bytes.slice() }, reading) : outcome;
}
