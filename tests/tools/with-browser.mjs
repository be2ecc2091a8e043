#!/usr/bin/env node
// Finds a Chromium, or gets one, and runs a command with CHROMIUM_PATH set.
//   node tests/tools/with-browser.mjs -- node tests/bench/run.mjs
// BROWSER_FROM=npm (or any other way named below, several with commas) tries those ways only.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

/** The newest whose `engines` take Node 20. It brings the NSS libraries a bare machine lacks. */
const PACKAGED_CHROMIUM = "@sparticuz/chromium@147.0.0";
const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const CACHE = join(ROOT, "node_modules/.cache/chromium");

/** What every start of a browser here passes: quiet, offline, and content without a GPU. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What Playwright leaves out and matters here: naming a feature of one's own replaces its whole list. */
const FEATURES_LEFT_OUT = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** Spares the panels of the browser's own address bar: pages that each window prepares, for nobody here. */
export const SPARING_FLAGS = [
  `--disable-features=${[...FEATURES_LEFT_OUT, "WebUIOmniboxPopup", "WebUIOmniboxAimPopup"].join(",")}`,
];

/** @param {string} text */
const say = (text) => process.stderr.write(`[browser] ${text}\n`);

/** @param {string} command @param {readonly string[]} args @param {number} timeout @param {Record<string, string>} [env] */
function succeeds(command, args, timeout, env = {}) {
  say(`${command} ${args.join(" ")}`);
  const { status } = spawnSync(command, [...args], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout,
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return status === 0;
}

/**
 * Whether a browser really starts and reads a page: a missing library should show here, once, and not in every test.
 *
 * @param {string} executablePath
 */
async function starts(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, timeout: 60_000 });
    const page = await browser.newPage();
    await page.goto("data:text/html,<p>it reads</p>");
    const text = await page.textContent("p");
    await browser.close();
    return text === "it reads";
  } catch (error) {
    const lines = String(error instanceof Error ? error.message : error).split("\n");
    say(
      `${executablePath} does not start: ${lines.find((line) => /error while|ENOENT|EACCES/.test(line)) ?? lines[0]}`,
    );
    return false;
  }
}

function installed() {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const onMac = ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const onWindows = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((key) => {
    const folder = process.env[key];
    return folder
      ? ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((at) => join(folder, at))
      : [];
  });
  return [...onPath, ...onMac, ...onWindows].find((path) => existsSync(path));
}

async function fromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const wrapper = join(CACHE, "chromium.sh");
  if (existsSync(wrapper)) return wrapper;
  const folder = join(CACHE, "package");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", PACKAGED_CHROMIUM];
  if (!existsSync(join(folder, "node_modules/@sparticuz/chromium")) && !succeeds("npm", args, 300_000))
    return undefined;
  // It unpacks below the temporary folder, and brings its libraries only where it takes itself to be in a Lambda.
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  Object.assign(process.env, { TMPDIR: CACHE, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
  try {
    const entry = createRequire(join(folder, "from.js")).resolve("@sparticuz/chromium");
    await (await import(pathToFileURL(entry).href)).default.executablePath();
  } finally {
    for (const [key, value] of Object.entries(before))
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
  }
  const script = [
    "#!/bin/sh",
    'here=$(cd "$(dirname "$0")" && pwd)',
    ...(existsSync("/etc/fonts/fonts.conf") ? [] : ['export FONTCONFIG_PATH="$here/fonts"']),
    'export LD_LIBRARY_PATH="$here/al2023/lib:$LD_LIBRARY_PATH"',
    'exec "$here/chromium" "$@"',
  ];
  writeFileSync(wrapper, `${script.join("\n")}\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function downloaded() {
  if (process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD) return undefined;
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  const done = succeeds(process.execPath, [cli, "install", "chromium", "--only-shell"], 180_000);
  return done ? chromium.executablePath() : undefined;
}

/** Whether this process may install packages of the system, and how it says so. */
function aptGet() {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return null;
  if (process.getuid?.() === 0) return ["apt-get"];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n", "apt-get"] : null;
}

/**
 * Installs a package of the system where this process may.
 *
 * @param {string} name @returns {boolean} whether it is there now
 */
export function installByApt(name) {
  const apt = aptGet();
  if (!apt) return false;
  // Two files of tests may want something at once, and apt refuses the second: it waits for its turn instead.
  mkdirSync(CACHE, { recursive: true });
  const inTurn = existsSync("/usr/bin/flock") ? ["/usr/bin/flock", join(CACHE, "apt.lock")] : [];
  const [command = "apt-get", ...first] = [...inTurn, ...apt];
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  succeeds(command, [...first, "update", "-qq"], 600_000, env);
  return succeeds(command, [...first, "install", "-y", "-qq", "--no-install-recommends", name], 600_000, env);
}

/** @type {Readonly<Record<string, () => string | undefined | Promise<string | undefined>>>} */
const WAYS = {
  env: () => process.env.CHROMIUM_PATH,
  installed,
  playwright: () => {
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  },
  npm: fromNpm,
  download: downloaded,
  apt: () => (installByApt("chromium") ? "/usr/bin/chromium" : undefined),
};

/** The path of a Chromium that starts, the first of the ways above that leads to one; null where none does. */
export async function findBrowser() {
  const wanted = process.env.BROWSER_FROM?.split(",");
  mkdirSync(CACHE, { recursive: true });
  for (const [name, way] of Object.entries(WAYS)) {
    if (wanted && !wanted.includes(name)) continue;
    const path = await Promise.resolve()
      .then(way)
      .catch((/** @type {unknown} */ error) => {
        say(`${name}: ${error instanceof Error ? error.message : error}`);
        return undefined;
      });
    if (!path || !(await starts(path))) continue;
    say(`${name}: ${path}`);
    return path;
  }
  say("No Chromium was found, and none could be installed. One of these helps:");
  say("  - install Chrome or Chromium (Debian, Ubuntu: sudo apt-get install chromium)");
  say("  - npx playwright-core install chromium");
  say("  - set CHROMIUM_PATH to the path of a Chromium");
  say("npm run test:unit runs the tests that need no browser.");
  return null;
}

async function main() {
  const [command, ...args] = process.argv.slice(process.argv.indexOf("--") + 1);
  const path = await findBrowser();
  if (!path || !command) return process.exit(1);
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, CHROMIUM_PATH: path } });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    say(error.message);
    process.exit(1);
  });
  return child.on("exit", (code) => process.exit(code ?? 1));
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) await main();
