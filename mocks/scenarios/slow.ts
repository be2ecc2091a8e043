import { delay } from "msw";
import { asItIs, plainAnswer, type Scenario } from "./scenario.ts";

const HEAD_MS = 900;
const PART_MS = 2500;
/** Between two articles, so that one can watch them come. */
const ARTICLE_MS = 500;

/** Everything comes, and takes its time: about a dozen seconds in all. */
export const slow: Scenario = {
  name: "slow",
  folder: asItIs,
  answer: async (path, read) => {
    await delay(waitFor(path));
    return plainAnswer(read, false);
  },
};

let articles = 0;

function waitFor(path: string): number {
  if (/^[^/]+$|\/dossier\.json$/.test(path)) return HEAD_MS;
  if (!path.includes("/articles/")) return PART_MS;
  articles += 1;
  return articles * ARTICLE_MS;
}
