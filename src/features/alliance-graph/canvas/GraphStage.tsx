import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { sameRef } from "#domain/shared/ref.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { nameView } from "../graph-words.ts";
import { HoverCard } from "../HoverCard.tsx";
import { SelectionNote, tiesIn } from "../SelectionNote.tsx";
import type { Look } from "../scene/graph-look.ts";
import type { Hit } from "../scene/hit-test.ts";
import { ZoomButtons } from "../ZoomButtons.tsx";
import { fitCamera, fitFloor } from "./camera.ts";
import { FocusRing } from "./FocusRing.tsx";
import { GraphCanvas } from "./GraphCanvas.tsx";
import { KeyHint } from "./KeyHint.tsx";
import { measureByCanvas } from "./measure-text.ts";
import type { Palette } from "./palette.ts";
import { createStage, type Stage } from "./stage.ts";
import { useCard } from "./use-card.ts";
import { useExplorer } from "./use-explorer.ts";
import { refOfHit, useGraphPointer } from "./use-graph-pointer.ts";
import { useLinkedHover } from "./use-linked-hover.ts";
import { usePaper } from "./use-paper.ts";
import { usePalette, useStageSize, useStillness } from "./use-surroundings.ts";

export type StageProps = {
  readonly compact: boolean;
  /** Within somebody else's page: one finger and the wheel are the page's until the graph was pressed. */
  readonly framed?: boolean;
  readonly shape: GraphShape;
  readonly look: Look;
  readonly readings: Readings;
  readonly layout: Layout;
  readonly pinned: ReadonlySet<number>;
  readonly onKeep: (places: Float32Array, pinned: ReadonlySet<number>) => void;
  /** The canvas is lost for good. */
  readonly onLost: (reason: string) => void;
};

/** The drawn graph: the canvas, what can be done to it by pointer and keys, and what floats over it. */
export function GraphStage(props: StageProps) {
  const { compact, framed = false, shape, look, readings, layout, pinned, onKeep } = props;
  const holder = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLCanvasElement>(null);
  const [measureText] = useState(measureByCanvas);
  const [stage] = useState<Stage>(() => createStage(measureText));
  const { size, rem } = useStageSize(holder);
  const palette = useFramedPalette(usePalette(holder), framed);
  const still = useStillness();
  useEffect(() => {
    if (palette) stage.set({ shape, layout, pinned, look, palette, rem, still, sparseLeaders: compact, framed });
  }, [stage, shape, layout, pinned, look, palette, rem, still, compact, framed]);
  useEffect(() => stage.resize(size), [stage, size]);
  useSyncExternalStore(stage.subscribe, stage.version);
  useLinkedHover(stage, shape);
  useReveal(stage, shape);
  useLostCanvas(holder, props.onLost);
  usePaper({ paper, holder, stage, measureText });

  const { hover, pick } = useLensGestures();
  const selection = useLens((lens) => lens.selection);
  const cards = useCard();
  const keep = (which: number, places: Float32Array) => onKeep(places, new Set([...pinned, which]));
  const explorer = useExplorer({ stage, shape, keep, dismiss: cards.dismiss });
  const point = (hit: Hit | null, x: number, y: number) => {
    const ref = refOfHit(shape, hit);
    hover(ref);
    // Whatever moves the drawing away from under the card takes the card along.
    cards.show(ref ? { ref, x, y, ...size } : null);
  };
  const mayPan = useRef(() => true);
  const mayWheel = useWheelManners(holder, framed);
  useGraphPointer({ holder, stage, shape, mayPan, pinned, onPoint: point, onDrop: keep });
  const fit = size.width > 0 ? fitCamera(layout, size, fitFloor(shape.actors.length, rem, framed)).k : 1;
  const limits = useMemo(() => [fit * 0.5, fit * (shape.actors.length > 60 ? 60 : 8)] as const, [fit, shape]);
  const { item } = explorer;
  const showFor = () => {
    if (!item) return;
    const { x, y } = stage.toScreen(item.x, item.y);
    hover(item.ref);
    cards.show({ ref: item.ref, x, y, ...size }, true);
  };
  const name = useViewName(shape, readings);
  return (
    <div className="ag-stage">
      <div ref={holder} className="ag-canvas" aria-hidden="true">
        {size.width > 0 && size.height > 0 ? (
          <GraphCanvas
            stage={stage}
            shape={shape}
            size={size}
            zoomLimits={limits}
            mayPan={mayPan}
            fingers={framed ? 2 : 1}
            mayWheel={mayWheel}
          />
        ) : null}
      </div>
      <div className="ag-paper" aria-hidden="true">
        <canvas ref={paper} width={0} height={0} />
      </div>
      {item ? (
        <FocusRing
          item={item}
          stage={stage}
          label={explorer.label}
          pressed={sameRef(selection, item.ref)}
          claim={explorer.steps > 0}
          moving={explorer.moving}
          onKeyDown={explorer.onKeyDown}
          onFocus={showFor}
          onBlur={() => {
            hover(null);
            cards.show(null, true);
          }}
          onPress={() => pick(item.ref, "graph")}
        />
      ) : (
        <button
          type="button"
          className="ag-entrance"
          aria-label={name}
          onKeyDown={explorer.onKeyDown}
          onClick={explorer.enter}
        />
      )}
      <KeyHint moving={explorer.moving} />
      <Thinned stage={stage} />
      {compact ? null : <SelectionNote />}
      {cards.card ? <HoverCard card={cards.card} onEnter={cards.stay} onLeave={cards.leave} /> : null}
      {compact ? null : <ZoomButtons onZoom={stage.zoomBy} onFit={stage.fit} />}
    </div>
  );
}

/** Within a page of others, where it is small, what is not lit steps back less (design.md, Graph). */
const FRAMED_MUTED_ALPHA = 0.5;

function useFramedPalette(palette: Palette | null, framed: boolean): Palette | null {
  return useMemo(
    () =>
      palette === null || !framed
        ? palette
        : { ...palette, mutedAlpha: Math.max(FRAMED_MUTED_ALPHA, palette.mutedAlpha) },
    [palette, framed],
  );
}

/** What the view is called; while readings change in quick succession it waits for the last of them. */
function useViewName(shape: GraphShape, readings: Readings): string {
  const at = useDeferredValue(useLens((lens) => lens.window.to));
  const settled = useDeferredValue(readings);
  return useMemo(() => nameView(shape.actors.length, [...settled.values()], at), [shape, settled, at]);
}

/** Says what a dense graph leaves out, and how to see it (R17). */
function Thinned({ stage }: { readonly stage: Stage }) {
  const { measures, input, named } = stage.now();
  if (!measures?.dense || !input) return null;
  const hidden = input.shape.actors.length - named;
  return (
    <p className="ag-thinned">
      {hidden > 0 ? `${writeCount(hidden, "name")} hidden. Zoom in to read more. ` : ""}Badges are hidden.
    </p>
  );
}

/**
 * Where the page itself scrolls, a wheel over the graph scrolls it, unless Ctrl or Cmd says zoom. Within a frame the page
 * around it may well scroll: there the wheel zooms only once the graph has been pressed, and until the pointer leaves it.
 */
function useWheelManners(holder: { readonly current: HTMLDivElement | null }, framed: boolean) {
  const isEntered = useRef(false);
  useEffect(() => {
    const element = holder.current;
    if (!element || !framed) return;
    const enter = () => {
      isEntered.current = true;
    };
    const leave = () => {
      isEntered.current = false;
    };
    element.addEventListener("pointerdown", enter);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointerdown", enter);
      element.removeEventListener("pointerleave", leave);
    };
  }, [holder, framed]);
  return useCallback(
    (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey) return true;
      const page = document.documentElement;
      return page.scrollHeight <= page.clientHeight + 1 && (!framed || isEntered.current);
    },
    [framed],
  );
}

/** What somebody else picked is brought into view; nothing moves when it is there already. */
function useReveal(stage: Stage, shape: GraphShape): void {
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const own = useLens((lens) => lens.pickedBy === "graph");
  const index = useEvidence();
  useEffect(() => {
    if (selection === null || own) return;
    const wanted = new Set<string>(
      selection.kind === "actor"
        ? [selection.id]
        : tiesIn(selection, thread, index)
            .slice(0, 3)
            .flatMap((tie) => tie.split("~")),
    );
    const hosts = shape.leaders.filter(({ id }) => wanted.has(id)).map(({ host }) => host);
    const actors = shape.actors.flatMap(({ id }, position) => (wanted.has(id) ? [position] : []));
    stage.reveal([...new Set([...actors, ...hosts])]);
  }, [selection, own, stage, shape, index, thread]);
}

function useLostCanvas(holder: { readonly current: HTMLDivElement | null }, onLost: (reason: string) => void): void {
  const latest = useRef(onLost);
  latest.current = onLost;
  useEffect(() => {
    const element = holder.current;
    const lost = () => latest.current("The browser has taken the drawing surface away.");
    element?.addEventListener("contextlost", lost, true);
    return () => element?.removeEventListener("contextlost", lost, true);
  }, [holder]);
}
