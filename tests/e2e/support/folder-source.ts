import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Route } from "playwright-core";

/** What a file is answered with: a text, a status with headers, silence, or nobody at all. */
export type Answer =
  | string
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | "as it is"
  | "nobody answers"
  | Promise<string>;

export type FolderSource = {
  /** How often each path was asked for, the query left out. */
  readonly asked: ReadonlyMap<string, number>;
  /** From now on, files whose path matches are answered so; `nth` counts questions for that file from 0. */
  readonly answer: (path: RegExp, with_: Answer | ((nth: number) => Answer)) => void;
  /** From now on, everything is as it is in the folder. */
  readonly heal: () => void;
};

const SAMPLE = "mocks/dossiers";

/**
 * Configures the desk of a page to read a folder of its own, `data/` beside it, which answers as the test says: as it
 * lies in the project unless told otherwise.
 */
export async function serveFolder(page: Page): Promise<FolderSource> {
  const asked = new Map<string, number>();
  let rules: { readonly path: RegExp; readonly answer: Answer | ((nth: number) => Answer) }[] = [];
  await page.route("**/config.json", (route) => route.fulfill({ json: { source: { base: "data/" } } }));
  await page.route("**/data/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/data\//, "");
    const nth = asked.get(path) ?? 0;
    asked.set(path, nth + 1);
    const rule = rules.findLast((candidate) => candidate.path.test(path));
    const answer = typeof rule?.answer === "function" ? rule.answer(nth) : (rule?.answer ?? "as it is");
    await fulfil(route, path, await answer);
  });
  return {
    asked,
    answer: (path, answer) => rules.push({ path, answer }),
    heal: () => {
      rules = [];
    },
  };
}

async function fulfil(route: Route, path: string, answer: Awaited<Answer>): Promise<void> {
  // A page that has gone on no longer waits for its answer.
  const fulfilled = (() => {
    if (answer === "nobody answers") return route.abort("connectionrefused");
    if (typeof answer === "object") return route.fulfill({ body: "", ...answer });
    if (answer !== "as it is") return route.fulfill({ body: answer, contentType: "application/json" });
    const file = join(SAMPLE, path);
    if (!existsSync(file)) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ body: readFileSync(file, "utf8"), contentType: "application/json" });
  })();
  await fulfilled.catch(() => undefined);
}

/** A file of the sample as JSON. */
export function sampleFile<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(SAMPLE, path), "utf8")) as Content;
}
