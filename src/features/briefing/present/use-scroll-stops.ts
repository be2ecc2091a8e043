import { type RefObject, useEffect } from "react";

/** What may scroll within a talk, by selector, and what it is called; `null`: it has a name already. */
type Regions = Readonly<Record<string, string | null>>;

const AUDIENCE: Regions = {
  ".talk-stage": "The whole step",
  ".talk-beside": "Words and figures of the step",
  ".talk-analysis .analysis-panel": null,
  ".talk-table": "Table of the step",
  ".talk-notes": null,
};
const SPEAKER: Regions = { ".speaker": null, ".speaker-now": null, ".speaker-text": "Text of the notes" };

/**
 * What is taller or wider than its place can be reached by Tab, and says along which way its arrow keys scroll it, as
 * long as it is so; what fits is no stop on the way.
 */
export function useScrollStops(root: RefObject<HTMLElement | null>, who: "audience" | "speaker"): void {
  useEffect(() => {
    const host = root.current;
    if (host === null) return;
    const regions = who === "audience" ? AUDIENCE : SPEAKER;
    let frame = 0;
    const look = () => {
      frame = 0;
      for (const [selector, name] of Object.entries(regions))
        for (const region of [host, ...host.querySelectorAll<HTMLElement>(selector)]) {
          if (!region.matches(selector)) continue;
          // A size that is watched already is not watched twice.
          for (const one of [region, ...region.children]) sizes?.observe(one);
          markStop(region, name);
        }
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const sizes = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(soon);
    const changes = new MutationObserver(soon);
    changes.observe(host, { childList: true, subtree: true, characterData: true });
    host.addEventListener("focusout", soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      sizes?.disconnect();
      changes.disconnect();
      host.removeEventListener("focusout", soon);
    };
  }, [root, who]);
}

function markStop(region: HTMLElement, name: string | null): void {
  const way = wayOf(region);
  if (way !== null) {
    region.dataset.scrolls = way;
    region.tabIndex = 0;
    if (name !== null) {
      region.role = "group";
      region.ariaLabel = name;
    }
    return;
  }
  // What has the focus keeps it until it is left.
  if (region.dataset.scrolls === undefined || region === document.activeElement) return;
  delete region.dataset.scrolls;
  region.removeAttribute("tabindex");
  if (name === null) return;
  region.role = null;
  region.ariaLabel = null;
}

/** Along which way a region scrolls at this moment; `null`: all of it is seen. */
function wayOf(region: HTMLElement): "y" | "x" | null {
  const { overflowX, overflowY } = getComputedStyle(region);
  const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll";
  if (scrolls(overflowY) && region.scrollHeight - region.clientHeight > 1) return "y";
  return scrolls(overflowX) && region.scrollWidth - region.clientWidth > 1 ? "x" : null;
}

/** Whether a key scrolls what has the focus; a heading has it because its step has come, not because somebody went there. */
export function isScrolling(key: string, target: HTMLElement): boolean {
  const way = /^Arrow(?:Up|Down)$/.test(key) ? "y" : /^Arrow(?:Left|Right)$/.test(key) ? "x" : null;
  const region = way === null ? null : target.closest<HTMLElement>(`[data-scrolls="${way}"]`);
  if (region === null || target.tagName === "H1") return false;
  // Sideways, and over a whole window of buttons, only what was entered itself: elsewhere these keys step.
  return target === region || (way === "y" && region.tagName !== "MAIN");
}
