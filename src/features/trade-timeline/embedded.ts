/** What of the timeline stands in a frame; a door of its own, so that the desk's does not come along. */
export { EmbeddedBars } from "./EmbeddedBars.tsx";
