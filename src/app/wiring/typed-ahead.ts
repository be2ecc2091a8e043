/** What is typed for a field that is not there yet. */
export type TypedAhead = {
  /** What was typed so far; from then on keys are the page's again. */
  readonly take: () => string;
};

/** Keys of a field that are no letters. */
const HELD: readonly string[] = ["Backspace", "Escape", "Enter"];

/**
 * Holds what is typed from now on, before anything else on the page acts on it: letters for a field, the last of them
 * taken back, and Escape, which calls the field off. Enter does nothing: it would press what still has the focus. Chords,
 * keys that lead elsewhere and what is still being composed stay with the page.
 */
export function holdTyping(onEscape: () => void): TypedAhead {
  let typed: readonly string[] = [];
  const onKey = (event: KeyboardEvent) => {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = [...key].length === 1;
    if (!letter && !HELD.includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (letter) typed = [...typed, key];
    else if (key === "Backspace") typed = typed.slice(0, -1);
    else if (key === "Escape") onEscape();
  };
  window.addEventListener("keydown", onKey, { capture: true });
  return {
    take: () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      return typed.join("");
    },
  };
}
