export { OneDecision } from "./anchors/QuoteDecision.tsx";
export { WaitingPanel } from "./anchors/WaitingPanel.tsx";
export { WaitingPlaces } from "./anchors/WaitingPlaces.tsx";
export { WaitingStrip } from "./anchors/WaitingStrip.tsx";
export { CodingLayer } from "./CodingLayer.tsx";
export { LayerLegend } from "./second-coder/LayerLegend.tsx";
export { SecondCoderLayer } from "./second-coder/SecondCoderLayer.tsx";
