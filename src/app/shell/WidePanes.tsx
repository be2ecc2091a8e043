import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { Group, Panel, type PanelImperativeHandle, Separator, usePanelRef } from "react-resizable-panels";
import type { PaneName } from "#domain/lens/lens.ts";
import { usePreferences, useSetPreferences } from "#state/preferences/preferences-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PaneCorner } from "./PaneCorner.tsx";

/** Sizes of design.md, "Layout, density, shape", at 1440x900. */
const LEFT = { share: 50.8, min: 420 };
const GRAPH = { share: 63, min: 320 };
const TIMELINE_MIN = 220;
const READER_MIN = 480;
const ARROW_STEP_PX = 16;

export type PaneViews = Readonly<Record<PaneName, (corner: ReactNode) => ReactNode>>;

/** The desk of three panes: splitters move by pointer and by arrows, panes fold away and fill the desk; all remembered. */
export function WidePanes(props: {
  readonly views: PaneViews;
  readonly filled: PaneName | null;
  readonly onFill: (pane: PaneName | null) => void;
}) {
  const { views, filled, onFill } = props;
  const [left, graph, timeline, reader] = [usePanelRef(), usePanelRef(), usePanelRef(), usePanelRef()];
  const [folded, setFolded] = useState<ReadonlySet<PaneName>>(new Set());
  const saved = usePreferences((preferences) => preferences.panes);
  const setPreferences = useSetPreferences();
  const panels = { graph, timeline, reader };
  const keep = (layout: Readonly<Record<string, number>>) => setPreferences({ panes: { ...saved, ...layout } });
  const watch = (pane: PaneName) => (size: { readonly inPixels: number }) =>
    setFolded(withFolded(pane, size.inPixels < 1));
  const corner = (pane: PaneName) => (
    <PaneCorner
      pane={pane}
      filled={filled === pane}
      onFill={() => onFill(filled === pane ? null : pane)}
      onFold={() => panels[pane].current?.collapse()}
    />
  );
  if (filled !== null) return <div className="pane-slot">{views[filled](corner(filled))}</div>;
  return (
    <>
      <Group
        id="desk-columns"
        orientation="horizontal"
        defaultLayout={pick(saved, ["left", "reader"])}
        onLayoutChanged={keep}
      >
        <Panel id="left" panelRef={left} minSize={LEFT.min} defaultSize={`${LEFT.share}%`}>
          <Group
            id="desk-rows"
            orientation="vertical"
            defaultLayout={pick(saved, ["graph", "timeline"])}
            onLayoutChanged={keep}
          >
            <Panel
              id="graph"
              panelRef={graph}
              collapsible
              minSize={GRAPH.min}
              defaultSize={`${GRAPH.share}%`}
              onResize={watch("graph")}
            >
              {views.graph(corner("graph"))}
            </Panel>
            <Splitter label="Height of the graph" panel={graph} axis="height" />
            <Panel id="timeline" panelRef={timeline} collapsible minSize={TIMELINE_MIN} onResize={watch("timeline")}>
              {views.timeline(corner("timeline"))}
            </Panel>
          </Group>
        </Panel>
        <Splitter label="Width of graph and timeline" panel={left} axis="width" />
        <Panel id="reader" panelRef={reader} collapsible minSize={READER_MIN} onResize={watch("reader")}>
          {views.reader(corner("reader"))}
        </Panel>
      </Group>
      <FoldedPanes folded={folded} onUnfold={(pane) => panels[pane].current?.expand()} />
    </>
  );
}

function withFolded(pane: PaneName, isFolded: boolean) {
  return (before: ReadonlySet<PaneName>): ReadonlySet<PaneName> => {
    if (before.has(pane) === isFolded) return before;
    const after = new Set(before);
    if (isFolded) after.add(pane);
    else after.delete(pane);
    return after;
  };
}

/** The remembered shares of one group, if all of them are there. */
function pick(saved: Readonly<Record<string, number>> | null, ids: readonly string[]) {
  if (!saved || ids.some((id) => typeof saved[id] !== "number")) return undefined;
  return Object.fromEntries(ids.map((id) => [id, saved[id] ?? 0]));
}

/** A line to drag. Arrows move it by 16 px; a double press resets it (the library's own). */
function Splitter(props: {
  readonly label: string;
  readonly panel: { readonly current: PanelImperativeHandle | null };
  readonly axis: "width" | "height";
}) {
  const element = useRef<HTMLDivElement>(null);
  const { label, panel, axis } = props;
  const keys = axis === "width" ? { ArrowLeft: -1, ArrowRight: 1 } : { ArrowUp: -1, ArrowDown: 1 };
  const move = (event: KeyboardEvent) => {
    const step = Object.entries(keys).find(([key]) => key === event.key)?.[1];
    if (step === undefined || !panel.current) return;
    event.preventDefault();
    event.stopPropagation();
    panel.current.resize(panel.current.getSize().inPixels + step * ARROW_STEP_PX);
  };
  return (
    <Separator elementRef={element} className="splitter" aria-label={label} onKeyDownCapture={move}>
      <Grip panel={panel} axis={axis} />
    </Separator>
  );
}

/**
 * The middle of a splitter, 24 px each way (WCAG 2.5.8). The library answers within 5 px of the line; more of it all
 * along would take the lower edge of the buttons beside it, so only the grip reaches further, and does so itself.
 */
function Grip(props: {
  readonly panel: { readonly current: PanelImperativeHandle | null };
  readonly axis: "width" | "height";
}) {
  const { panel, axis } = props;
  const held = useRef<number | null>(null);
  const along = (event: PointerEvent) => (axis === "width" ? event.clientX : event.clientY);
  const take = (event: PointerEvent) => {
    // Within its 5 px the library has already taken the press.
    if (event.defaultPrevented || event.button !== 0 || !panel.current) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = panel.current.getSize().inPixels - along(event);
  };
  const drag = (event: PointerEvent) => {
    if (held.current !== null) panel.current?.resize(held.current + along(event));
  };
  const drop = () => {
    held.current = null;
  };
  return (
    <span
      className="splitter-grip"
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onLostPointerCapture={drop}
    />
  );
}

function FoldedPanes(props: { readonly folded: ReadonlySet<PaneName>; readonly onUnfold: (pane: PaneName) => void }) {
  if (props.folded.size === 0) return null;
  return (
    <nav className="folded-panes" aria-label="Folded panes">
      {[...props.folded].map((pane) => (
        <Button key={pane} size="small" look="line" onClick={() => props.onUnfold(pane)}>
          Show {pane}
        </Button>
      ))}
    </nav>
  );
}
