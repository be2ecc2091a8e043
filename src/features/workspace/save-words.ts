import { calendarDay } from "#domain/shared/month.ts";
import { writeDate } from "#domain/shared/wording.ts";
import type { SaveState } from "#state/workspace/workspace-store.ts";

const TWO = (value: number) => String(value).padStart(2, "0");

/** "12:04": the time of day where the reader is. */
export const writeTimeOfDay = (at: Date) => `${TWO(at.getHours())}:${TWO(at.getMinutes())}`;

/** "2 Sep 2025, 12:04": day and time where the reader is. */
export const writeMoment = (at: Date) => `${writeDate(calendarDay(at))}, ${writeTimeOfDay(at)}`;

/** Where the work is, in a few words (R2). Nothing is called saved that is not on the disk. */
export function saveWords(save: SaveState): string {
  switch (save.kind) {
    case "saved":
      return save.at === null ? "No changes yet" : `Saved ${writeTimeOfDay(save.at)}`;
    case "saving":
      return "Saving";
    case "unsaved":
      return "Not saved";
    case "memory":
      return "Memory only";
    case "read-only":
      return "Read-only";
  }
}

/** The same in one word, where there is no room for more; empty while nothing was ever changed. */
export function saveWord(save: SaveState): string {
  if (save.kind === "saved") return save.at === null ? "" : "Saved";
  return save.kind === "memory" ? "Memory" : saveWords(save);
}

/** How long the open workspace lasts and where it is, as a sentence. */
export function keptWords(save: SaveState): string {
  switch (save.kind) {
    case "saved":
      return save.at === null ? "Kept in this browser alone, from the first change on." : "Kept in this browser alone.";
    case "saving":
      return "Kept in this browser alone.";
    case "unsaved":
      return save.cause === "cleared"
        ? "In this page alone: it is gone when the page is closed."
        : "What is not saved is in this page alone: it is gone when the page is closed.";
    case "memory":
      return "In this page alone: it is gone when the page is closed.";
    case "read-only":
      return "What is saved is kept in this browser alone.";
  }
}

/** How long all workspaces last, and what can be taken back. */
export function shelfWords(save: SaveState): string {
  if (save.kind === "memory")
    return "In this page alone, each with its own undo: all of it is gone when the page is closed.";
  const kept =
    "Kept in this browser alone, each with its own daily copies, and its own undo until the page is loaded anew.";
  return save.kind === "unsaved" ? `${keptWords(save)} All else is kept in this browser.` : kept;
}

/** "412 kB": about as many bytes as there are characters. */
export function writeSize(characters: number): string {
  if (characters < 1_000) return `${characters} B`;
  if (characters < 1_000_000) return `${Math.round(characters / 1_000)} kB`;
  if (characters < 1_000_000_000) return `${(characters / 1_000_000).toFixed(1)} MB`;
  return `${(characters / 1_000_000_000).toFixed(1)} GB`;
}
