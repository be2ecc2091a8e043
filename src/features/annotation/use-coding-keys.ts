import { type RefObject, useEffect, useRef } from "react";
import { STANCES, type Stance } from "#domain/shared/stance.ts";
import { usePreferences } from "#state/preferences/preferences-context.tsx";

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
      const isWithin = event.target instanceof Node && form.current?.contains(event.target) === true;
      const command = event.altKey || isElsewhere(event.target) ? null : commandFor(event, isWithin, letters);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      command(latest.current);
    };
    document.addEventListener("keydown", press, true);
    return () => document.removeEventListener("keydown", press, true);
  }, [form, letters]);
}

function commandFor(event: KeyboardEvent, isWithin: boolean, letters: boolean): ((keys: CodingKeys) => void) | null {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey) {
    const isBeside = isAtRest(target) || (target instanceof Element && target.closest("[data-pane=reader]"));
    return key === "Enter" && !isWithin && isBeside ? ({ onSubmit }) => onSubmit() : null;
  }
  if (key === "Escape") return isAtRest(target) ? ({ onClose }) => onClose() : null;
  if (!isWithin && !letters) return null;
  const stance = /^[1-5]$/.test(key) ? STANCES[Number(key) - 1] : undefined;
  if (stance !== undefined) return ({ onStance }) => onStance(stance);
  if (key === "0") return ({ onLast }) => onLast();
  // A list of choices goes by its letters itself.
  const isLetter = isWithin && !event.shiftKey && !(target instanceof HTMLSelectElement);
  return isLetter && key.toLowerCase() === "t" ? ({ onTie }) => onTie() : null;
}

/** Nothing in particular has the focus, as after words were chosen by mouse, and no end of them is being carried. */
const isAtRest = (target: EventTarget | null): boolean =>
  (target === document.body || (target instanceof Element && target.matches("[data-pane=reader]"))) &&
  document.querySelector("[data-carrying]") === null;

/** Where keys are letters of a text, or belong to what lies over the desk. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("textarea, input:not([type=radio])") !== null));
