export type { RecordsEditing } from "./editing.ts";
export { TradeTimeline } from "./TradeTimeline.tsx";

/** The records behind the timeline; behind a tab of the reader, so in a chunk of their own. */
export const loadTradeRecords = () => import("./TradeRecords.tsx").then(({ TradeRecords }) => TradeRecords);

/** What a picture of the timeline is made of, for whoever hands it over. */
export const loadTimelinePictures = () =>
  import("./TimelinePictures.tsx").then(({ TimelinePictures }) => TimelinePictures);
/** What the chart fetches when a claim is first looked at, for who must not need the network later. */
export const loadClaimLayers = () => import("./claim-layers.ts");
