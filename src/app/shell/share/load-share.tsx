import { loadGraphPictures } from "#features/alliance-graph/index.ts";
import { loadTimelinePictures } from "#features/trade-timeline/index.ts";

/** The way out of the desk, with the views as pictures: few want it, so that all of it comes when it is asked for. */
export async function loadShare() {
  const [{ ShareDialog }, GraphPictures, TimelinePictures] = await Promise.all([
    import("#features/hand-over/index.ts"),
    loadGraphPictures(),
    loadTimelinePictures(),
  ]);
  return function ShareDesk(props: { readonly onClose: () => void }) {
    return (
      <GraphPictures>
        {(graph, places) => (
          <TimelinePictures>
            {(timeline) => <ShareDialog pictures={[...graph, ...timeline]} places={places} onClose={props.onClose} />}
          </TimelinePictures>
        )}
      </GraphPictures>
    );
  };
}
