/** What of the graph stands in a frame; a door of its own, so that the desk's does not come along. */
export { EmbeddedGraph, useEmbeddedCast } from "./embedded/EmbeddedGraph.tsx";
