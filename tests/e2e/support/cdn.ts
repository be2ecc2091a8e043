import { createServer } from "node:http";
import { serveFolder } from "../../../mocks/host/serve-folder.mjs";
import type { RealServer } from "./real-server.ts";

/** One rule of a `_headers` file: a path, its end open where it ends in an asterisk, and what it sends. */
export type CdnRule = { readonly path: string; readonly headers: readonly (readonly [name: string, value: string])[] };

/** What content delivery networks send with a file that no rule speaks of. */
const DEFAULT_CACHING = "public, max-age=0, must-revalidate";
const LONGEST_LINE = 2000;

/** Reads a `_headers` file. Throws at a line that is neither a path, nor a header below one, nor a remark. */
export function parseHeaderRules(text: string): readonly CdnRule[] {
  const rules: { readonly path: string; readonly headers: [string, string][] }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const fault = (what: string) => new Error(`Line ${index + 1} of the rules ${what}: ${line}`);
    if (line.length > LONGEST_LINE) throw fault("is too long");
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const [, name, value] = /^\s+([\w-]+): *(\S.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      const rule = rules.at(-1);
      if (!rule) throw fault("stands below no path");
      rule.headers.push([name.toLowerCase(), value]);
    } else if (/^\/[^\s*]*\*?$/.test(line)) rules.push({ path: line, headers: [] });
    else throw fault("is not understood");
  }
  return rules;
}

/**
 * What the rules send with a path. Values of one header are joined by a comma, as the strictest of the networks do.
 */
export function headersFor(rules: readonly CdnRule[], path: string): Readonly<Record<string, string>> {
  const sent: Record<string, string> = {};
  const matching = rules.filter((rule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
  );
  for (const [name, value] of matching.flatMap(({ headers }) => headers))
    sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  return sent;
}

/** Serves a folder as a content delivery network does that was given these rules. */
export async function startCdn(folder: string, rules: readonly CdnRule[]): Promise<RealServer> {
  const store = await serveFolder({ folder, headersOf: () => ({}) });
  const server = createServer(async (request, response) => {
    const { url = "/", headers } = request;
    const known = headers["if-none-match"];
    const answer = await fetch(new URL(url, store.url), {
      redirect: "manual",
      headers: known === undefined ? {} : { "if-none-match": known },
    });
    const kept = ["content-type", "etag", "location"].flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    const [path = "/"] = url.split("?");
    const ruled = headersFor(rules, path);
    response.writeHead(answer.status, {
      ...Object.fromEntries(kept),
      ...(answer.status < 400 ? { "cache-control": DEFAULT_CACHING } : {}),
      ...ruled,
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  const port = await new Promise<number>((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      done(address && typeof address === "object" ? address.port : 0);
    });
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    await store.close();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
