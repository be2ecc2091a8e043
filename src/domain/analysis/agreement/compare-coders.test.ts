import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import type { Quote } from "../../evidence/evidence.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import type { QuoteId } from "../../shared/ids.ts";
import { putAll } from "../../workspace/commands/put-all.ts";
import { perform, startHistory } from "../../workspace/history.ts";
import { overlay } from "../../workspace/overlay.ts";
import { codedQuotes } from "./coded-quotes.ts";
import { agreementOf } from "./coder-agreement.ts";
import { comparisonSteps } from "./compare-coders.ts";
import { disagreements } from "./disagreements.ts";
import { placeSteps } from "./place-theirs.ts";

const base = sampleDossier();
const [some] = base.quotes;
if (!some) throw new Error("The sample has no quotes.");

/** A workspace with so many quotes of the same words, every third of which this coder judges otherwise. */
function coded(id: string, count: number, act: Quote["act"]) {
  const quotes = Array.from({ length: count }, (_, at): Quote => {
    const own = { ...some, id: `q${at}` as QuoteId } as Quote;
    return at % 3 === 0 ? { ...own, act } : own;
  });
  return perform(startHistory(aWorkspace(id)), putAll({ quotes }, "")).document;
}

describe("two coders compared in steps", () => {
  const [one, other] = [coded("one", 400, "threat"), coded("other", 400, "praise")];
  const mine = overlay(base, one);

  it("come to what comparing them in one piece comes to", () => {
    const placed = runToEnd(placeSteps(mine.articles, overlay(base, other)));
    const compared = runToEnd(comparisonSteps(placed, mine, one, other));
    const whole = codedQuotes(base, one, other);
    expect(compared.agreement).toEqual(agreementOf(whole.ones, whole.others));
    expect(compared.found).toEqual(disagreements(compared.agreement.pairs));
    expect(compared.found.length).toBeGreaterThan(0);
    expect(compared.coded.apart).toEqual([]);
  });

  it("say how far they are, never backwards, often enough to be stopped between", () => {
    const placed = runToEnd(placeSteps(mine.articles, overlay(base, other)));
    const said = [...comparisonSteps(placed, mine, one, other)];
    expect(said.every((share, at) => share >= (said[at - 1] ?? 0) && share <= 1)).toBe(true);
    expect(said.length).toBeGreaterThan(20);
  });
});
