import { delay } from "msw";
import { asItIs, plainAnswer, type Scenario } from "./scenario.ts";

const HEAD_MS = 900;
const PART_MS = 2500;
/** Articles come a few at a time, so that one can watch them. */
const ARTICLE_MS = 1800;

/** Everything comes, and takes its time: about nine seconds in all. */
export const slow: Scenario = {
  name: "slow",
  folder: asItIs,
  answer: async (path, read) => {
    await delay(waitFor(path));
    return plainAnswer(read, false);
  },
};

function waitFor(path: string): number {
  if (/^[^/]+$|\/dossier\.json$/.test(path)) return HEAD_MS;
  return path.includes("/articles/") ? ARTICLE_MS : PART_MS;
}
