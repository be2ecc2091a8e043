import { printRef, type Ref } from "#domain/shared/ref.ts";

/** What an element that is to be found again carries, since its row may come to stand in another section. */
export const toolName = (tool: "edit" | "comment" | "hide", ref: Ref) => `${tool} ${printRef(ref)}`;

/** Puts the focus on the first of the named tools that is there, once the desk has followed the edit. */
export function focusAfter(...names: readonly string[]): void {
  requestAnimationFrame(() => {
    const found = names
      .map((name) => document.querySelector<HTMLElement>(`[data-tool="${CSS.escape(name)}"]`))
      .find((element) => element !== null);
    found?.focus();
  });
}
