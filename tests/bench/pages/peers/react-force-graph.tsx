import { createRef, type RefObject } from "react";
import { createRoot } from "react-dom/client";
import ForceGraph2D, { type ForceGraphMethods } from "react-force-graph-2d";
import { lookAt, NODE_COLOUR, NODE_RADIUS, panAt, STAGE, zoomAt } from "../network.ts";
import type { Peer } from "../stage.ts";

/** The library as it comes: its own drawing and picking. Looks by accessors that read a step; it draws every frame. */
export const mountReactForceGraph: Peer = async (box, network, drawn) => {
  let hasActors = false;
  let looks = network.ties.map((_, index) => lookAt(index, 0));
  const graphData = {
    nodes: network.actors.map(({ id, x, y }) => ({ id, x, y, fx: x, fy: y })),
    links: network.ties.map(({ source, target }, index) => ({ source, target, index })),
  };
  const lookOf = (link: object) => looks[Number(Reflect.get(link, "index"))] ?? { colour: NODE_COLOUR, width: 1 };
  const methods: RefObject<ForceGraphMethods | undefined> = createRef() as RefObject<ForceGraphMethods | undefined>;
  await new Promise<void>((mounted) => {
    createRoot(box).render(
      <ForceGraph2D
        ref={methods}
        width={STAGE.width}
        height={STAGE.height}
        graphData={graphData}
        cooldownTicks={0}
        autoPauseRedraw={false}
        nodeRelSize={NODE_RADIUS}
        nodeColor={() => {
          hasActors = true;
          return NODE_COLOUR;
        }}
        linkColor={(link) => lookOf(link).colour}
        linkWidth={(link) => lookOf(link).width}
        onRenderFramePost={() => {
          // Its first frames are empty: it takes the data up a moment later.
          if (!hasActors) return;
          drawn();
          mounted();
        }}
      />,
    );
  });
  methods.current?.centerAt(0, 0);
  methods.current?.zoom(1);
  return {
    restyle: (step) => {
      looks = network.ties.map((_, index) => lookAt(index, step));
    },
    pan: (step) => {
      const { x, y } = panAt(step);
      methods.current?.centerAt(-x, -y);
    },
    zoom: (step) => {
      methods.current?.zoom(zoomAt(step));
    },
    surface: box.querySelector("canvas") ?? box,
  };
};
