import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { type SealedDossier, sealDossier } from "#domain/briefing/sealed/seal-dossier.ts";
import { LEAST_CHOICE } from "#domain/briefing/sealed/sealed-choice.ts";
import { travelCounts } from "#domain/briefing/sealed/travel-report.ts";
import { contentOf } from "#domain/briefing/step-content.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { MonthKey, PartialDate } from "#domain/shared/month.ts";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aStep } from "#tests/support/trial-briefing.ts";
import { checkParts } from "./check-parts.ts";
import { inertJson, inertWords, isInert } from "./inert-text.ts";
import { openSealed } from "./open-sealed.ts";
import { readParts } from "./read-parts.ts";
import { sealFile } from "./seal-file.ts";
import type { SealedAbout } from "./sealed-wire.ts";

const HOSTILE =
  "</script><script>alert(1)</script><!-- --> ]]> \u2028\u2029 \ud800 \udfff &amp; \" ' ` {x} \\u003c \u202e <img src=x onerror=alert(1)>";
const VIEWER = { script: "document.title;", style: "body{color:inherit}", licences: "Licence of <everything>" };

const sample = (change: Partial<Briefing> = {}): SealedDossier => {
  const briefing = { ...(sampleDossier().briefings[0] as Briefing), ...change };
  return sealDossier(sampleDossier(), briefing, DEFAULT_METHOD, { ...LEAST_CHOICE, notes: true });
};

const aboutOf = ({ dossier, briefing }: SealedDossier): SealedAbout => ({
  briefing: briefing.id,
  madeOn: "2025-09-30" as PartialDate,
  sample: true,
  window: { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey },
  clocks: ["event"],
  method: DEFAULT_METHOD,
  overrides: dossier.overrides ?? [],
  choice: LEAST_CHOICE,
  travels: travelCounts(dossier, briefing),
  of: travelCounts(sampleDossier(), briefing),
  caveats: [],
});

const pageOf = async (sealed: SealedDossier) => {
  const { pieces, ...rest } = await sealFile(sealed, aboutOf(sealed), VIEWER);
  return { html: pieces.join(""), ...rest };
};
const partsOf = (html: string) => readParts(new DOMParser().parseFromString(html, "text/html"));

describe("a sealed file", () => {
  it("gives back the dossier, the briefing and the method it was made of", async () => {
    const sealed = sample();
    const { html, bytes, whole } = await pageOf(sealed);
    const read = await openSealed(partsOf(html).texts);
    if ("fault" in read) throw new Error(read.fault);
    expect(read.opened.briefing).toEqual(sealed.briefing);
    expect({ ...read.opened.dossier, layouts: undefined }).toEqual({ ...sealed.dossier, layouts: undefined });
    expect(read.opened.about).toEqual(aboutOf(sealed));
    expect(read.opened.licences).toBe(VIEWER.licences);
    expect(bytes).toBe(new TextEncoder().encode(html).length);
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
    for (const step of sampleDossier().briefings[0]?.steps ?? [])
      expect(contentOf(step, read.opened.dossier, read.opened.about.method).tie).toEqual(
        contentOf(step, sampleDossier(), DEFAULT_METHOD).tie,
      );
  });

  it("carries the readings that an analyst set", async () => {
    const override = {
      tie: "PAK~RUS" as TieId,
      stance: -1,
      from: "2025-01" as PartialDate,
      reason: HOSTILE,
      coder: "",
    } as const;
    const whole = { ...sampleDossier(), overrides: [{ id: override.tie, ...override }] };
    const sealed = sealDossier(whole, whole.briefings[0] as Briefing, DEFAULT_METHOD, LEAST_CHOICE);
    const read = await openSealed(partsOf((await pageOf(sealed)).html).texts);
    if ("fault" in read) throw new Error(read.fault);
    expect(evidenceIndexOf(read.opened.dossier).overrideOf(override.tie)).toEqual(whole.overrides[0]);
  });

  it("keeps hostile titles and notes plain text", async () => {
    const sealed = sample({
      title: HOSTILE,
      steps: [aStep("a", { title: HOSTILE, caption: HOSTILE, notes: HOSTILE })],
    });
    const { html } = await pageOf(sealed);
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelectorAll("script:not([data-part]), img, script[src], link[href^=http]")).toHaveLength(0);
    expect(page.title).toContain("<script>alert(1)</script>");
    const read = await openSealed(readParts(page).texts);
    if ("fault" in read) throw new Error(read.fault);
    expect(read.opened.briefing.title).toBe(HOSTILE);
    expect(read.opened.briefing.steps[0]).toMatchObject({ title: HOSTILE, caption: HOSTILE, notes: HOSTILE });
    expect((await checkParts(readParts(page))).faults).toEqual([]);
  });

  it("lets nothing run or be fetched but its own script and sheet, by their sums", async () => {
    const { html } = await pageOf(sample());
    const policy = new DOMParser().parseFromString(html, "text/html").querySelector("meta[http-equiv]");
    expect(policy?.getAttribute("content")).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; img-src data:; font-src data:; connect-src 'none'; base-uri 'none'; form-action 'none'$/,
    );
    await expect(sealFile(sample(), aboutOf(sample()), { ...VIEWER, script: "'</script>'" })).rejects.toThrow(/viewer/);
  });

  it("can be stopped, and says how far it is", async () => {
    const said: number[] = [];
    await sealFile(sample(), aboutOf(sample()), VIEWER, { onProgress: (done) => said.push(done) });
    expect(said.at(-1)).toBe(1);
    expect(said.toSorted((one, other) => one - other)).toEqual(said);
    const stop = new AbortController();
    const made = sealFile(sample(), aboutOf(sample()), VIEWER, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(made).rejects.toThrow("aborted");
  });

  it("says why it cannot be opened", async () => {
    const { texts } = partsOf((await pageOf(sample())).html);
    const without = (part: string, text = "") => openSealed(new Map(texts).set(part, text));
    expect(await without("sealed.json")).toEqual({ fault: expect.stringContaining("sealed.json") });
    expect(await without("dossier/dossier.json", "{}")).toEqual({
      fault: expect.stringContaining("dossier/dossier.json"),
    });
    expect(await without("dossier/briefings.json", "[]")).toEqual({ fault: expect.stringContaining("no briefing") });
  });
});

describe("what a sealed file says when it checks itself", () => {
  it("finds everything as it was", async () => {
    const { html, whole } = await pageOf(sample());
    const check = await checkParts(partsOf(html));
    expect(check).toMatchObject({ isWhole: true, faults: [], whole });
    expect(check.count).toBeGreaterThan(12);
  });

  it.each([
    ["another word in a quote", '"exact":"', '"exact":"x', "dossier/quotes.json is not as it was sealed"],
    ["another script", "document.title;", "document.body;", "viewer.js is not as it was sealed"],
    ["another method", '"halfLife":24', '"halfLife":60', "sealed.json is not as it was sealed"],
    [
      "a part taken out",
      'data-part="dossier/events.json"',
      'data-part="dossier/other.json"',
      "dossier/events.json is missing",
    ],
    [
      "a part put in",
      "</body>",
      '<script type="application/json" data-part="more.json">1</script></body>',
      "more.json was added",
    ],
    ["a script put in", "</body>", "<script>1</script></body>", "no part of it"],
    ["no list of sums", 'data-part="manifest.json"', 'data-part="lost.json"', "manifest.json, is missing"],
  ])("names %s", async (_what, was, is, said) => {
    const { html } = await pageOf(sample());
    expect(html).toContain(was);
    const check = await checkParts(partsOf(html.replace(was, () => is)));
    expect(check.isWhole).toBe(false);
    expect(check.faults.join("\n")).toContain(said);
  });
});

describe("texts that no page takes for markup", () => {
  test.prop([fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("", HOSTILE, "\u0000\r\n")])(
    "mean the same as before",
    (one, other) => {
      const text = inertJson(JSON.stringify({ text: one + other }));
      expect(JSON.parse(text)).toEqual({ text: one + other });
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      // Throws where half of a pair stands alone.
      expect(() => encodeURIComponent(text + inertWords(one + other))).not.toThrow();
      expect(isInert(text)).toBe(true);
      expect(inertWords(one + other)).not.toMatch(/[<>"\0\u202e]/);
    },
  );
});
