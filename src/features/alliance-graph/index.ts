export { AllianceGraph } from "./AllianceGraph.tsx";

/** What pictures are made of, for whoever hands them over; few want them, so in a chunk of their own. */
export const loadGraphPictures = () => import("./picture/GraphPictures.tsx").then(({ GraphPictures }) => GraphPictures);

/** What draws the graphs of a briefing's steps, for whoever hands it over; likewise. */
export const loadStepGraphs = () => import("./picture/StepGraphs.tsx").then(({ StepGraphs }) => StepGraphs);
