import { DataSet } from "vis-data/esnext";
import { Network as VisNetwork } from "vis-network/esnext";
import { lookAt, NODE_COLOUR, NODE_RADIUS, panAt, zoomAt } from "../network.ts";
import type { Peer } from "../stage.ts";

/** Physics off, straight edges, looks by updating its data set: the documented way. */
export const mountVisNetwork: Peer = async (box, network, drawn) => {
  const edgeAt = (index: number, step: number) => {
    const { colour, width } = lookAt(index, step);
    return { color: { color: colour, inherit: false }, width };
  };
  const edges = new DataSet(
    network.ties.map(({ id, source, target }, index) => ({ id, from: source, to: target, ...edgeAt(index, 0) })),
  );
  const nodes = new DataSet(network.actors.map(({ id, x, y }) => ({ id, x, y })));
  const graph = new VisNetwork(
    box,
    { nodes, edges },
    {
      physics: false,
      layout: { improvedLayout: false },
      edges: { smooth: false },
      nodes: { shape: "dot", size: NODE_RADIUS, color: NODE_COLOUR, borderWidth: 0 },
      interaction: { hover: true },
    },
  );
  graph.on("afterDrawing", drawn);
  graph.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
  return {
    restyle: (step) => {
      edges.update(network.ties.map(({ id }, index) => ({ id, ...edgeAt(index, step) })));
    },
    pan: (step) => {
      const { x, y } = panAt(step);
      graph.moveTo({ position: { x: -x, y: -y }, scale: 1, animation: false });
    },
    zoom: (step) => graph.moveTo({ position: { x: 0, y: 0 }, scale: zoomAt(step), animation: false }),
    surface: box.querySelector("canvas") ?? box,
  };
};
