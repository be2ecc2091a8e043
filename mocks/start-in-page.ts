import { FetchInterceptor } from "@mswjs/interceptors/fetch";
import type { HttpHandler } from "msw";
import { defineNetwork, InterceptorSource } from "msw/experimental";

/** Answers the page's own `fetch` with the handlers; what they do not know goes on to the network. */
export function startInPage(handlers: HttpHandler[]): void {
  const network = defineNetwork({
    // The library's own browser set-up passes it in the same way: its event map is narrower than what is asked for.
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor() as never] })],
    handlers,
    onUnhandledFrame: "bypass",
    context: { quiet: true },
  });
  network.enable();
}
