import { asItIs, plainAnswer, type Scenario } from "./scenario.ts";

/** Everything is there and answers at once. */
export const calm: Scenario = {
  name: "calm",
  folder: asItIs,
  answer: (_path, read) => plainAnswer(read, true),
};
