import { createRoot } from "react-dom/client";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { type GraphShape, shapeOf } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import { emphasisOf } from "#domain/lens/emphasis.ts";
import { restingLens } from "#domain/lens/lens.ts";
import type { Reading, Readings } from "#domain/reading/reading.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { type Stance, stanceBand } from "#domain/shared/stance.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore } from "#state/preferences/preferences-store.ts";
import { GraphStage } from "../../../../src/features/alliance-graph/canvas/GraphStage.tsx";
import { lookOf, stressesOf } from "../../../../src/features/alliance-graph/scene/graph-look.ts";
import "../../../../src/app/shell/shell.css";
import "../../../../src/features/alliance-graph/alliance-graph.css";
import { until } from "../frames.ts";
import { lookAt, type Network, panAt, STAGE, stanceAt, zoomAt } from "../network.ts";
import type { Peer } from "../stage.ts";
import { dossierOf } from "../synthetic-dossier.ts";

const MIDDLE = { x: STAGE.width / 2, y: STAGE.height / 2 };
/** What d3-zoom makes of one pixel of the wheel: a power of two. */
const WHEEL_POWER = 0.002;
const MOST_EVIDENCE = 10;
/** The canvas of the library; the one for paper stands beside it. */
const DRAWING = ".ag-canvas canvas";
const NO_PINS: ReadonlySet<number> = new Set();

/** The places of the network on a sheet of the size of the stage, in the order of the shape. */
function layoutOf(shape: GraphShape, network: Network): Layout {
  const byId = new Map<string, Network["actors"][number]>(network.actors.map((actor) => [actor.id, actor]));
  const places = shape.actors.flatMap(({ id }) => {
    const { x, y } = byId.get(id) ?? { x: 0, y: 0 };
    return [MIDDLE.x + x, MIDDLE.y + y];
  });
  return { ...STAGE, places: Float32Array.from(places) };
}

function readingAt(tie: TieId, index: number, step: number): Reading {
  const stance = stanceAt(index, step);
  const count = Math.round((lookAt(index, step).width / 5) * MOST_EVIDENCE);
  return {
    tie,
    stance,
    band: stanceBand(stance) satisfies Stance,
    weight: count,
    spread: 0,
    contested: false,
    trend: null,
    heading: "steady",
    count,
    aspects: ["political"],
  };
}

/** Counts the frames that the library begins on its canvas. */
function countFrames(canvas: HTMLCanvasElement, drawn: () => void): void {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The canvas has no context.");
  const clear = context.clearRect.bind(context);
  context.clearRect = (...box) => {
    clear(...box);
    drawn();
  };
}

/**
 * The graph of the product with its own looks, hit test and shell. Restyling brings new readings of all ties; pan and
 * zoom are the gestures of a reader: a drag, a wheel.
 */
export const mountOurs: Peer = async (box, network, drawn) => {
  const dossier = dossierOf(network);
  const index = evidenceIndexOf(dossier);
  const shape = shapeOf(dossier, index);
  const layout = layoutOf(shape, network);
  const lens = createLensStore(restingLens(dossier.opening.window));
  const preferences = createPreferencesStore();
  const stresses = stressesOf(shape, emphasisOf(null, index), null);
  const filter = {
    stances: null,
    headings: null,
    memberships: true,
    minWeight: 0,
    ego: null,
    at: dossier.opening.window.to,
  };
  box.classList.add("ag-body");
  const root = createRoot(box);
  const show = (step: number) => {
    const readings: Readings = new Map(
      network.ties.map(({ id }, at) => [id as TieId, readingAt(id as TieId, at, step)]),
    );
    root.render(
      <PreferencesProvider store={preferences}>
        <LensProvider store={lens}>
          <DossierProvider dossier={dossier}>
            <GraphStage
              compact={false}
              shape={shape}
              look={lookOf(shape, readings, filter, stresses)}
              readings={readings}
              layout={layout}
              pinned={NO_PINS}
              onKeep={() => undefined}
              onLost={() => undefined}
            />
          </DossierProvider>
        </LensProvider>
      </PreferencesProvider>,
    );
  };
  show(0);
  await until(() => box.querySelector<HTMLCanvasElement>(DRAWING) !== null, 5_000);
  const canvas = box.querySelector<HTMLCanvasElement>(DRAWING);
  if (!canvas) throw new Error("The graph brought no canvas.");
  countFrames(canvas, drawn);
  return { restyle: show, surface: canvas, ...gesturesOn(canvas) };
};

/** A drag begun in the middle, and a wheel turned over it. */
function gesturesOn(canvas: HTMLCanvasElement) {
  let isHeld = false;
  let scale = 1;
  const at = (x: number, y: number) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { clientX: left + MIDDLE.x + x, clientY: top + MIDDLE.y + y, bubbles: true, cancelable: true, view: window };
  };
  const send = (name: "down" | "move" | "up", x: number, y: number) => {
    const held = { ...at(x, y), button: 0, buttons: name === "up" ? 0 : 1 };
    canvas.dispatchEvent(
      new PointerEvent(`pointer${name}`, { ...held, pointerId: 1, isPrimary: true, pointerType: "mouse" }),
    );
    canvas.dispatchEvent(new MouseEvent(`mouse${name}`, held));
  };
  return {
    pan: (step: number) => {
      if (!isHeld) send("down", 0, 0);
      isHeld = true;
      const { x, y } = panAt(step);
      send("move", x, y);
    },
    zoom: (step: number) => {
      if (isHeld) send("up", 0, 0);
      isHeld = false;
      const next = zoomAt(step);
      canvas.dispatchEvent(new WheelEvent("wheel", { ...at(0, 0), deltaY: -Math.log2(next / scale) / WHEEL_POWER }));
      scale = next;
    },
  };
}
