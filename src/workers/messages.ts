import type { JobList, JobName, SaidBy } from "./jobs.ts";

/** A job to be done, by its name and with what it takes. */
export type Start<Name extends JobName = JobName> = {
  readonly kind: "start";
  readonly id: number;
  readonly name: Name;
  readonly input: JobList[Name]["input"];
};

/** What the page says to the worker. */
export type ToWorker = Start | { readonly kind: "cancel"; readonly id: number };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly said: SaidBy<JobName> }
  | { readonly kind: "result"; readonly id: number; readonly output: JobList[JobName]["output"] }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
