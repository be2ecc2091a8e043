import type { Bench } from "./browser.ts";
import { heightRows } from "./embed-heights.ts";
import { manyRows } from "./embed-many.ts";
import { type EmbedSite, type Source, startEmbedSite } from "./embed-site.ts";
import { CPU, type FrameMoments, type Moments, visit } from "./embed-visit.ts";
import { wireRows } from "./embed-wire.ts";
import { quantile, type Row, spread } from "./row.ts";

const SECTION = "embed";
const SOURCES: readonly Source[] = ["sample", "folder"];
const WAYS = ["element", "iframe"] as const;
type Way = (typeof WAYS)[number];
/** As large as the iframe beside it. */
const ELEMENT = 'class="w800" view="graph" height="500" loading="eager"';

/** One cold visit: of the page around, and of the frame in it. */
type Visited = { readonly way: Way; readonly source: Source; readonly page: Moments; readonly frame: FrameMoments };

async function coldVisit(bench: Bench, site: EmbedSite, way: Way, source: Source): Promise<Visited> {
  const url =
    way === "element" ? site.put("element", site.element(ELEMENT), site.script) : site.put("iframe", site.iframe);
  const visited = await visit(bench, url);
  try {
    if (way === "element") await visited.interactive(1);
    const frame = await visited.drawn();
    return { way, source, page: await visited.moments(), frame };
  } finally {
    await visited.close();
  }
}

/** From the moment the page could have its view: the element is defined, or the iframe is there. */
const placed = ({ way, page }: Visited): number => (way === "element" ? page.defined : page.placed) ?? Number.NaN;

function timeRows(found: readonly Visited[], source: Source): readonly Row[] {
  const times = (way: Way, until: (one: Visited) => number, since: (one: Visited) => number = placed) =>
    found.filter((one) => one.way === way && one.source === source).map((one) => until(one) - since(one));
  const row = (what: string, samples: readonly number[]): Row => ({
    section: SECTION,
    what: `cold, ${CPU}x slower, ${source}: ${what}`,
    ...spread(samples),
    unit: "ms",
  });
  const beside = (what: string, ours: readonly number[], theirs: readonly number[], against: string): Row => ({
    ...row(what, ours),
    // Of visits that followed each other: whatever else the machine does comes and goes with the turns.
    ratio: quantile(
      ours.map((ms, turn) => ms / (theirs[turn] ?? Number.NaN)),
      0.5,
    ),
    against,
  });
  const interactive = ({ page }: Visited) => page.interactive[0] ?? Number.NaN;
  const ready = ({ frame }: Visited) => frame.ready;
  const drawn = ({ frame }: Visited) => frame.drawn;
  const asked = ({ page }: Visited) => page.asked;
  return [
    row(
      "element, defined to entente:ready",
      times("element", ({ page }) => page.ready[0] ?? Number.NaN),
    ),
    beside("element, defined to entente:interactive", times("element", interactive), times("iframe", ready), "iframe"),
    row("iframe, placed to data-entente=ready", times("iframe", ready)),
    beside("element, defined to the graph drawn", times("element", drawn), times("iframe", drawn), "iframe"),
    beside(
      "element, page asked for to entente:interactive",
      times("element", interactive, asked),
      times("iframe", ready, asked),
      "iframe",
    ),
    row(
      "longest task of the page around the element (0: none above 50)",
      times(
        "element",
        ({ page }) => page.longestTask,
        () => 0,
      ),
    ),
  ];
}

/**
 * The embedded view on a bare page of another origin: how soon it is there, what it brings over the wire, whether its
 * height comes to rest, and what ten of it cost.
 */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const desk = await bench.deskFolder();
  const sites = { sample: await startEmbedSite(desk, "sample"), folder: await startEmbedSite(desk, "folder") };
  const found: Visited[] = [];
  try {
    for (let turn = 0; turn < bench.runs; turn += 1)
      for (const source of SOURCES)
        for (const way of turn % 2 === 0 ? WAYS : WAYS.toReversed())
          found.push(await coldVisit(bench, sites[source], way, source));
    const times = SOURCES.flatMap((source) => timeRows(found, source));
    const wire = await wireRows(bench, desk, sites);
    return [...times, ...wire, ...(await heightRows(bench, sites.sample)), ...(await manyRows(bench, sites.sample))];
  } finally {
    await Promise.all(Object.values(sites).map((site) => site.close()));
  }
}
