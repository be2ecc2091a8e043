import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseHeaderRules, startCdn } from "./cdn.ts";
import { startNginx } from "./nginx.ts";
import { freePort, programOrInstalled, type RealServer, startServer, workFolder } from "./real-server.ts";

/** What whoever deploys sets in an example. */
export type Deployment = {
  /** Folder of the build, readable to anyone. */
  readonly folder: string;
  readonly portals: readonly string[];
  /** Path below which it is found, without a slash at its end; the root of the server by default. */
  readonly below?: string;
};

const EXAMPLES = "public/deploy";
const PORTALS = "https://portal.example https://www.portal.example";
const APACHE_MODULES = ["unixd", "mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate", "alias"];
/** Whom Apache serves as where root starts it: nobody, by number, since names differ between systems. */
const NOBODY = 65_534;

/** An example with its settings in their places. Throws where one is not there to be set exactly once. */
function withSettings(file: string, settings: readonly (readonly [placeholder: string, value: string])[]): string {
  let text = readFileSync(join(EXAMPLES, file), "utf8");
  for (const [placeholder, value] of settings) {
    const parts = text.split(placeholder);
    if (parts.length !== 2) throw new Error(`${file} has "${placeholder}" ${parts.length - 1} times.`);
    text = parts.join(value);
  }
  return text;
}

/** Starts nginx with the example for it. */
export async function deployByNginx({ folder, portals, below }: Deployment): Promise<RealServer> {
  const binary = programOrInstalled(["nginx"], ["nginx-light", "nginx"]);
  const root = below === undefined ? folder : dirname(folder);
  const server = await startNginx(binary, (port) =>
    withSettings("nginx.conf", [
      ['default "/srv/entente"', `default "${root}"`],
      [PORTALS, portals.join(" ")],
      ['map $uri $entente_path { "~^/(?', `map $uri $entente_path { "~^${below ?? ""}/(?`],
      ["listen 80;", `listen 127.0.0.1:${port};`],
    ]),
  );
  return { ...server, url: `${server.url.slice(0, -1)}${below ?? ""}/` };
}

/** The folder in which Apache keeps its modules. */
function apacheModules(): string {
  const usual = [
    "/usr/lib/apache2/modules",
    "/usr/lib64/httpd/modules",
    "/usr/lib/httpd/modules",
    "/opt/homebrew/lib/httpd/modules",
  ];
  const folder = usual.find((path) => existsSync(join(path, "mod_headers.so")));
  if (folder === undefined)
    throw new Error(`Apache is here, its module "headers" is not, in none of ${usual.join(", ")}.`);
  return folder;
}

/** What Apache needs to run as whoever runs the tests, around the example. */
const aroundApache = (work: string, port: number, example: string): string => {
  const modules = apacheModules();
  return `
ServerRoot "${work}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${work}/httpd.pid"
DefaultRuntimeDir "${work}"
ErrorLog "${work}/error.log"
${APACHE_MODULES.map((name) => `<IfModule !${name}_module>\nLoadModule ${name}_module "${modules}/mod_${name}.so"\n</IfModule>`).join("\n")}
TypesConfig /dev/null
${process.getuid?.() === 0 ? `User "#${NOBODY}"\nGroup "#${NOBODY}"` : ""}
<Directory />
  Require all denied
</Directory>
Include "${example}"
`;
};

/** Starts Apache with the example for it. */
export async function deployByApache({ folder, portals, below }: Deployment): Promise<RealServer> {
  const binary = programOrInstalled(["apache2", "httpd"], ["apache2-bin", "apache2"]);
  const work = workFolder("apache");
  const port = await freePort();
  const example = join(work, "example.conf");
  const settings: readonly (readonly [string, string])[] = [
    ['ENTENTE_FOLDER "/srv/entente"', `ENTENTE_FOLDER "${folder}"`],
    [PORTALS, portals.join(" ")],
    ['ENTENTE_PATH "/"', `ENTENTE_PATH "${below ?? ""}/"`],
    ["<VirtualHost *:80>", `<VirtualHost *:${port}>`],
    ["# Alias ", below === undefined ? "# Alias " : "Alias "],
  ];
  writeFileSync(example, withSettings("apache.conf", settings));
  const file = join(work, "httpd.conf");
  writeFileSync(file, aroundApache(work, port, example));
  const server = await startServer({
    binary,
    work,
    port,
    args: ["-f", file, "-D", "FOREGROUND"],
    check: ["-f", file, "-t"],
  });
  return { ...server, url: `${server.url.slice(0, -1)}${below ?? ""}/` };
}

/** The rules for content delivery networks, with these portals. */
export const cdnRules = (portals: readonly string[]) =>
  parseHeaderRules(withSettings("cdn-headers.txt", [[PORTALS, portals.join(" ")]]));

/** Serves by the example for content delivery networks. */
export const deployByCdn = ({ folder, portals }: Deployment): Promise<RealServer> =>
  startCdn(folder, cdnRules(portals));
