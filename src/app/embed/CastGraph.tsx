import { EmbeddedGraph, useEmbeddedCast } from "#features/alliance-graph/embedded.ts";
import { ASPECT, ASPECT_BESIDE, LARGE_CAST, useFrameRoom } from "./use-frame-size.ts";

/** The graph as one view among others: of the small desk, or beside the words of a story. */
export function CastGraph(props: { readonly isBeside?: boolean; readonly legend?: boolean }) {
  const { isBeside = false, legend = true } = props;
  const room = useFrameRoom();
  const cast = useEmbeddedCast(LARGE_CAST[room]);
  return (
    <EmbeddedGraph
      cast={cast}
      portrait={room !== "wide"}
      aspect={room === "wide" && isBeside ? ASPECT_BESIDE : ASPECT[room]}
      listed={room === "tight"}
      legend={legend && room !== "tight"}
    />
  );
}
