import type { KeyboardEvent } from "react";

/** Escape leaves a form beside words, Ctrl or Cmd with Enter does what it is for; neither goes on to the desk. */
export function formKeys(event: KeyboardEvent, submit: () => void, close: () => void): void {
  if (event.key === "Escape") close();
  else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
