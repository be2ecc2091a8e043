import type { JobName } from "./jobs.ts";

/** What the page says to the worker. */
export type ToWorker =
  | { readonly kind: "start"; readonly id: number; readonly name: JobName; readonly input: unknown }
  | { readonly kind: "cancel"; readonly id: number };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly done: number }
  | { readonly kind: "result"; readonly id: number; readonly output: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
