/**
 * Keeps the second click of a double-click from every button within an element: what the first one did may have put
 * another button in its place. Answers by the way to stop.
 */
export function keepToOneClick(element: HTMLElement): () => void {
  const hear = (event: MouseEvent) => {
    // Keys that press a button count no clicks.
    if (event.detail < 2 || !(event.target instanceof Element) || event.target.closest("button") === null) return;
    event.preventDefault();
    event.stopPropagation();
  };
  element.addEventListener("click", hear, true);
  return () => element.removeEventListener("click", hear, true);
}
