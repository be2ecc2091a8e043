import { createHoldings } from "./holdings.ts";
import type { HeldPart, JobList, JobName, SaidBy } from "./jobs.ts";
import type { FromWorker, Start, ToWorker } from "./messages.ts";
import { breathe, runInSlices } from "./slices.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** The part of a Worker that the runner needs; a test passes one that fails. */
export type WorkerLike = {
  readonly postMessage: (message: ToWorker) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
};

/** Why a job has no result. `cancelled`: nobody wants it any more. `failed`: the reason is in words. */
export type JobFault = { readonly kind: "cancelled" | "failed"; readonly reason: string };

/** A job's result, or why there is none. */
export type JobOutcome<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly fault: JobFault };

/** How a job is asked for. */
export type JobOptions<Name extends JobName = JobName> = {
  /** Aborting it ends the job with the fault `cancelled`. */
  readonly signal?: AbortSignal;
  /** Now and then: from 0 to 1, or what else the job says. */
  readonly onProgress?: (said: SaidBy<Name>) => void;
  /** Jobs of the same lane replace each other: an earlier one still under way is cancelled (last request wins). */
  readonly lane?: string;
  /** Whether it may run on the page, in slices, where no worker can be had. True unless said otherwise. */
  readonly fallback?: boolean;
  /** What the job rests on beside its input. A worker is sent each part once, with pauses, and keeps it for the next job. */
  readonly held?: readonly HeldPart[];
};

/** Runs jobs away from the page. */
export type Runner = {
  readonly run: <Name extends JobName>(
    name: Name,
    input: JobList[Name]["input"],
    options?: JobOptions<Name>,
  ) => Promise<JobOutcome<JobList[Name]["output"]>>;
  /** Ends the worker and cancels what is under way. */
  readonly dispose: () => void;
};

type Output<Name extends JobName> = JobList[Name]["output"];

/** A job under way. Methods, since each is kept among all others: the answer to an id is the output of its own job. */
type Pending<Name extends JobName = JobName> = {
  /** Whether the worker knows of it; what it rests on is sent first. */
  isStarted: boolean;
  finish(outcome: JobOutcome<Output<Name>>): void;
  say(said: SaidBy<Name>): void;
};

/** A slice on the page stays well below one frame. */
const PAGE_SLICE_MS = 6;
/** A worker that has not said "ready" by then never will: its file was blocked or lost. */
const START_LIMIT_MS = 8_000;

const fault = (kind: JobFault["kind"], reason: string) => ({ ok: false as const, fault: { kind, reason } });

/**
 * A runner over workers made by `spawn`. A worker that throws while it starts or dies later fails the jobs it held with a
 * reason, and the next job gets a new one; where none can start, jobs that allow it run on the page in slices.
 */
export function createRunner(spawn: () => WorkerLike): Runner {
  const pending = new Map<number, Pending>();
  const lanes = new Map<string, () => void>();
  let worker: WorkerLike | null = null;
  let ready = false;
  let refused = false;
  let startTimer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;
  const holdings = createHoldings((message) => worker?.postMessage(message));

  function drop(reason: string): void {
    clearTimeout(startTimer);
    worker?.terminate();
    worker = null;
    holdings.forget();
    refused ||= !ready;
    ready = false;
    const lost = [...pending.values()];
    pending.clear();
    for (const job of lost) job.finish(fault("failed", reason));
  }

  function hear({ data }: MessageEvent<FromWorker>): void {
    if (data.kind === "ready") {
      ready = true;
      clearTimeout(startTimer);
      return;
    }
    const job = pending.get(data.id);
    if (!job) return;
    if (data.kind === "progress") {
      job.say(data.said);
      return;
    }
    pending.delete(data.id);
    job.finish(data.kind === "result" ? { ok: true, value: data.output } : fault("failed", data.message));
  }

  function start(): WorkerLike {
    const made = spawn();
    made.onmessage = hear;
    made.onerror = (event) => drop(event.message || "the worker stopped");
    made.onmessageerror = () => drop("the worker sent something unreadable");
    startTimer = setTimeout(() => !ready && drop("the worker did not start"), START_LIMIT_MS);
    return made;
  }

  function inWorker<Name extends JobName>(
    job: Omit<Start<Name>, "kind" | "held">,
    options: JobOptions<Name>,
  ): Promise<JobOutcome<Output<Name>>> {
    const { id } = job;
    return new Promise((resolve) => {
      const cancel = () => {
        if (!pending.delete(id)) return;
        if (held.isStarted) worker?.postMessage({ kind: "cancel", id });
        resolve(fault("cancelled", "no longer wanted"));
      };
      const held: Pending<Name> = {
        isStarted: false,
        finish(outcome) {
          options.signal?.removeEventListener("abort", cancel);
          resolve(outcome);
        },
        say: (said) => options.onProgress?.(said),
      };
      pending.set(id, held);
      options.signal?.addEventListener("abort", cancel, { once: true });
      void handOver(job, options.held ?? []);
    });
  }

  /** Starts a job once the worker has what it rests on. Between two parts the page draws and hears. */
  async function handOver<Name extends JobName>(
    job: Omit<Start<Name>, "kind" | "held">,
    parts: readonly HeldPart[],
  ): Promise<void> {
    try {
      worker ??= start();
      const held = holdings.claim(parts);
      while (holdings.sendNext(parts)) {
        await breathe();
        if (!pending.has(job.id)) return;
      }
      worker.postMessage({ kind: "start", ...job, held });
      const under = pending.get(job.id);
      if (under) under.isStarted = true;
    } catch (error) {
      refused = true;
      drop(error instanceof Error ? error.message : "the worker could not be started");
    }
  }

  async function run<Name extends JobName>(
    name: Name,
    input: JobList[Name]["input"],
    options: JobOptions<Name>,
  ): Promise<JobOutcome<Output<Name>>> {
    if (options.signal?.aborted) return fault("cancelled", "no longer wanted");
    const mayFallBack = options.fallback !== false;
    if (refused && mayFallBack) return onThePage(name, input, options);
    const outcome = await inWorker({ id: ++lastId, name, input }, options);
    const lost = !outcome.ok && outcome.fault.kind === "failed" && refused;
    return lost && mayFallBack ? onThePage(name, input, options) : outcome;
  }

  return {
    async run(name, input, options = {}) {
      const controller = new AbortController();
      const forward = () => controller.abort();
      options.signal?.addEventListener("abort", forward, { once: true });
      if (options.signal?.aborted) forward();
      if (options.lane !== undefined) {
        lanes.get(options.lane)?.();
        lanes.set(options.lane, forward);
      }
      const outcome = await run(name, input, { ...options, signal: controller.signal });
      options.signal?.removeEventListener("abort", forward);
      if (options.lane !== undefined && lanes.get(options.lane) === forward) lanes.delete(options.lane);
      return outcome;
    },
    dispose() {
      refused = false;
      ready = true;
      drop("the desk was closed");
      refused = false;
    },
  };
}

/** The same function on the page, a few milliseconds at a time; loaded only where it is needed. */
async function onThePage<Name extends JobName>(
  name: Name,
  input: JobList[Name]["input"],
  options: JobOptions<Name>,
): Promise<JobOutcome<Output<Name>>> {
  try {
    const { JOBS } = await import("./jobs.ts");
    const done = await runInSlices(await JOBS[name](input, options.held), {
      sliceMs: PAGE_SLICE_MS,
      isCancelled: () => options.signal?.aborted === true,
      onProgress: (said) => options.onProgress?.(said),
    });
    return done ? { ok: true, value: done.output } : fault("cancelled", "no longer wanted");
  } catch (error) {
    return fault("failed", error instanceof Error ? error.message : String(error));
  }
}

let shared: Runner | null = null;

/** Runs a job in the one worker of the page: `runJob("layout", input, { signal, onProgress })`. Never throws. */
export function runJob<Name extends JobName>(
  name: Name,
  input: JobList[Name]["input"],
  options?: JobOptions<Name>,
): Promise<JobOutcome<JobList[Name]["output"]>> {
  shared ??= createRunner(spawnWorker);
  return shared.run(name, input, options);
}
