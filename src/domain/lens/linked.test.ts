import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { trialQuery } from "#tests/support/trial-evidence.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import { readTies } from "../reading/read-ties.ts";
import type { ActorId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import { parseRef, printRef, type Ref } from "../shared/ref.ts";
import { linkedTo } from "./linked.ts";

const index = evidenceIndexOf(sampleDossier());
const by = (month: string) => readTies(index, trialQuery(month as MonthKey));
const linked = (text: string, month = "2025-09") => {
  const { counts, naming } = linkedTo(parseRef(text) as Ref, index, by(month));
  return { ...Object.fromEntries(counts.map(({ kind, count }) => [kind, count])), naming };
};

describe("what a selection is linked to", () => {
  it("counts the ties of an actor that have a reading by then, as the graph draws them", () => {
    const drawn = (month: string) => index.tiesOf("PAK" as ActorId).filter((tie) => by(month).has(tie)).length;
    expect(index.tiesOf("PAK" as ActorId).length).toBeGreaterThan(drawn("2025-09"));
    expect(linked("actor.PAK")).toMatchObject({ tie: drawn("2025-09") });
    expect(linked("actor.PAK", "1950-12")).toMatchObject({ tie: drawn("1950-12") });
  });

  it("counts the evidence on an actor's ties, and apart from it what only names the actor", () => {
    const ties = index.tiesOf("putin" as ActorId);
    const pieces = new Set(ties.flatMap((tie) => index.itemsOf(tie).map(({ ref }) => printRef(ref))));
    const { quote = 0, event = 0, arrangement = 0, naming } = linked("actor.putin") as Record<string, number>;
    expect(quote + event + arrangement).toBe(pieces.size);
    expect(naming).toBeGreaterThan(0);
  });

  it("counts what a piece of evidence bears on whatever the date, and not the piece itself", () => {
    expect(linked("event.2025-09-02.1", "1950-12")).toEqual({ tie: 2, actor: 5, naming: 0 });
  });
});
