import { useEffect, useMemo, useRef, useState } from "react";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { ZoomButtons } from "../GraphHead.tsx";
import type { Look } from "../scene/graph-look.ts";
import { fitCamera, type Size } from "./camera.ts";
import { GraphCanvas } from "./GraphCanvas.tsx";
import { measureByCanvas } from "./measure-text.ts";
import { type Palette, readPalette, watchColours } from "./palette.ts";
import { createStage, type Stage } from "./stage.ts";
import { useGraphPointer } from "./use-graph-pointer.ts";

export type StageProps = {
  readonly compact: boolean;
  readonly shape: GraphShape;
  readonly look: Look;
  readonly readings: Readings;
  readonly layout: Layout;
  readonly pinned: ReadonlySet<number>;
  readonly onKeep: (places: Float32Array, pinned: ReadonlySet<number>) => void;
};

/** The drawn graph: canvas, pointer, what floats over it. */
export function GraphStage(props: StageProps) {
  const { compact, shape, look, layout, pinned } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [stage] = useState<Stage>(() => createStage(measureByCanvas()));
  const { size, rem } = useStageSize(holder);
  const palette = usePalette(holder);
  const still = useStillness();
  const mayPan = useRef(() => true);
  useGraphPointer({ holder, stage, shape, mayPan, pinned, onKeep: props.onKeep });
  useEffect(() => {
    if (palette) stage.set({ shape, layout, pinned, look, palette, rem, still, sparseLeaders: compact });
  }, [stage, shape, layout, pinned, look, palette, rem, still, compact]);
  useEffect(() => stage.resize(size), [stage, size]);
  const fit = size.width > 0 ? fitCamera(layout, size).k : 1;
  const limits = useMemo(() => [fit * 0.5, fit * (shape.actors.length > 60 ? 60 : 8)] as const, [fit, shape]);
  return (
    <div className="ag-stage">
      <div ref={holder} className="ag-canvas" aria-hidden="true">
        {size.width > 0 ? (
          <GraphCanvas
            stage={stage}
            shape={shape}
            size={size}
            zoomLimits={limits}
            mayPan={mayPan}
            mayWheel={mayWheel}
          />
        ) : null}
      </div>
      {compact ? null : <ZoomButtons onZoom={stage.zoomBy} onFit={stage.fit} />}
    </div>
  );
}

/** Where the page itself scrolls, a wheel over the graph scrolls it, unless Ctrl or Cmd says zoom. */
function mayWheel(event: MouseEvent): boolean {
  const page = document.documentElement;
  return event.ctrlKey || event.metaKey || page.scrollHeight <= page.clientHeight + 1;
}

function useStageSize(holder: { readonly current: HTMLDivElement | null }): {
  readonly size: Size;
  readonly rem: number;
} {
  const [state, setState] = useState({ size: { width: 0, height: 0 }, rem: 1 });
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
      setState((before) =>
        before.size.width === width && before.size.height === height && before.rem === rem
          ? before
          : { size: { width, height }, rem },
      );
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [holder]);
  return state;
}

function usePalette(holder: { readonly current: HTMLDivElement | null }): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const read = () => holder.current && setPalette(readPalette(holder.current));
    read();
    let wanted = true;
    void document.fonts?.ready.then(() => wanted && read());
    const stop = watchColours(read);
    return () => {
      wanted = false;
      stop();
    };
  }, [holder]);
  return palette;
}

function useStillness(): boolean {
  const [still, setStill] = useState(() => matchMedia(STILL).matches);
  useEffect(() => {
    const query = matchMedia(STILL);
    const read = () => setStill(query.matches);
    query.addEventListener("change", read);
    return () => query.removeEventListener("change", read);
  }, []);
  return still;
}

const STILL = "(prefers-reduced-motion: reduce)";
