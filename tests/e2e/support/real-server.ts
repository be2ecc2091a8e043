import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { installByApt } from "../../tools/with-browser.mjs";

/** A server that runs until it is closed. */
export type RealServer = {
  /** Address of what it serves, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

type Started = {
  readonly binary: string;
  /** Folder of its own, removed once it has ended; holds `error.log`. */
  readonly work: string;
  readonly port: number;
  readonly args: readonly string[];
  /** Arguments by which it checks its configuration and ends. */
  readonly check: readonly string[];
};

const STARTS_WITHIN_MS = 20_000;

/** The first of these programs that is on this machine. */
export function programOf(names: readonly string[]): string | undefined {
  const usual = ["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"];
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...usual];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** The same, installed from the packages of the system where it is missing and this process may; throws otherwise. */
export function programOrInstalled(names: readonly string[], packages: readonly string[]): string {
  const found = programOf(names) ?? (packages.some((name) => installByApt(name)) ? programOf(names) : undefined);
  if (found) return found;
  const by = `apt-get install --no-install-recommends ${packages.at(-1)}`;
  throw new Error(
    `${names[0]} is not on this machine and could not be installed. As root, on Debian: ${by}. Then run this again.`,
  );
}

/** A port nobody listens on just now. */
export const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? done(address.port) : failed(new Error("no port"))));
    });
  });

/** A folder for the files of one server: configuration, logs, what it puts aside. */
export const workFolder = (name: string): string => mkdtempSync(join(tmpdir(), `entente-${name}-`));

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Starts a server in the foreground and hands it over once it answers. Throws with its own words where it does not. */
export async function startServer({ binary, work, port, args, check }: Started): Promise<RealServer> {
  const tried = spawnSync(binary, [...check], { encoding: "utf8" });
  if (tried.status !== 0) throw new Error(`${binary} refuses its configuration: ${tried.stderr}${tried.stdout}`);
  const server = spawn(binary, [...args], { stdio: "ignore" });
  const ended = new Promise<void>((done) => server.once("exit", () => done()));
  const close = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until && server.exitCode === null; )
    if (await answers(url)) return { url, close };
  const log = readFileSync(join(work, "error.log"), "utf8");
  await close();
  throw new Error(`${binary} did not start: ${log}`);
}
