import { type HttpHandler, http } from "msw";
import type { Folder } from "../folder.ts";
import type { Scenario } from "../scenarios/scenario.ts";

/** What all handlers of one source share. */
export type Source = {
  /** Address of the folder, absolute, ending in a slash. */
  readonly base: string;
  readonly scenario: Scenario;
  readonly folder: Folder;
};

/**
 * Answers for the files of the source whose path below the base matches. Paths are matched as patterns of our own:
 * a base may hold signs that mean something in the patterns of the library.
 */
export function endpoint({ base, scenario, folder }: Source, path: RegExp): HttpHandler {
  const address = new RegExp(`^${base.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}${path.source}$`);
  return http.get(address, ({ request }) => {
    const asked = new URL(request.url);
    const file = decodeURIComponent(
      `${asked.origin === "null" ? "file://" : asked.origin}${asked.pathname}`.slice(base.length),
    );
    return scenario.answer(file, () => folder.read(file));
  });
}
