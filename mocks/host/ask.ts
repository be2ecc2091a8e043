import { request } from "node:http";

/** What a host said. */
export type Answer = { readonly status: number; readonly body: string; readonly header: (name: string) => string };

/** Asks for a path exactly as it is spelled: `fetch` would tidy `..` away before it is sent. */
export const ask = (port: number, path: string, method = "GET", headers: Readonly<Record<string, string>> = {}) =>
  new Promise<Answer>((done, failed) => {
    const call = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        done({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          header: (name) => String(response.headers[name] ?? ""),
        }),
      );
    });
    call.on("error", failed).end();
  });
