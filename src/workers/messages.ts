import type { HeldPart, JobList, JobName, SaidBy } from "./jobs.ts";

/** A job to be done, by its name and with what it takes. */
export type Start<Name extends JobName = JobName> = {
  readonly kind: "start";
  readonly id: number;
  readonly name: Name;
  readonly input: JobList[Name]["input"];
  /** The numbers of what it rests on beside its input; all of it was sent before. Absent: nothing. */
  readonly held?: readonly number[];
};

/** A value that jobs to come rest on. The worker keeps it until it is told to let it go. */
export type Hold = { readonly kind: "hold"; readonly key: number; readonly part: HeldPart };

/** No job to come rests on that value. A job under way keeps what it began with. */
export type Drop = { readonly kind: "drop"; readonly key: number };

/** What the page says to the worker. */
export type ToWorker = Start | Hold | Drop | { readonly kind: "cancel"; readonly id: number };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly said: SaidBy<JobName> }
  | { readonly kind: "result"; readonly id: number; readonly output: JobList[JobName]["output"] }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
