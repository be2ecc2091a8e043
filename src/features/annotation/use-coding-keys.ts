import { type RefObject, useEffect, useRef } from "react";
import { STANCES, type Stance } from "#domain/shared/stance.ts";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { isCovered } from "#ui/is-covered.ts";

/** What the keys of the form do. */
export type CodingKeys = {
  /** 1 to 5. */
  readonly onStance: (stance: Stance) => void;
  /** 0: as last time. */
  readonly onLast: () => void;
  /** T: to the tie. */
  readonly onTie: () => void;
  /** Ctrl or Cmd with Enter, from the text beside the form: from within it the form hears it itself. */
  readonly onSubmit: () => void;
  /** Escape, while nothing else has the focus that could take it. */
  readonly onClose: () => void;
};

/**
 * Digits belong to the form while it is open, wherever the focus is, but for fields in which one writes; letters only
 * within it. Where single keys are switched off, they act only with the focus in the form (WCAG 2.1.4).
 */
export function useCodingKeys(form: RefObject<HTMLFormElement | null>, keys: CodingKeys): void {
  const letters = usePreferences((preferences) => preferences.letterKeys);
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const own = form.current;
      if (own === null || !(target instanceof Node) || event.altKey || isElsewhere(target)) return;
      const at = own.contains(target) ? "within" : target.contains(own) ? "around" : "elsewhere";
      const command = commandFor(event, at, letters);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command(latest.current);
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [form, letters]);
}

/** Where the focus is: in the form, on what holds it, as after words were chosen by mouse, or somewhere else. */
type At = "within" | "around" | "elsewhere";

function commandFor(event: KeyboardEvent, at: At, letters: boolean): ((keys: CodingKeys) => void) | null {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey) {
    const isBeside = at === "around" || (target instanceof Element && target.closest("[data-pane=reader]") !== null);
    return key === "Enter" && at !== "within" && isBeside ? ({ onSubmit }) => onSubmit() : null;
  }
  // An end of the words that is being carried is put back first.
  if (key === "Escape")
    return at === "around" && document.querySelector("[data-carrying]") === null ? ({ onClose }) => onClose() : null;
  if (at !== "within" && !letters) return null;
  const stance = /^[1-5]$/.test(key) ? STANCES[Number(key) - 1] : undefined;
  if (stance !== undefined) return ({ onStance }) => onStance(stance);
  if (key === "0") return ({ onLast }) => onLast();
  // A list of choices goes by its letters itself.
  const isLetter = at === "within" && !event.shiftKey && !(target instanceof HTMLSelectElement);
  return isLetter && key.toLowerCase() === "t" ? ({ onTie }) => onTie() : null;
}

/** Where keys are letters of a text, or belong to what lies over the desk. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isCovered() ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("textarea, input:not([type=radio])") !== null));
