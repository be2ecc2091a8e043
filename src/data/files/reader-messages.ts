import type { DraftOutcome } from "#domain/article/article-draft.ts";

/** What the reading worker is asked. The bytes are handed over, not copied. */
export type ToReader = {
  readonly kind: "read";
  readonly form: "docx" | "pdf";
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** What it says. `done` runs from 0 to 1. */
export type FromReader =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "outcome"; readonly outcome: DraftOutcome }
  | { readonly kind: "failure"; readonly reason: string };
