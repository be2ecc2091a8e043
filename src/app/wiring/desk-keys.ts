import type { AnalysisName, PaneName } from "#domain/lens/lens.ts";
import { isCovered } from "#ui/is-covered.ts";

/** What the keys of the whole desk do. */
export type DeskCommands = {
  readonly toPane: (pane: PaneName) => void;
  readonly moveWindow: (months: number) => void;
  readonly resizeWindow: (months: number) => void;
  readonly find: () => void;
  readonly help: () => void;
  /** New evidence from the words selected in the open article, or from words to be chosen there. */
  readonly newEvidence: () => void;
  readonly nextQuote: (step: 1 | -1) => void;
  /** Opens an analysis, or closes it where it is open. */
  readonly analyse: (name: AnalysisName) => void;
  /** Keeps what is on the desk as a step of the briefing at hand. */
  readonly addStep: () => void;
  /** Presents the briefing at hand, from the step at hand. */
  readonly present: () => void;
  readonly back: () => void;
  /** Whether single letters and signs act (WCAG 2.1.4). */
  readonly letters: () => boolean;
};

const PANES: readonly PaneName[] = ["graph", "timeline", "reader"];

/**
 * Listens for the keys that act anywhere. Nothing fires while typing, in a dialog, or when a view has used the key.
 * Returns the way to stop.
 */
export function listenToDeskKeys(commands: DeskCommands): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (isCovered()) return;
    const run = commandFor(event, commands);
    if (!run) return;
    event.preventDefault();
    run();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function commandFor(event: KeyboardEvent, commands: DeskCommands): (() => void) | null {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === "k" ? commands.find : null;
  if (key === "F6") return () => commands.toPane(neighbourPane(event.shiftKey ? -1 : 1));
  if (key === "Escape") return commands.back;
  if (isTyping(event.target) || !commands.letters()) return null;
  const signs: Readonly<Record<string, () => void>> = {
    "1": () => commands.toPane("graph"),
    "2": () => commands.toPane("timeline"),
    "3": () => commands.toPane("reader"),
    "[": () => commands.moveWindow(-1),
    "]": () => commands.moveWindow(1),
    "{": () => commands.resizeWindow(-1),
    "}": () => commands.resizeWindow(1),
    "/": commands.find,
    "?": commands.help,
    ".": () => commands.nextQuote(1),
    ",": () => commands.nextQuote(-1),
  };
  const letters: Readonly<Record<string, () => void>> = {
    n: commands.newEvidence,
    c: () => commands.analyse("change"),
    t: () => commands.analyse("balance"),
    b: commands.addStep,
    p: commands.present,
  };
  const letter = event.shiftKey ? undefined : letters[key.toLowerCase()];
  // In a form a letter may be meant for it, whatever has the focus there.
  if (letter) return isInForm(event.target) ? null : letter;
  return signs[key] ?? null;
}

/** Whether somebody writes there, whose letters are no commands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !isPressed(target));
}

const isInForm = (target: EventTarget | null) =>
  target instanceof Element && target.closest("form, [data-coding]") !== null;

/** Check boxes and radio buttons take no letters. */
const isPressed = (target: HTMLElement) =>
  target instanceof HTMLInputElement && /^(checkbox|radio|range|button)$/.test(target.type);

function neighbourPane(step: number): PaneName {
  const current = document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset.pane;
  const at = PANES.findIndex((pane) => current?.startsWith(pane));
  const start = at < 0 && step < 0 ? 0 : at;
  return PANES[(start + step + PANES.length) % PANES.length] ?? "graph";
}
