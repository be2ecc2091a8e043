import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import ForceGraph2D, { type ForceGraphMethods, type NodeObject } from "react-force-graph-2d";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Size } from "./camera.ts";
import type { Stage } from "./stage.ts";

type PoolNode = { id: string };

/**
 * The only file that speaks to react-force-graph-2d. The library keeps canvas, zoom, pan and frames; it draws nothing and
 * moves nothing: its nodes stand where the layout put them, its links are ours to stroke, its own hit test is off. A frame
 * is painted when the stage asks for one, and none in between.
 */
export function GraphCanvas(props: {
  readonly stage: Stage;
  readonly shape: GraphShape;
  readonly size: Size;
  readonly zoomLimits: readonly [number, number];
  /** Whether a press may move the camera: not where an actor is about to be dragged. */
  readonly mayPan: RefObject<() => boolean>;
  readonly mayWheel: (event: MouseEvent) => boolean;
  /** How many fingers move the camera; fewer scroll the page. */
  readonly fingers: 1 | 2;
}) {
  const { stage, shape, size, mayPan } = props;
  const methods = useRef<ForceGraphMethods<NodeObject<PoolNode>> | undefined>(undefined);
  const pool = useMemo(() => nodePool(shape), [shape]);
  const sizeNow = useRef(size);
  sizeNow.current = size;

  useEffect(() => {
    const library = methods.current;
    if (!library) return;
    library.d3Force("charge", null);
    library.d3Force("link", null);
    library.d3Force("center", null);
    stage.attach({
      moveTo: ({ k, x, y }) => {
        const { width, height } = sizeNow.current;
        library.zoom(k);
        library.centerAt((width / 2 - x) / k, (height / 2 - y) / k);
      },
      paintNow: () => library.resumeAnimation(),
    });
    return () => stage.attach(null);
  }, [stage]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      stage.paint(context);
      // The library asks for its next frame right after this; the stage asks when there is something to paint.
      queueMicrotask(() => methods.current?.pauseAnimation());
    },
    [stage],
  );
  const onZoom = useCallback(
    ({ k, x, y }: { k: number; x: number; y: number }) => {
      const { width, height } = sizeNow.current;
      stage.moved({ k, x: width / 2 - x * k, y: height / 2 - y * k });
    },
    [stage],
  );
  return (
    <ForceGraph2D<PoolNode>
      ref={methods}
      width={size.width}
      height={size.height}
      graphData={pool}
      minZoom={props.zoomLimits[0]}
      maxZoom={props.zoomLimits[1]}
      nodeVisibility={false}
      linkVisibility={false}
      nodeLabel={noLabel}
      linkLabel={noLabel}
      enablePointerInteraction={false}
      enableNodeDrag={false}
      enablePanInteraction={(event) => mayPan.current() && !isScroll(event, props.fingers)}
      enableZoomInteraction={props.mayWheel}
      autoPauseRedraw={false}
      cooldownTicks={0}
      onRenderFramePre={paint}
      onZoom={onZoom}
    />
  );
}

const noLabel = () => "";

/** Fewer fingers than it takes. A mouse has none and moves the camera. */
function isScroll(event: MouseEvent | TouchEvent, fingers: number): boolean {
  return "touches" in event && event.touches.length < fingers;
}

/** Objects the library may scribble on, one for each actor; the shape itself is never handed over. */
function nodePool(shape: GraphShape): { nodes: PoolNode[]; links: [] } {
  return { nodes: shape.actors.map(({ id }) => ({ id })), links: [] };
}
