import { createServer } from "node:http";

/** Sites of strangers: one small server, asked for by two names, whose pages are what their address says. */
export type OtherSites = {
  readonly portal: string;
  readonly stranger: string;
  readonly close: () => Promise<void>;
};

/** Path of a page that holds this HTML. */
export const pageOf = (html: string): string => `page?html=${encodeURIComponent(html)}`;
/** The same, on a page that is isolated from other origins: it loads only what is sent for anyone to load. */
export const isolatedPageOf = (html: string): string => `isolated?html=${encodeURIComponent(html)}`;

/** Starts the sites, two origins of which a deployment may list one. */
export async function startOtherSites(): Promise<OtherSites> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const html = searchParams.get("html");
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (pathname === "/isolated") response.setHeader("cross-origin-embedder-policy", "require-corp");
    response.writeHead(html === null ? 204 : 200);
    response.end(html === null ? "" : `<!doctype html><title>A page of another site</title>${html}`);
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(address && typeof address === "object" ? address.port : 0);
    });
  });
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { portal: `http://portal.localhost:${port}`, stranger: `http://stranger.localhost:${port}`, close };
}
