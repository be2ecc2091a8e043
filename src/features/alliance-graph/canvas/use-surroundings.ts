import { type RefObject, useEffect, useState } from "react";
import type { Size } from "./camera.ts";
import { type Palette, readPalette, watchColours } from "./palette.ts";

type Holder = RefObject<HTMLDivElement | null>;

/** Size of the stage in CSS pixels, and the reader's text size over the usual one; both followed. */
export function useStageSize(holder: Holder): { readonly size: Size; readonly rem: number } {
  const [state, setState] = useState({ size: { width: 0, height: 0 }, rem: 1 });
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      setState((before) =>
        before.size.width === width && before.size.height === height && before.rem === rem
          ? before
          : { size: { width, height }, rem },
      );
    };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    // The probe is one rem wide: it changes with the text size even where the stage does not.
    const probe = document.createElement("span");
    probe.className = "ag-rem-probe";
    element.append(probe);
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, [holder]);
  return state;
}

/** The colours of the theme, resolved again whenever they may have changed; a new object repaints. */
export function usePalette(holder: Holder): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => holder.current && setPalette(readPalette(holder.current));
    read();
    let wanted = true;
    // Names are measured and drawn again once the face has arrived; nothing waits for it.
    void document.fonts?.load('600 12px "Archivo Variable"').then(
      () => wanted && read(),
      () => undefined,
    );
    const stop = watchColours(read);
    return () => {
      wanted = false;
      stop();
    };
  }, [holder]);
  return palette;
}

const STILL = "(prefers-reduced-motion: reduce)";

/** Whether the reader wants nothing to move (R37). */
export function useStillness(): boolean {
  const [still, setStill] = useState(() => matchMedia(STILL).matches);
  useEffect(() => {
    const query = matchMedia(STILL);
    const read = () => setStill(query.matches);
    query.addEventListener("change", read);
    return () => query.removeEventListener("change", read);
  }, []);
  return still;
}
