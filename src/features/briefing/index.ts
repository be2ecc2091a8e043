export { addedWords, addStep, NOTHING_TO_PRESENT } from "./write/add-step.ts";
export { BriefingPane } from "./write/BriefingPane.tsx";
export { StepNotice } from "./write/StepNotice.tsx";
