import { FetchInterceptor } from "@mswjs/interceptors/fetch";
import { getResponse, type HttpHandler } from "msw";
import { sampleFolder } from "./folder.ts";
import { sourceHandlers } from "./handlers/source-handlers.ts";

/**
 * Lets the sample answer at its base within this page alone, for pages that no service worker stands behind: a frame of
 * another site, or of none.
 */
export function startSampleInPage(base: string, scenario: string | null): void {
  // Asked for now; whoever reads it first waits for the same import.
  sampleFolder.read("index.json").catch(() => undefined);
  startInPage(sourceHandlers(base, scenario));
}

/** Answers the page's own `fetch` with the handlers; what they do not know goes on to the network. */
export function startInPage(handlers: HttpHandler[]): void {
  const interceptor = new FetchInterceptor();
  interceptor.apply();
  interceptor.on("request", async ({ request, controller }) => {
    const response = await getResponse(handlers, request);
    if (response) controller.respondWith(response);
  });
}
