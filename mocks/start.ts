import type { HttpHandler } from "msw";
import { sampleFolder } from "./folder.ts";
import { sourceHandlers } from "./handlers/source-handlers.ts";
import { startInPage } from "./start-in-page.ts";
import { startWorker } from "./start-worker.ts";

/** Where the sample is answered, and how it behaves. */
export type SampleOptions = {
  /** Address of the sample's folder, absolute, ending in a slash. */
  readonly base: string;
  /** Name of a scenario; `null` or an unknown name is the calm one. */
  readonly scenario: string | null;
  /** Told when page and service worker turn out to be of different builds: reloading sets that right. */
  readonly onOtherBuild?: () => void;
};

/**
 * Lets the sample answer at its base: by a service worker or, where none can run, is refused, or does not control this
 * page (a hard reload), by the same handlers inside the page (R20). Resolves when the first question may be asked.
 * Never reloads the page, and never rejects for want of a service worker.
 */
export async function startSample({ base, scenario, onOtherBuild = () => undefined }: SampleOptions): Promise<void> {
  const handlers: HttpHandler[] = sourceHandlers(base, scenario);
  // Asked for now, so that the texts come while the worker starts; whoever reads them first waits for the same import.
  sampleFolder.read("index.json").catch(() => undefined);
  let inPage = false;
  const answerInPage = (): void => {
    if (inPage) return;
    inPage = true;
    startInPage(handlers);
  };
  const outcome = await startWorker(handlers, () => {
    // Another worker has taken over: it may be of another build, and does not know this page.
    answerInPage();
    onOtherBuild();
  });
  if (outcome === "answers") return;
  answerInPage();
  if (outcome === "other build") onOtherBuild();
}
