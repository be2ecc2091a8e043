import { FetchInterceptor } from "@mswjs/interceptors/fetch";
import { getResponse, type HttpHandler } from "msw";

/** Answers the page's own `fetch` with the handlers; what they do not know goes on to the network. */
export function startInPage(handlers: HttpHandler[]): void {
  const interceptor = new FetchInterceptor();
  interceptor.apply();
  interceptor.on("request", async ({ request, controller }) => {
    const response = await getResponse(handlers, request);
    if (response) controller.respondWith(response);
  });
}
