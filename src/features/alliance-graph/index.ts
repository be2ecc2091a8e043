export { AllianceGraph } from "./AllianceGraph.tsx";
