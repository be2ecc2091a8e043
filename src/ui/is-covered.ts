/** Whether something lies over the desk that has keys of its own: a dialog, a talk, pages to be printed. */
export function isCovered(): boolean {
  return document.querySelector("dialog[open], html[data-talk], html[data-print]") !== null;
}
