import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_SECURITY_POLICY, startHost } from "../../../mocks/host/static-host.mjs";
import { installByApt } from "../../tools/with-browser.mjs";
import { freePort, programOf, type RealServer, startServer, workFolder } from "./real-server.ts";

export type PlainServer = RealServer & {
  /** The server's name, for the reader of a report. */
  readonly kind: "nginx" | "static host";
};

/** What nginx needs to run as whoever runs the tests, around what it serves. */
const around = (work: string, http: string): string => `
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
daemon off;
pid ${work}/nginx.pid;
error_log ${work}/error.log warn;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  ${http}
}
`;

/** As plain as nginx gets: one folder, no rewrite, no fallback page. */
const plainly = (root: string, port: number): string => `
  types {
    text/html html;
    text/css css;
    text/javascript js mjs;
    application/json json;
    image/svg+xml svg;
    font/woff2 woff2;
    text/plain txt md;
    application/yaml yaml;
  }
  default_type application/octet-stream;
  gzip on;
  gzip_types text/css text/javascript application/json;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    index index.html;
    add_header Content-Security-Policy "${CONTENT_SECURITY_POLICY}" always;
    add_header X-Content-Type-Options nosniff always;
  }
`;

/** Starts nginx with what stands in the `http` block of its configuration, which listens on the port that is given. */
export async function startNginx(binary: string, http: (port: number) => string): Promise<RealServer> {
  const work = workFolder("nginx");
  for (const name of ["body", "proxy", "fastcgi", "uwsgi", "scgi"]) mkdirSync(join(work, name));
  const port = await freePort();
  const file = join(work, "nginx.conf");
  writeFileSync(file, around(work, http(port)));
  const args = ["-p", work, "-e", join(work, "error.log"), "-c", file];
  return startServer({ binary, work, port, args, check: [...args, "-t"] });
}

/** Serves a folder by nginx, which is installed where that is allowed; by our own static host where it is not. */
export async function startPlainServer(root: string): Promise<PlainServer> {
  const found = (): string | undefined => programOf(["nginx"]);
  const binary = found() ?? (installByApt("nginx-light") || installByApt("nginx") ? found() : undefined);
  if (binary) return { ...(await startNginx(binary, (port) => plainly(root, port))), kind: "nginx" };
  console.log("nginx is not there and cannot be installed: the static host of the project stands in for it");
  const host = await startHost({ folder: root });
  return { url: host.url, kind: "static host", close: host.close };
}
