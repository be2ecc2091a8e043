import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aStep } from "#tests/support/trial-briefing.ts";
import { plainText } from "../../article/article.ts";
import { claimsOf } from "../../claims/claim.ts";
import { claimTestOf } from "../../claims/test-claim.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { articleTextOf } from "../../evidence/article-text.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { restingLens } from "../../lens/lens.ts";
import { DEFAULT_METHOD, type Method } from "../../reading/method.ts";
import { readTiesAnew } from "../../reading/read-ties.ts";
import type { ActorId, TieId } from "../../shared/ids.ts";
import type { MonthKey, PartialDate } from "../../shared/month.ts";
import { chooseSeries } from "../../trade/series-choice.ts";
import type { Briefing } from "../briefing.ts";
import { contentOf } from "../step-content.ts";
import { lensOfStep } from "../step-lens.ts";
import { queryOf } from "../step-subject.ts";
import { sealDossier } from "./seal-dossier.ts";
import { LEAST_CHOICE, type SealedChoice } from "./sealed-choice.ts";
import { ONLY_PASSAGES } from "./shorten-article.ts";

const CHOICES: readonly SealedChoice[] = [
  LEAST_CHOICE,
  { notes: true, articles: true, wholeDossier: false },
  { notes: false, articles: false, wholeDossier: true },
];

const sampleBriefing = (): Briefing => sampleDossier().briefings[0] as Briefing;

/** Briefings of a few steps each, so that little stands behind them. */
const SMALL: readonly Briefing[] = [
  {
    id: "one-tie",
    title: "One tie, told by its quote",
    steps: [aStep("a", { lens: "from=2024-10&to=2025-09&sel=tie.PAK~RUS", shows: ["quote", "table", "timeline"] })],
  },
  {
    id: "strained",
    title: "What is strained, by what was known",
    steps: [
      aStep("a", { lens: "from=2022-01&to=2023-06&clock=knowledge&stance=hostile,strained", shows: ["graph"] }),
      aStep("b", { lens: "from=2022-01&to=2023-06&sel=actor.IND&min=0.5", shows: ["graph", "timeline"] }),
    ],
  },
  {
    id: "trade",
    title: "Trade alone",
    steps: [
      aStep("a", { lens: "from=2022-01&to=2025-09&series=RUS>IND.crude&unit=usd&chart=stacked", shows: ["timeline"] }),
      aStep("b", { lens: "from=2022-01&to=2025-09&sel=month.2023-06&chart=bilateral", shows: ["timeline"] }),
      aStep("c", { lens: "from=2022-01&to=2025-09&aspect=energy", shows: ["table"] }),
    ],
  },
];

const briefings = (): readonly Briefing[] => [sampleBriefing(), ...SMALL];

const METHODS: readonly Method[] = [DEFAULT_METHOD, { ...DEFAULT_METHOD, halfLife: 6 }];

describe("what travels with a briefing", () => {
  it.each(CHOICES)("says in every step what it says on the desk: %o", (choice) => {
    const dossier = sampleDossier();
    for (const briefing of briefings()) {
      const sealed = sealDossier(dossier, briefing, DEFAULT_METHOD, choice);
      for (const [at, step] of briefing.steps.entries()) {
        const here = contentOf(step, dossier, DEFAULT_METHOD);
        const there = contentOf(sealed.briefing.steps[at] ?? step, sealed.dossier, DEFAULT_METHOD);
        const told = ({ tie, claims, figures, table, window, clock, ignored }: typeof here) => ({
          tie,
          claims,
          figures,
          table,
          window,
          clock,
          ignored,
        });
        expect(told(there)).toEqual(told(here));
        expect(there.sources.map(({ id }) => id)).toEqual(here.sources.map(({ id }) => id));
        expect(there.quote?.words).toBe(here.quote?.words);
        expect([there.quote?.speaker, there.quote?.date, there.quote?.article]).toEqual([
          here.quote?.speaker,
          here.quote?.date,
          here.quote?.article,
        ]);
        expect(chooseSeries(sealed.dossier, there.lens).choice).toEqual(chooseSeries(dossier, here.lens).choice);
      }
    }
  });

  it("reads every tie that travels as the desk does, at any date, by either clock and any method", () => {
    const dossier = sampleDossier();
    for (const briefing of briefings()) {
      const sealed = evidenceIndexOf(sealDossier(dossier, briefing, DEFAULT_METHOD, LEAST_CHOICE).dossier);
      const desk = evidenceIndexOf(dossier);
      for (const at of ["2022-03", "2023-11", "2025-09", "2026-06"] as MonthKey[])
        for (const clock of ["event", "knowledge"] as const)
          for (const method of METHODS) {
            const query = { at, since: "2022-01" as MonthKey, clock, method, aspects: null };
            const here = readTiesAnew(desk, query);
            for (const [tie, reading] of readTiesAnew(sealed, query)) expect(reading).toEqual(here.get(tie));
            for (const tie of sealed.ties) expect(sealed.itemsOf(tie)).toEqual(desk.itemsOf(tie));
          }
    }
  });

  it("draws at each step the ties that the desk draws", () => {
    const dossier = sampleDossier();
    const briefing = sampleBriefing();
    const sealed = sealDossier(
      dossier,
      { ...briefing, steps: briefing.steps.slice(0, 1) },
      DEFAULT_METHOD,
      LEAST_CHOICE,
    );
    const step = briefing.steps[0] ?? aStep("none");
    const { lens } = lensOfStep(step, dossier);
    const query = queryOf(lens, DEFAULT_METHOD);
    const of = (one: Dossier) =>
      [...readTiesAnew(evidenceIndexOf(one), query).keys()].filter((tie) => tie.split("~").includes("PAK"));
    expect(of(sealed.dossier)).toEqual(of(dossier));
    expect(evidenceIndexOf(sealed.dossier).ties.every((tie) => tie.split("~").includes("PAK"))).toBe(true);
  });

  it("tests every claim that travels as the desk does", () => {
    const dossier = sampleDossier();
    for (const briefing of briefings()) {
      const sealed = sealDossier(dossier, briefing, DEFAULT_METHOD, LEAST_CHOICE).dossier;
      for (const claim of sealed.quotes.flatMap((quote) => claimsOf(quote)))
        expect(claimTestOf(claim, sealed)).toEqual(claimTestOf(claim, dossier));
    }
  });

  it("finds every quote at its words in the shortened article, and nothing else of the text", () => {
    const dossier = sampleDossier();
    const sealed = sealDossier(dossier, sampleBriefing(), DEFAULT_METHOD, LEAST_CHOICE).dossier;
    for (const article of sealed.articles) {
      const text = articleTextOf(sealed, article.id);
      expect(text?.placed.lost).toEqual([]);
      expect(article.label).toContain(ONLY_PASSAGES);
      expect(article.standfirst).toBeNull();
      const covered = new Set(
        text?.quotes.flatMap(({ anchor }) =>
          Array.from({ length: anchor.end - anchor.start }, (_, at) => anchor.start + at),
        ),
      );
      const bare = [...plainText(article)].filter((sign, at) => !covered.has(at) && sign !== "\n");
      expect(bare).toEqual([]);
    }
    expect(sealed.quotes.every(({ anchor }) => anchor.prefix === "" && anchor.suffix === "")).toBe(true);
  });

  it("is smaller the less stands behind the steps", () => {
    const dossier = sampleDossier();
    const [least, , whole] = CHOICES.map(
      (choice) => sealDossier(dossier, SMALL[0] as Briefing, DEFAULT_METHOD, choice).dossier,
    );
    expect(evidenceIndexOf(least as Dossier).ties).toEqual(["PAK~RUS"]);
    expect(least?.flows.length).toBeLessThan(400);
    expect(whole?.flows).toHaveLength(dossier.flows.length);
    expect(whole?.quotes).toHaveLength(dossier.quotes.length);
  });
});

describe("what stays", () => {
  const secret = "KEEP-THIS-HERE";
  const withLayer = (): Dossier => ({
    ...sampleDossier(),
    ground: sampleDossier(),
    notes: [{ id: "n1", about: { kind: "tie", id: "PAK~RUS" as TieId }, text: secret }],
    overrides: [
      {
        id: "PAK~RUS",
        tie: "PAK~RUS" as TieId,
        stance: 2,
        from: "2025-01" as PartialDate,
        reason: "A reason.",
        coder: secret,
      },
    ],
    briefings: [...sampleDossier().briefings, { id: "other", title: secret, steps: [aStep("x", { caption: secret })] }],
  });
  const briefing = (): Briefing => ({
    ...sampleBriefing(),
    steps: sampleBriefing().steps.map((step) => ({
      ...step,
      notes: secret,
      remembered: [{ key: "ties", words: secret, print: "0" }],
    })),
  });

  it("holds notes, other briefings, what steps remember and who set a reading back", () => {
    const sealed = sealDossier(withLayer(), briefing(), DEFAULT_METHOD, LEAST_CHOICE);
    expect(JSON.stringify(sealed)).not.toContain(secret);
    expect(sealed.dossier.briefings).toHaveLength(1);
    expect(evidenceIndexOf(sealed.dossier).overrideOf("PAK~RUS" as TieId)?.reason).toBe("A reason.");
  });

  it("lets the notes of the speaker go where they are chosen, the analyst's own never", () => {
    const sealed = sealDossier(withLayer(), briefing(), DEFAULT_METHOD, {
      notes: true,
      articles: true,
      wholeDossier: true,
    });
    expect(sealed.briefing.steps[0]?.notes).toBe(secret);
    expect(sealed.dossier.notes).toBeUndefined();
    expect(sealed.dossier.ground).toBeUndefined();
    expect(sealed.dossier.briefings).toHaveLength(1);
  });

  it("reads a tie as the analyst set it", () => {
    const sealed = sealDossier(withLayer(), briefing(), DEFAULT_METHOD, LEAST_CHOICE).dossier;
    const query = queryOf(restingLens({ from: "2024-10" as MonthKey, to: "2025-09" as MonthKey }), DEFAULT_METHOD);
    expect(readTiesAnew(evidenceIndexOf(sealed), query).get("PAK~RUS" as TieId)?.stance).toBe(2);
  });

  it("says of nobody more than the steps need", () => {
    const one = { ...(SMALL[0] as Briefing), steps: [aStep("a", { lens: "sel=tie.PAK~RUS", shows: ["quote"] })] };
    const { actors } = sealDossier(sampleDossier(), one, DEFAULT_METHOD, LEAST_CHOICE).dossier;
    expect(actors.map(({ id }) => id)).toContain("PAK" as ActorId);
    expect(actors.map(({ id }) => id)).not.toContain("TUR" as ActorId);
  });
});
