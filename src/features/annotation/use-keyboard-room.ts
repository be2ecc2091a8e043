import { type RefObject, useLayoutEffect } from "react";

/**
 * Tells a sheet at the lower end of the window how much of it the keyboard of a phone covers (`--keyboard`) and how high
 * the rest is (`--room`). Nothing while the page is magnified: what is seen then is no measure of the keyboard.
 */
export function useKeyboardRoom(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = sheet.current;
    const seen = window.visualViewport;
    if (!element || !seen) return;
    const follow = () => {
      const isMagnified = seen.scale > 1.01;
      const coveredPx = isMagnified ? 0 : Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      element.style.setProperty("--keyboard", `${coveredPx}px`);
      element.style.setProperty("--room", isMagnified ? "100dvh" : `${seen.height}px`);
    };
    follow();
    seen.addEventListener("resize", follow);
    seen.addEventListener("scroll", follow);
    return () => {
      seen.removeEventListener("resize", follow);
      seen.removeEventListener("scroll", follow);
    };
  }, [sheet]);
}
