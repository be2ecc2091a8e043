import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { FLAT, NO_EVIDENCE, onTie, trialEvent, trialQuery, trialState } from "#tests/support/trial-evidence.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import type { Bearing } from "../../evidence/evidence.ts";
import { buildEvidenceIndex, evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { buildShape, shapeOf } from "../../layout/graph-shape.ts";
import { DEFAULT_METHOD } from "../../reading/method.ts";
import { readTies, readTiesAnew } from "../../reading/read-ties.ts";
import type { MonthKey } from "../../shared/month.ts";
import { edgesIn, type Sign, signedGraphOf } from "./signed-graph.ts";
import { tellingQuote } from "./triad-quote.ts";
import { tellMoves, writeTriad, writeTriadFinding } from "./triad-words.ts";
import { findTriads, kindOf, type Triad } from "./triads.ts";

/** Triads of ties that are read in 2024-01 and again, after what came later, in 2024-12. */
function triadsOf(early: readonly Bearing[], late: readonly Bearing[] = []): readonly Triad[] {
  const ids = [...new Set([...early, ...late].flatMap(({ tie }) => tie.split("~")))].sort();
  const actors = ids.map((id) => trialState(id, id));
  const events = [trialEvent("early", "2024-01-10", early), trialEvent("late", "2024-06-10", late)];
  const index = buildEvidenceIndex({ ...NO_EVIDENCE, actors, events });
  const query = trialQuery("2024-12", { since: "2024-01" as MonthKey, method: FLAT });
  return findTriads(signedGraphOf(buildShape(actors, index), readTiesAnew(index, query)));
}

const kinds = (triads: readonly Triad[]) => triads.map(({ id, kind, arrival }) => `${id} ${kind} ${arrival}`);

describe("triads", () => {
  it.each([
    ["tense", [1, 1, -1]],
    ["tense", [-1, -1, -1]],
    ["balanced", [1, 1, 1]],
    ["balanced", [-1, 1, -1]],
    ["undecided", [0, -1, 1]],
    ["undecided", [0, 0, 0]],
  ] as const)("are %s by the signs %j", (kind, signs) => expect(kindOf(signs)).toBe(kind));

  it("are three actors each tied with both others; a square is none", () => {
    const square = [onTie("A~B", 1), onTie("B~C", 1), onTie("C~D", 1), onTie("A~D", -2)];
    expect(triadsOf(square)).toEqual([]);
    expect(kinds(triadsOf([...square, onTie("A~C", 1)]))).toEqual(["A~B~C balanced standing", "A~C~D tense standing"]);
  });

  it("are new where a sign changed or a tie came, moved where one warmed or cooled, else standing", () => {
    const early = [onTie("A~B", 1), onTie("A~C", 1), onTie("B~C", 1), onTie("A~D", 2), onTie("B~D", 2)];
    const late = [onTie("B~C", -2), onTie("B~C", -2), onTie("A~D", 1), onTie("C~D", 1)];
    const found = kinds(triadsOf(early, late));
    expect(found.slice(0, 3).sort()).toEqual(["A~B~C tense new", "A~C~D balanced new", "B~C~D tense new"]);
    expect(found.slice(3)).toEqual(["A~B~D balanced moved"]);
  });

  it("take in no membership and no leader, and edges no neutral tie", () => {
    const dossier = sampleDossier();
    const index = evidenceIndexOf(dossier);
    const { to, from } = dossier.opening.window;
    const query = { at: to, since: from, clock: "event", method: DEFAULT_METHOD, aspects: null } as const;
    const graph = signedGraphOf(shapeOf(dossier, index), readTies(index, query));
    const lookup = lookupOf(dossier);
    expect(graph.ties.length).toBeGreaterThan(20);
    expect(graph.actors.some((actor) => lookup.actor(actor)?.kind === "person")).toBe(false);
    expect(graph.ties.every(({ reading }) => reading.aspects.join() !== "membership")).toBe(true);
    expect(edgesIn(graph).ties.every(({ sign }) => sign !== 0)).toBe(true);
    expect(findTriads(graph).some(({ id }) => id === "IND~PAK~RUS")).toBe(true);
  });

  const anySign = fc.constantFrom<Sign>(-1, 0, 1);
  test.prop([fc.array(fc.tuple(fc.nat(6), fc.nat(6), anySign), { maxLength: 25 })])(
    "are all there are, each once",
    (drawn) => {
      const names = "ABCDEFG";
      const signs = new Map<string, Sign>();
      for (const [one, other, sign] of drawn)
        if (one !== other)
          signs.set(
            [one, other]
              .map((at) => names[at])
              .sort()
              .join("~"),
            sign,
          );
      const found = triadsOf([...signs].map(([tie, sign]) => onTie(tie, sign)));
      const expected = [...names].flatMap((a) =>
        [...names].flatMap((b) =>
          [...names].flatMap((c) => {
            const three = [signs.get(`${a}~${b}`), signs.get(`${a}~${c}`), signs.get(`${b}~${c}`)];
            return a < b && b < c && !three.includes(undefined) ? [`${a}~${b}~${c} ${kindOf(three as Sign[])}`] : [];
          }),
        ),
      );
      expect(found.map(({ id, kind }) => `${id} ${kind}`).sort()).toEqual(expected.sort());
    },
  );
});

describe("triads in words", () => {
  const dossier = { ...sampleDossier() };
  const lookup = lookupOf(dossier);
  const say = (...bearings: readonly Bearing[]) => triadsOf(bearings).map((triad) => writeTriad(triad, lookup))[0];
  const [friends, foes] = [onTie("IND~RUS", 2), onTie("IND~PAK", -2)];

  it("name who is close to both sides of a rivalry", () => {
    expect(say(friends, foes, onTie("PAK~RUS", 1))).toEqual({
      title: "Russia is close to both sides of a rivalry",
      facts: "India and Pakistan are hostile; Russia is cordial or allied with each.",
    });
  });

  it("give states their article", () => {
    const said = say(onTie("PAK~USA", 1), foes, onTie("IND~USA", 1));
    expect(said?.title).toBe("The United States is close to both sides of a rivalry");
    expect(said?.facts).toMatch(/; the United States is cordial with each\.$/);
  });

  it("name rivals, a common rival and those on one side", () => {
    expect(say(onTie("IND~RUS", -1), foes, onTie("PAK~RUS", -1))).toEqual({
      title: "Three rivals",
      facts: "India and Pakistan are hostile, India and Russia strained, Pakistan and Russia strained.",
    });
    expect(say(onTie("IND~RUS", -1), foes, onTie("PAK~RUS", 1))?.title).toBe(
      "Pakistan and Russia share a rival: India",
    );
    expect(say(friends, onTie("IND~PAK", 1), onTie("PAK~RUS", 1))?.title).toBe("Three on one side");
  });

  it("say what a neutral tie leaves open", () => {
    expect(say(friends, foes, onTie("PAK~RUS", 0))).toEqual({
      title: "Pakistan–Russia is neutral",
      facts: "India and Pakistan are hostile, India and Russia allied. A cordial Pakistan–Russia would make it tense.",
    });
    expect(say(onTie("IND~RUS", 0), onTie("IND~PAK", 0), onTie("PAK~RUS", 0))?.title).toBe("Nothing pulls either way");
  });

  it("count what pulls against itself", () => {
    const tense = triadsOf([friends, foes, onTie("PAK~RUS", 1)]);
    expect(writeTriadFinding(tense)).toBe("1 of 1 triangle pulls against itself");
    expect(writeTriadFinding([])).toBe("No three actors are all tied with one another");
  });

  it("tell which tie made it so, and what a move did", () => {
    const [turned] = triadsOf([friends, foes, onTie("PAK~RUS", 0)], [onTie("PAK~RUS", 2)]);
    const told = turned && tellMoves(turned);
    expect(told?.moves.map(({ tie, did }) => `${tie.id} ${did}`)).toEqual(["PAK~RUS turned from neutral to cordial"]);
    expect(told?.effect).toBe("which made it tense; it was undecided before.");
    const [warmed] = triadsOf([friends, foes, onTie("PAK~RUS", 1)], [onTie("PAK~RUS", 2)]);
    expect(warmed && tellMoves(warmed).effect).toBe("so tension rose.");
    const [cooled] = triadsOf([friends, foes, onTie("PAK~RUS", 2)], [onTie("PAK~RUS", 0)]);
    expect(cooled && tellMoves(cooled).effect).toBe("so tension eased.");
    const [still] = triadsOf([friends, foes, onTie("PAK~RUS", 1)]);
    expect(still && tellMoves(still)).toEqual({ moves: [], effect: "No tie of it moved in this window." });
  });
});

describe("the quote to read on a triad", () => {
  const dossier = sampleDossier();
  const index = evidenceIndexOf(dossier);
  const { to, from } = dossier.opening.window;
  const query = { at: to, since: from, clock: "event", method: DEFAULT_METHOD, aspects: null } as const;
  const triads = findTriads(signedGraphOf(shapeOf(dossier, index), readTies(index, query)));

  it("bears on as many of its ties as another quote does", () => {
    for (const triad of triads) {
      const found = tellingQuote(triad, index, query);
      if (found === null) continue;
      const ties = new Set(triad.ties.map(({ id }) => id));
      const bearing = index.itemsFor({ kind: "quote", id: found.quote }).filter(({ tie }) => ties.has(tie));
      expect(new Set(bearing.map(({ tie }) => tie))).toEqual(new Set(found.ties));
    }
    const pakistan = triads.find(({ id }) => id === "IND~PAK~RUS");
    expect(pakistan && tellingQuote(pakistan, index, query)?.ties).toHaveLength(2);
  });
});
