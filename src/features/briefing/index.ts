export { SpeakerScreen } from "./present/SpeakerScreen.tsx";
export type { StageViews } from "./present/StepStage.tsx";
export { TalkScreen } from "./present/TalkScreen.tsx";
export type { AudienceSeat, TalkLink } from "./present/talk-link.ts";
export { RichText } from "./rich-text/RichText.tsx";
export { addedWords, addStep, NOTHING_TO_PRESENT } from "./write/add-step.ts";
export { BriefingPane } from "./write/BriefingPane.tsx";
export { StepNotice } from "./write/StepNotice.tsx";
