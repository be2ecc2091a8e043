import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHost } from "../../mocks/host/static-host.mjs";
import { FIRST_VIEW_BUDGET_BYTES, type Script, weigh } from "../tools/bundle.mjs";
import { type Bench, VIEWPORT } from "./browser.ts";
import { quantile, type Row, spread } from "./row.ts";

const SECTION = "first-load";

type Profile = {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** How many times slower than this machine. */
  readonly cpu: number;
  /** What Lighthouse calls slow 4G; null: the loopback as it is. */
  readonly network: {
    readonly latency: number;
    readonly downloadThroughput: number;
    readonly uploadThroughput: number;
  } | null;
  /** First contentful paint of a spike's static shell, in ms. */
  readonly spikeMs: number;
  readonly sources: readonly Source[];
};

const PROFILES: readonly Profile[] = [
  {
    name: "slow phone",
    viewport: { width: 390, height: 844 },
    cpu: 4,
    network: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
    spikeMs: 500,
    sources: ["sample"],
  },
  { name: "desktop", viewport: VIEWPORT, cpu: 1, network: null, spikeMs: 200, sources: ["sample", "folder"] },
];

/** Where the data comes from: the built-in sample, answered by MSW, or a folder on a server, as in a deployment. */
type Source = "sample" | "folder";

type Load = {
  readonly firstPaint: number;
  readonly ready: number;
  readonly graph: number;
  readonly scripts: readonly string[];
};

async function load(bench: Bench, url: string, profile: Profile): Promise<Load> {
  const { page, cdp, close } = await bench.open({ viewport: profile.viewport });
  try {
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (/\.js$/.test(request.url())) scripts.push(request.url().split("/").at(-1) ?? "");
    });
    await page.addInitScript(() => {
      const seen: Record<string, number> = {};
      Reflect.set(globalThis, "milestones", seen);
      new MutationObserver(() => {
        if (document.documentElement.dataset.entente === "ready") seen.ready ??= performance.now();
        if (document.querySelector('[data-pane="graph"] canvas')) seen.graph ??= performance.now();
      }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-entente"] });
    });
    await cdp.send("Network.enable");
    if (profile.network) await cdp.send("Network.emulateNetworkConditions", { offline: false, ...profile.network });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: profile.cpu });
    await page.goto(url);
    await page.waitForFunction(
      () => {
        const seen: Record<string, number> = Reflect.get(globalThis, "milestones");
        return seen.ready !== undefined && seen.graph !== undefined;
      },
      null,
      { timeout: 60_000 },
    );
    const seen = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const { ready = Number.NaN, graph = Number.NaN }: Record<string, number> = Reflect.get(globalThis, "milestones");
      return { firstPaint: paint?.startTime ?? Number.NaN, ready, graph };
    });
    return { ...seen, scripts };
  } finally {
    await close();
  }
}

/** The desk beside a folder of dossiers, set up by its config.json to read that folder. */
async function hostWithFolder(desk: string) {
  const root = mkdtempSync(join(tmpdir(), "entente-bench-"));
  cpSync(desk, root, { recursive: true });
  cpSync("mocks/dossiers", join(root, "dossiers"), { recursive: true });
  writeFileSync(join(root, "config.json"), JSON.stringify({ source: { base: "dossiers/" } }));
  const host = await startHost({ folder: root });
  const close = async () => {
    await host.close();
    rmSync(root, { recursive: true, force: true });
  };
  return { url: host.url, close };
}

function weightRows(scripts: readonly Script[], loaded: readonly string[]): readonly Row[] {
  const kb = (some: readonly Script[]) => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000;
  const limit = `at most ${FIRST_VIEW_BUDGET_BYTES / 1_000} kB`;
  const row = (what: string, some: readonly Script[]): Row => {
    const weight = kb(some);
    return { section: SECTION, what, median: weight, p95: weight, unit: "kB gzip" };
  };
  const judged = (line: Row): Row => ({ ...line, limit, met: line.median <= FIRST_VIEW_BUDGET_BYTES / 1_000 });
  return [
    judged(
      row(
        "JavaScript before anything is imported on demand",
        scripts.filter(({ atOnce }) => atOnce),
      ),
    ),
    judged(
      row(
        "JavaScript until the graph is drawn, MSW and sample apart",
        scripts.filter(({ name, ofMocks }) => !ofMocks && loaded.includes(name)),
      ),
    ),
  ];
}

/**
 * Weight of the scripts, then cold loads: first contentful paint, data-entente=ready and the graph's canvas, on a slow
 * phone (4x slower processor, 1.6 Mbit/s, 150 ms) and on this machine as it is.
 */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const folder = await bench.deskFolder();
  const plain = await hostWithFolder(folder);
  const urls: Readonly<Record<Source, string>> = { sample: await bench.deskUrl(), folder: plain.url };
  const found: { readonly profile: Profile; readonly source: Source; readonly load: Load }[] = [];
  try {
    for (let turn = 0; turn < bench.runs; turn += 1)
      for (const profile of PROFILES)
        for (const source of profile.sources)
          found.push({ profile, source, load: await load(bench, urls[source], profile) });
  } finally {
    await plain.close();
  }
  const timeRows = PROFILES.flatMap((profile) =>
    profile.sources.flatMap((source): readonly Row[] => {
      const loads = found.filter((one) => one.profile === profile && one.source === source).map((one) => one.load);
      const paints = loads.map(({ firstPaint }) => firstPaint);
      const name = `${profile.name}, ${source}`;
      return [
        {
          section: SECTION,
          what: `${name}: first contentful paint`,
          ...spread(paints),
          unit: "ms",
          ratio: quantile(paints, 0.5) / profile.spikeMs,
          against: `the spike's ${profile.spikeMs} ms`,
        },
        { section: SECTION, what: `${name}: ready`, ...spread(loads.map(({ ready }) => ready)), unit: "ms" },
        { section: SECTION, what: `${name}: graph drawn`, ...spread(loads.map(({ graph }) => graph)), unit: "ms" },
      ];
    }),
  );
  const loaded = found.filter(({ source }) => source === "folder").flatMap((one) => one.load.scripts);
  return [...weightRows(weigh(folder), loaded), ...timeRows];
}
