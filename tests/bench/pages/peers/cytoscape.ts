import cytoscape from "cytoscape";
import { lookAt, NODE_COLOUR, NODE_RADIUS, panAt, STAGE, zoomAt } from "../network.ts";
import type { Peer } from "../stage.ts";

const MIDDLE = { x: STAGE.width / 2, y: STAGE.height / 2 };

/** Canvas renderer, straight edges of its fastest kind, looks as data that the sheet maps. */
export const mountCytoscape: Peer = async (box, network, drawn) => {
  const graph = cytoscape({
    container: box,
    elements: {
      nodes: network.actors.map(({ id, x, y }) => ({ data: { id }, position: { x, y } })),
      edges: network.ties.map((tie, index) => ({ data: { ...tie, ...lookAt(index, 0) } })),
    },
    layout: { name: "preset", fit: false },
    zoom: 1,
    pan: MIDDLE,
    pixelRatio: 1,
    style: [
      { selector: "node", style: { width: NODE_RADIUS * 2, height: NODE_RADIUS * 2, "background-color": NODE_COLOUR } },
      { selector: "edge", style: { "curve-style": "haystack", "line-color": "data(colour)", width: "data(width)" } },
    ],
  });
  graph.on("render", drawn);
  const edges = graph.edges().toArray();
  return {
    restyle: (step) => {
      graph.batch(() => {
        for (const [index, edge] of edges.entries()) edge.data(lookAt(index, step));
      });
    },
    pan: (step) => {
      const { x, y } = panAt(step);
      graph.pan({ x: MIDDLE.x + x, y: MIDDLE.y + y });
    },
    zoom: (step) => graph.viewport({ zoom: zoomAt(step), pan: MIDDLE }),
    surface: box.querySelector("canvas") ?? box,
  };
};
