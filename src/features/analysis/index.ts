export { AnalysisPane } from "./AnalysisPane.tsx";
export { ChangePage } from "./change/ChangePage.tsx";
