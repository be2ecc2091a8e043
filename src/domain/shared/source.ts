import type { SourceId } from "./ids.ts";

/** Where a record comes from. */
export type Source = {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string | null;
  /** As precise as known, plain text: `2022`, `2025-09-02`; `null` when undated. */
  readonly date: string | null;
  /** An address or repository as the compiler noted it; never fetched. */
  readonly locator: string | null;
  readonly licence: string | null;
  readonly note: string | null;
};

const ADDRESS = /^(?:https:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s<>"']*)?$/i;

/** An https link for a locator that spells a plain web address; `null` for any other text, scripts and data included. */
export function sourceHref(source: Source): string | null {
  const text = source.locator?.trim() ?? "";
  if (!ADDRESS.test(text)) return null;
  return text.toLowerCase().startsWith("https://") ? text : `https://${text}`;
}
