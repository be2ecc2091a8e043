/** The control that had the focus, and where it stood. */
type Held = {
  readonly element: HTMLElement;
  /** The row it stood in, by name; `null`: it stood in none. */
  readonly row: string | null;
  readonly list: Element | null;
  readonly at: number;
  /** Name of the control that comes after it, where that is not the first of its row. */
  readonly next: string | null;
};

/**
 * Puts the focus where work goes on when the control that had it is gone with what it did: on the control it names by
 * `data-next`, else on the first of its row (`data-row`), of the row that took its place, or of the element. Controls are
 * named by `data-control`. Answers by the way to stop.
 */
export function followFocus(element: HTMLElement): () => void {
  let held: Held | null = null;
  const hear = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== element) held = holdOf(target);
  };
  const watcher = new MutationObserver(() => {
    if (held === null || held.element.isConnected) return;
    const { activeElement, body } = document;
    const next = activeElement === null || activeElement === body ? nextOf(element, held) : null;
    held = null;
    next?.focus();
  });
  element.addEventListener("focusin", hear);
  watcher.observe(element, { childList: true, subtree: true });
  return () => {
    element.removeEventListener("focusin", hear);
    watcher.disconnect();
  };
}

function holdOf(target: HTMLElement): Held {
  const row = target.closest<HTMLElement>("[data-row]");
  const list = row?.parentElement ?? null;
  return {
    element: target,
    row: row?.dataset.row ?? null,
    list,
    at: row === null || list === null ? -1 : [...list.children].indexOf(row),
    next: target.closest<HTMLElement>("[data-next]")?.dataset.next ?? null,
  };
}

function nextOf(element: HTMLElement, { row, list, at, next }: Held): HTMLElement | null {
  const same = row === null ? null : [...element.querySelectorAll<HTMLElement>("[data-row]")].find(isNamed(row));
  const near = list === null ? null : (list.children[at] ?? list.children[at - 1]);
  for (const place of [same, near]) if (place) return named(place, next) ?? first(place);
  return named(element, next) ?? first(element);
}

const isNamed = (name: string) => (row: HTMLElement) => row.dataset.row === name;
const named = (within: Element, name: string | null): HTMLElement | null =>
  name === null ? null : within.querySelector<HTMLElement>(`[data-control="${name}"]:not(:disabled)`);
const first = (within: Element): HTMLElement | null => within.querySelector<HTMLElement>("button:not(:disabled)");
