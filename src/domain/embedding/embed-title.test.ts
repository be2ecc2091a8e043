import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { type Lens, restingLens } from "../lens/lens.ts";
import { DEFAULT_METHOD } from "../reading/method.ts";
import type { PlaceCode, TieId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { type Embedded, writeEmbedAlt, writeEmbedTitle } from "./embed-title.ts";
import { EMBED_VIEWS } from "./embed-words.ts";

const window = { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey };
const embedded = (change: Partial<Embedded> = {}, lens: Partial<Lens> = {}): Embedded => ({
  dossier: sampleDossier(),
  view: "graph",
  lens: { ...restingLens(window), ...lens },
  briefing: null,
  method: DEFAULT_METHOD,
  ...change,
});

describe("the words of an embedded view", () => {
  it("say the finding of the tie that is picked, and what the graph adds up to", () => {
    const picked = embedded({}, { selection: { kind: "tie", id: "PAK~RUS" as TieId }, ego: "PAK" as never });
    expect(writeEmbedTitle(picked)).toMatch(/^Pakistan–Russia is cordial/);
    const [, count, bands] = /\. (\d+) ties as of 30 Sep 2025: (.+)\.$/.exec(writeEmbedAlt(picked)) ?? [];
    expect(bands).toMatch(/^\d+ allied, \d+ cordial, \d+ neutral and \d+ \w+$/);
    const parts = (bands?.match(/\d+/g) ?? []).map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(count));
  });

  it("say whose trade a timeline shows", () => {
    const series = { exporter: "RUS" as PlaceCode, importer: "IND" as PlaceCode, commodity: "crude" } as const;
    expect(writeEmbedTitle(embedded({ view: "timeline" }, { series }))).toBe(
      "Russian crude into India, Oct 2024 – Sep 2025",
    );
  });

  it("name the article of a reader and the briefing of a story", () => {
    const [article] = sampleDossier().articles;
    const briefing = sampleDossier().briefings[0] ?? null;
    expect(writeEmbedTitle(embedded({ view: "reader" }, { article: article?.id ?? null }))).toBe(article?.title);
    const story = embedded({ view: "story", briefing });
    expect(writeEmbedTitle(story)).toBe(briefing?.title);
    expect(writeEmbedAlt(story)).toBe(`${briefing?.title}. A story in ${briefing?.steps.length} steps.`);
  });

  it("are sentences for every view, also where nothing is drawn", () => {
    for (const view of EMBED_VIEWS) expect(writeEmbedAlt(embedded({ view }))).toMatch(/^.+\. .+\.$/);
    expect(writeEmbedAlt(embedded({}, { minWeight: 1e9 }))).toMatch(/No tie is drawn as of 30 Sep 2025\.$/);
  });
});
