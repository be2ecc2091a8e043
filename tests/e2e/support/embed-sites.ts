import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { startHost } from "../../../mocks/host/static-host.mjs";

/** What a page of a portal is sent as. */
export type Sent = {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};
/** Answers what stands at a path. */
export type Answering = (request: IncomingMessage) => Sent;

/** The app and three sites around it, each on an origin of its own. */
export type EmbedSites = {
  /** The app's folder, ending in a slash. */
  readonly app: string;
  /** A listed portal on another port of the app's site. */
  readonly portal: string;
  /** The same portal by a name that browsers take for another site: storage of frames is apart there. */
  readonly abroad: string;
  /** A portal that is not listed. */
  readonly stranger: string;
  /** Puts something at a path of all portals, such as `/page.html`. */
  readonly put: (path: string, what: Sent | Answering) => void;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly folder?: string;
  /** Sent with every answer of the app, over its own. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A sub-path, so that every frame proves it needs no root of its own. */
const PREFIX = "/portal/entente/";

/**
 * The policy of a portal that lets nothing run but its own files and the element: no inline script or style, Trusted Types
 * on, frames of the app alone.
 */
export const strictPolicy = (app: string): string => {
  const { origin } = new URL(app);
  return (
    `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; img-src 'self' data: blob:; ` +
    `connect-src 'self'; frame-src ${origin}; base-uri 'none'; form-action 'none'; object-src 'none'; ` +
    "require-trusted-types-for 'script'; trusted-types 'none'"
  );
};

/** Starts the app, on which two origins are listed, and the portals. */
export async function startEmbedSites(options: Options = {}): Promise<EmbedSites> {
  const files = new Map<string, Sent | Answering>();
  const [portal, stranger] = [await startPortal(files), await startPortal(files)];
  const listed = [`http://127.0.0.1:${portal.port}`, `http://localhost:${portal.port}`] as const;
  const app = await startHost({
    folder: options.folder ?? process.env.ENTENTE_DIST ?? "dist",
    prefix: PREFIX,
    embedOrigins: listed,
    headers: options.headers ?? {},
  });
  return {
    app: app.url,
    portal: listed[0],
    abroad: listed[1],
    stranger: `http://127.0.0.1:${stranger.port}`,
    put: (path, what) => files.set(path, what),
    close: async () => {
      await Promise.all([app.close(), portal.close(), stranger.close()]);
    },
  };
}

const MISSING: Sent = { body: "", status: 404 };

function answer(
  files: ReadonlyMap<string, Sent | Answering>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const found = files.get(pathname) ?? MISSING;
  const {
    body,
    type = "text/html; charset=utf-8",
    status = 200,
    headers,
  } = typeof found === "function" ? found(request) : found;
  response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
  response.end(body);
}

/** A server that holds what the others hold, on a port of its own. */
export async function startPortal(files: ReadonlyMap<string, Sent | Answering>) {
  const server = createServer((request, response) => answer(files, request, response));
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
  return { port, close };
}
