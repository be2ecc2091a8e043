import type { StepQuote } from "./step-content.ts";

/** The words, in quotation marks where the speaker's own stand there. */
export const quotedWords = ({ words, attribution }: Pick<StepQuote, "words" | "attribution">): string =>
  attribution === "direct" && !/^["“«„]/.test(words) ? `“${words}”` : words;
