import Graph from "graphology";
import Sigma from "sigma";
import { lookAt, NODE_COLOUR, NODE_RADIUS, panAt, STAGE, zoomAt } from "../network.ts";
import type { Peer } from "../stage.ts";

/** WebGL, which without a GPU is done in software; looks as attributes, changed all at once with a hint at which. */
export const mountSigma: Peer = async (box, network, drawn) => {
  const graph = new Graph({ type: "undirected" });
  for (const { id, x, y } of network.actors) graph.addNode(id, { x, y: -y, size: NODE_RADIUS, color: NODE_COLOUR });
  for (const [index, { id, source, target }] of network.ties.entries()) {
    const { colour, width } = lookAt(index, 0);
    graph.addUndirectedEdgeWithKey(id, source, target, { color: colour, size: width });
  }
  const renderer = new Sigma(graph, box, { settings: { renderLabels: false, stagePadding: 0 } });
  renderer.on("afterRender", drawn);
  // It has drawn once by now, before anybody could listen.
  drawn();
  const camera = renderer.getCamera();
  const order = new Map(network.ties.map(({ id }, index) => [id, index]));
  return {
    restyle: (step) => {
      graph.updateEachEdgeAttributes(
        (id, attributes) => {
          const { colour, width } = lookAt(order.get(id) ?? 0, step);
          return { ...attributes, color: colour, size: width };
        },
        { attributes: ["color", "size"] },
      );
    },
    pan: (step) => {
      const { x, y } = panAt(step);
      camera.setState({ x: 0.5 - x / STAGE.width, y: 0.5 + y / STAGE.height, ratio: 1 });
    },
    zoom: (step) => camera.setState({ x: 0.5, y: 0.5, ratio: 1 / zoomAt(step) }),
    surface: renderer.getMouseLayer(),
  };
};
