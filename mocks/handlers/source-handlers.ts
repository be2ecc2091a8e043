import type { HttpHandler } from "msw";
import { sampleFolder } from "../folder.ts";
import { chooseScenario } from "../scenarios/choose.ts";
import { articleFiles } from "./article-files.ts";
import type { Source } from "./endpoint.ts";
import { indexFile } from "./index-file.ts";
import { manifestFile } from "./manifest-file.ts";
import { partFiles } from "./part-files.ts";

/** What a mocked source answers below `base`, an absolute address that ends in a slash, in the scenario of that name. */
export function sourceHandlers(base: string, scenarioName: string | null): HttpHandler[] {
  const scenario = chooseScenario(scenarioName);
  const source: Source = { base, scenario, folder: scenario.folder(sampleFolder) };
  return [indexFile(source), manifestFile(source), partFiles(source), articleFiles(source)];
}
