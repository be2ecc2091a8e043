import { basename } from "node:path";
import type { Page } from "playwright-core";
import {
  ELEMENT_BUDGET_BYTES,
  EMBED_FIRST_VIEW_BUDGET_BYTES,
  type EmbedFile,
  weighElement,
  weighEmbed,
} from "../tools/bundle.mjs";
import type { Bench } from "./browser.ts";
import type { Wired } from "./embed-processes.ts";
import type { EmbedSite, Source } from "./embed-site.ts";
import { visit, whenStill } from "./embed-visit.ts";
import type { Row } from "./row.ts";

const SECTION = "embed";
const WIDTHS = [800, 360] as const;

/** What came over the wire for an element alone on a page. */
type Came = { readonly untilDrawn: readonly Wired[]; readonly all: readonly Wired[] };

/** As a host does that gives the view its own look as soon as the element is there. */
async function setTokens(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("entente-view:defined") !== null);
  await page.evaluate(() => {
    Object.assign(document.querySelector("entente-view") ?? {}, { theme: { act: "#7a1f6b" } });
  });
}

async function cameFor(
  bench: Bench,
  site: EmbedSite,
  width: (typeof WIDTHS)[number],
  act?: (page: Page) => Promise<void>,
): Promise<Came> {
  const more = `class="w${width}" view="graph" height="${width === 800 ? 500 : 640}" loading="eager"`;
  const url = site.put(`wire-${width}`, site.element(more), site.script);
  const visited = await visit(bench, url, { cpu: 1 });
  try {
    await act?.(visited.page);
    const { drawn } = await visited.drawn();
    await whenStill(visited);
    const all = visited.processes.wired.filter((file) => file.url.startsWith(site.app) || file.url === "");
    return { untilDrawn: all.filter(({ at }) => at <= drawn), all };
  } finally {
    await visited.close();
  }
}

/** Files, by default their bodies alone. */
const row = (what: string, files: readonly Wired[], sizeOf = ({ body }: Wired) => body): Row => {
  const median = files.reduce((sum, file) => sum + sizeOf(file), 0) / 1_000;
  return { section: SECTION, what: `${what} (${files.length})`, median, p95: median, unit: "kB" };
};

const within = (line: Row, bytes: number): Row => ({
  ...line,
  limit: `at most ${bytes / 1_000} kB`,
  met: line.median <= bytes / 1_000,
});

const nameOf = ({ url }: Wired): string => basename(new URL(url || "about:blank").pathname);
const isFont = (file: Wired): boolean => file.url.endsWith(".woff2");
const isElement = (file: Wired): boolean => nameOf(file) === "element.js";

/** Compressed size of the scripts and sheets among files, without what a server and HTTP add to it; none of the mocks. */
function codeIn(files: readonly EmbedFile[]) {
  const known = new Map(files.map((file) => [file.name, file]));
  return {
    isCode: (file: Wired) => known.get(nameOf(file))?.ofMocks === false,
    isMock: (file: Wired) => known.get(nameOf(file))?.ofMocks === true,
    gzipOf: (file: Wired) => known.get(nameOf(file))?.bytes ?? 0,
  };
}

/** What is in the files of a visit, each in one of the rows; the mocks have one of their own. */
function partsOf(
  { untilDrawn, all }: Came,
  files: readonly EmbedFile[],
  width: number,
  source: Source,
): readonly Row[] {
  const { isCode, isMock, gzipOf } = codeIn(files);
  const isRest = (file: Wired) => !isCode(file) && !isMock(file) && !isFont(file) && !isElement(file);
  const what = (part: string) => `wire, ${source}, ${width} wide: ${part}`;
  return [
    within(
      row(what("scripts and sheets until the graph is drawn, gzip"), untilDrawn.filter(isCode), gzipOf),
      EMBED_FIRST_VIEW_BUDGET_BYTES,
    ),
    row(what("fonts"), untilDrawn.filter(isFont)),
    ...(source === "sample" ? [row(what("MSW and the sample"), untilDrawn.filter(isMock))] : []),
    row(what("its page, settings and data"), untilDrawn.filter(isRest)),
    row(
      what("what comes after that by itself"),
      all.filter((file) => !untilDrawn.includes(file)),
    ),
    row(what("everything, element and headers included"), all, ({ bytes }) => bytes),
  ];
}

/**
 * What an element on a bare page brings over the wire, cold, in encoded bytes: by what it is, until its graph is drawn and
 * after it. In parentheses: how many files. `desk`: folder of the build.
 */
export async function wireRows(
  bench: Bench,
  desk: string,
  sites: Readonly<Record<Source, EmbedSite>>,
): Promise<readonly Row[]> {
  const files = weighEmbed(desk);
  const weight = weighElement(desk) / 1_000;
  const element = { section: SECTION, what: "the element, element.js", median: weight, p95: weight, unit: "kB gzip" };
  const rows: Row[] = [within(element, ELEMENT_BUDGET_BYTES)];
  for (const width of WIDTHS) rows.push(...partsOf(await cameFor(bench, sites.sample, width), files, width, "sample"));
  const { isCode, gzipOf } = codeIn(files);
  const themed = (await cameFor(bench, sites.sample, 360, setTokens)).all.filter(isCode);
  const what = "wire, sample, 360 wide, in the colours of its host: all scripts and sheets, gzip";
  rows.push(within(row(what, themed, gzipOf), EMBED_FIRST_VIEW_BUDGET_BYTES));
  rows.push(...partsOf(await cameFor(bench, sites.folder, 800), files, 800, "folder"));
  return rows;
}
