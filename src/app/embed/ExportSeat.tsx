import { useEffect, useState } from "react";
import { loadGraphPictures } from "#features/alliance-graph/index.ts";
import { ExportMaker, type ExportOrder } from "#features/hand-over/index.ts";
import { loadTimelinePictures } from "#features/trade-timeline/index.ts";

type Pictures = readonly [
  Awaited<ReturnType<typeof loadGraphPictures>>,
  Awaited<ReturnType<typeof loadTimelinePictures>>,
];

/** Where exports are made: the pictures of the views, and whoever prints them. */
export function ExportSeat({ order }: { readonly order: ExportOrder }) {
  const [pictures, setPictures] = useState<Pictures | null>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all([loadGraphPictures(), loadTimelinePictures()]).then(
      (loaded) => isWanted && setPictures(loaded),
      (cause) => isWanted && order.failed(cause),
    );
    return () => {
      isWanted = false;
    };
  }, [order]);
  if (pictures === null) return null;
  const [GraphPictures, TimelinePictures] = pictures;
  return (
    <GraphPictures>
      {(graph, places) => (
        <TimelinePictures>
          {(timeline) => <ExportMaker pictures={[...graph, ...timeline]} places={places} order={order} />}
        </TimelinePictures>
      )}
    </GraphPictures>
  );
}
