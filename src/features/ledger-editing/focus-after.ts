import type { EvidenceItem } from "#domain/evidence/evidence-item.ts";
import { printRef } from "#domain/shared/ref.ts";

/** What a tool of a bearing carries, so that it is found again when its row has come to stand in another section. */
export const toolName = (tool: "edit" | "comment" | "hide", { ref, aspect }: Pick<EvidenceItem, "ref" | "aspect">) =>
  `${tool} ${printRef(ref)} ${aspect}`;

/**
 * Puts the focus on the first of the named tools that is there, once the desk has followed the edit; a bearing whose
 * aspect was changed is found by its item.
 */
export function focusAfter(...names: readonly string[]): void {
  requestAnimationFrame(() => {
    const found = names
      .flatMap((name) => [
        `[data-tool="${CSS.escape(name)}"]`,
        `[data-tool^="${CSS.escape(name.split(" ").slice(0, 2).join(" "))} "]`,
      ])
      .map((selector) => document.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus();
  });
}
