import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { CONTENT_SECURITY_POLICY, startHost } from "../../../mocks/host/static-host.mjs";
import { installByApt } from "../../tools/with-browser.mjs";

export type PlainServer = {
  readonly url: string;
  /** The server's name, for the reader of a report. */
  readonly kind: "nginx" | "static host";
  readonly close: () => Promise<void>;
};

function nginxPath(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];
  return folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path));
}

/** A port nobody listens on just now. */
const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? done(address.port) : failed(new Error("no port"))));
    });
  });

/** As plain as nginx gets: one folder, no rewrite, no fallback page. */
const configuration = (root: string, work: string, port: number): string => `
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
daemon off;
pid ${work}/nginx.pid;
error_log ${work}/error.log warn;
events { worker_connections 256; }
http {
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
  access_log off;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  gzip on;
  gzip_types text/css text/javascript application/json;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    index index.html;
    add_header Content-Security-Policy "${CONTENT_SECURITY_POLICY}" always;
    add_header X-Content-Type-Options nosniff always;
  }
}
`;

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

async function startNginx(binary: string, root: string): Promise<PlainServer> {
  const work = mkdtempSync(join(tmpdir(), "entente-nginx-"));
  for (const name of ["body", "proxy", "fastcgi", "uwsgi", "scgi"]) mkdirSync(join(work, name));
  const port = await freePort();
  const file = join(work, "nginx.conf");
  writeFileSync(file, configuration(root, work, port));
  const args = ["-p", work, "-e", join(work, "error.log"), "-c", file];
  const tried = spawnSync(binary, [...args, "-t"], { encoding: "utf8" });
  if (tried.status !== 0) throw new Error(`nginx refuses its configuration: ${tried.stderr}`);
  const server = spawn(binary, args, { stdio: "ignore" });
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const close = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (const until = Date.now() + 20_000; Date.now() < until && server.exitCode === null; )
    if (await answers(url)) return { url, kind: "nginx", close };
  const log = readFileSync(join(work, "error.log"), "utf8");
  await close();
  throw new Error(`nginx did not start: ${log}`);
}

/** Serves a folder by nginx, which is installed where that is allowed; by our own static host where it is not. */
export async function startPlainServer(root: string): Promise<PlainServer> {
  const binary = nginxPath() ?? (installByApt("nginx-light") || installByApt("nginx") ? nginxPath() : undefined);
  if (binary) return startNginx(binary, root);
  console.log("nginx is not there and cannot be installed: the static host of the project stands in for it");
  const host = await startHost({ folder: root });
  return { url: host.url, kind: "static host", close: host.close };
}
