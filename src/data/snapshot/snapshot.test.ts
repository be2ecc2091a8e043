import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { contentOf } from "#domain/briefing/step-content.ts";
import { type FreezeOrder, freezeSteps } from "#domain/embedding/freeze-view.ts";
import { type FrozenView, frozenLens } from "#domain/embedding/frozen-view.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { sha256 } from "../publish/sha256.ts";
import { openSnapshot } from "./open-snapshot.ts";
import { printSnapshot, type Snapshot } from "./print-snapshot.ts";

const LENS = "from=2024-10&to=2025-09&sel=tie.PAK~RUS";

const freeze = (change: Partial<FreezeOrder> = {}): FrozenView =>
  runToEnd(
    freezeSteps({
      dossier: sampleDossier(),
      view: "graph",
      lens: LENS,
      briefing: null,
      method: DEFAULT_METHOD,
      madeOn: "2025-11-30" as PartialDate,
      ...change,
    }),
  );

const sumOf = (text: string) => sha256(new TextEncoder().encode(text));
const open = async ({ text, id }: Pick<Snapshot, "text" | "id">) => {
  const read = await openSnapshot(text, id);
  if ("fault" in read) throw new Error(read.fault);
  return read.opened;
};
const faultOf = async (text: string, id?: string) => {
  const read = await openSnapshot(text, id ?? (await sumOf(text)));
  return "fault" in read ? read.fault : null;
};
const without = ({ layouts: _, ...dossier }: FrozenView["dossier"]) => dossier;

describe("a frozen copy", () => {
  it("gives back the view it was made of, whatever the view", async () => {
    for (const view of ["desk", "graph", "timeline", "reader"] as const) {
      const frozen = freeze({ view });
      const opened = await open(await printSnapshot(frozen, { source: "https://desk.example/" }));
      const { dossier, id, source, damage, ...rest } = opened;
      const { dossier: made, ...about } = frozen;
      expect(without(dossier)).toEqual(without(made));
      expect(rest).toEqual(about);
      expect([source, damage]).toEqual(["https://desk.example/", null]);
      expect(id).toMatch(/^[0-9a-f]{64}$/);
      expect(frozenLens(opened)).toEqual(frozenLens(frozen));
      expect(frozenLens(opened).selection).toEqual({ kind: "tie", id: "PAK~RUS" });
    }
  });

  it("gives back a story, each step saying what it says on the desk", async () => {
    const briefing = sampleDossier().briefings[0] as Briefing;
    const opened = await open(await printSnapshot(freeze({ view: "story", briefing })));
    expect(opened.briefing).toBe(briefing.id);
    expect(opened.dossier.briefings).toEqual([{ ...briefing, steps: opened.steps }]);
    for (const [at, step] of briefing.steps.entries()) {
      const there = contentOf(opened.steps[at] ?? step, opened.dossier, opened.method);
      expect(there.tie).toEqual(contentOf(step, sampleDossier(), DEFAULT_METHOD).tie);
    }
  });

  it("is the same bytes for the same view, also from one that was opened", async () => {
    const frozen = freeze();
    const turned = { ...DEFAULT_METHOD.directness };
    const method = {
      directness: Object.fromEntries(Object.entries(turned).reverse()) as typeof turned,
      halfLife: DEFAULT_METHOD.halfLife,
    };
    const [one, other] = [await printSnapshot(frozen), await printSnapshot(freeze({ method }))];
    expect(other.text).toBe(one.text);
    expect(one.id).toBe(await sumOf(one.text));
    expect(one.bytes).toBe(new TextEncoder().encode(one.text).length);
    expect((await printSnapshot(await open(one))).id).toBe(one.id);
    expect(JSON.parse(one.text)).toMatchObject({ format: "entente-snapshot", version: 1, view: "graph", source: null });
  });

  it("carries layouts, and readings set by hand without who set them", async () => {
    const override = {
      id: "PAK~RUS",
      tie: "PAK~RUS" as TieId,
      stance: -1,
      from: "2025-01" as PartialDate,
      reason: "Never ratified",
      coder: "somebody",
    } as const;
    const layouts = [{ variant: "landscape", hash: "h", tenths: [1, 2] }] as const;
    const frozen = freeze({ dossier: { ...sampleDossier(), overrides: [override] } });
    const { dossier } = await open(await printSnapshot(frozen, { layouts }));
    expect(dossier.layouts).toEqual(layouts);
    expect(dossier.overrides).toEqual([{ ...override, coder: "" }]);
  });

  it("holds no note and no text that is not quoted", async () => {
    const article = sampleDossier().articles[0];
    if (article === undefined) throw new Error("The sample has articles.");
    const note = { id: "n", ref: { kind: "article", id: article.id }, text: "Mine alone", on: "2025-09-30" } as const;
    const noted = { ...sampleDossier(), notes: [note as never] };
    const { text } = await printSnapshot(freeze({ dossier: noted, view: "desk" }));
    expect(text).not.toContain("Mine alone");
    const quoted = noted.quotes.filter((quote) => quote.article === article.id).map(({ anchor }) => anchor.exact);
    const unquoted = article.blocks.filter((block) => !quoted.some((words) => block.text.includes(words)));
    expect(unquoted.length).toBeGreaterThan(0);
    for (const block of unquoted) expect(text).not.toContain(JSON.stringify(block.text).slice(1, -1));
  });

  it("is made in slices, tells how far it is, and stops when nobody waits", async () => {
    const said: number[] = [];
    await printSnapshot(freeze(), { onProgress: (done) => said.push(done) });
    expect(said.at(-1)).toBe(1);
    expect(said).toEqual(said.toSorted((one, other) => one - other));
    const stop = new AbortController();
    const made = printSnapshot(freeze(), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(made).rejects.toThrow("aborted");
  });
});

describe("a text that is not what its name says", () => {
  const trial = printSnapshot(freeze({ lens: `${LENS}&ego=PAK` }));

  test.prop([fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 60 })(
    "is refused, whichever byte was changed",
    async (at, by) => {
      const { id, text } = await trial;
      const bytes = new TextEncoder().encode(text);
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ by;
      expect(await faultOf(new TextDecoder().decode(bytes), id)).toMatch(/sum|web page/);
    },
  );

  it("says what came instead, and what to do", async () => {
    const { id, text } = await trial;
    expect(await faultOf("<!doctype html>", id)).toMatch(/^A web page came .* Put [0-9a-f]{8}….json/);
    expect(await faultOf(text.slice(0, -9), id)).toMatch(/its sum is .* put the file there again/);
    expect(await faultOf(text, id.toUpperCase())).toContain("64 hexadecimal digits");
    expect(await faultOf(text, "../../secret")).toContain("64 hexadecimal digits");
  });
});

describe("a text that its name fits and that cannot be read", () => {
  const spoilt = async (spoil: (content: Record<string, unknown>, files: Record<string, unknown>) => unknown) => {
    const content = JSON.parse((await printSnapshot(freeze())).text) as Record<string, unknown>;
    const given = spoil(content, content.files as Record<string, unknown>);
    return JSON.stringify(given ?? content);
  };

  it.each([
    ["no JSON", "{", "no frozen copy"],
    ["another file", '{"format":"entente-sealed"}', "no frozen copy"],
    ["a list", "[]", "no frozen copy"],
    ["nothing", "", "no frozen copy"],
    ["no content", '{"format":"entente-snapshot","version":1}', "damaged"],
    ["no version", '{"format":"entente-snapshot","version":null}', "damaged"],
    ["nothing but a format", '{"format":"entente-snapshot"}', "no frozen copy"],
    ["a newer one", '{"format":"entente-snapshot","version":2}', "version 2, and this Entente reads version 1"],
  ])("says so of %s", async (_what, text, said) => {
    expect(await faultOf(text)).toContain(said);
  });

  it("says which part of it is damaged", async () => {
    const noManifest = await spoilt((_, files) => void delete files["dossier/dossier.json"]);
    expect(await faultOf(noManifest)).toMatch(/damaged.*dossier\.json/);
    const noAbout = await spoilt((_, files) => void delete files["sealed.json"]);
    expect(await faultOf(noAbout)).toMatch(/damaged.*sealed\.json/);
    expect(await faultOf(await spoilt((content) => ({ ...content, view: "cinema" })))).toContain("damaged");
  });

  it("leaves bad records out, counts them, and shows the rest (R4)", async () => {
    const text = await spoilt((_, files) => {
      const quotes = files["dossier/quotes.json"] as Record<string, unknown>[];
      files["dossier/quotes.json"] = [{ ...quotes[0], attribution: "rumour" }, ...quotes.slice(1), 7];
    });
    const opened = await open({ text, id: await sumOf(text) });
    expect(opened.damage).toMatch(/^2 records of the frozen copy cannot be read and are left out; the first is quotes/);
    expect(opened.dossier.quotes).toHaveLength(freeze().dossier.quotes.length - 1);
  });

  test.prop([fc.json()], { numRuns: 200 })("never throws", async (text) => {
    expect(await faultOf(text)).toContain("no frozen copy");
  });
});
