import { describe, expect, it } from "vitest";
import { NO_EVIDENCE, onTie, trialArrangement, trialEvent } from "#tests/support/trial-evidence.ts";
import type { Actor, PersonActor } from "../alliance/actor.ts";
import { buildEvidenceIndex } from "../evidence/evidence-index.ts";
import type { ActorId } from "../shared/ids.ts";
import type { PartialDate } from "../shared/month.ts";
import { buildShape, shapeHash } from "./graph-shape.ts";

const state = (id: string): Actor => ({
  kind: "state",
  id: id as ActorId,
  name: id,
  shortName: id,
  code: id,
  aliases: [],
});
const person = (id: string, represents: readonly (readonly [string, string | null])[]): PersonActor => ({
  kind: "person",
  id: id as ActorId,
  name: id,
  shortName: id,
  code: id.slice(0, 1).toUpperCase(),
  aliases: [],
  represents: represents.map(([of, from]) => ({
    state: of as ActorId,
    role: "leader",
    from: from as PartialDate | null,
    until: null,
  })),
});
const group = (id: string, members: readonly (readonly [string, string | null, string | null])[]): Actor => ({
  kind: "organisation",
  id: id as ActorId,
  name: id,
  shortName: id,
  code: id,
  aliases: [],
  place: null,
  members: members.map(([actor, from, until]) => ({
    actor: actor as ActorId,
    from: from as PartialDate | null,
    until: until as PartialDate | null,
    source: null,
  })),
});
const indexOf = (...ties: readonly (readonly [string, -2 | -1 | 0 | 1 | 2, "political" | "membership"])[]) =>
  buildEvidenceIndex({
    ...NO_EVIDENCE,
    events: ties.map(([tie, stance, aspect], at) =>
      trialEvent(`e${at}`, "2025-01-01", [onTie(tie, stance, 1, aspect)]),
    ),
  });

describe("the shape of a graph", () => {
  it("draws the actors that have ties, and no others", () => {
    const shape = buildShape([state("AAA"), state("BBB"), state("CCC")], indexOf(["AAA~BBB", 1, "political"]));
    expect(shape.actors.map(({ id }) => id)).toEqual(["AAA", "BBB"]);
    expect(shape.ties).toMatchObject([{ id: "AAA~BBB", one: 0, other: 1, membership: false, stance: 1 }]);
    expect(shape.actors.map(({ degree }) => degree)).toEqual([1, 1]);
  });

  it("leaves out ties whose ends no record describes (R16)", () => {
    const shape = buildShape(
      [state("AAA"), state("BBB")],
      indexOf(["AAA~BBB", 1, "political"], ["AAA~ZZZ", 1, "political"]),
    );
    expect(shape.ties.map(({ id }) => id)).toEqual(["AAA~BBB"]);
  });

  it("hangs a person on the state represented last, and draws his ties only when asked", () => {
    const records = [
      state("AAA"),
      state("BBB"),
      person("pat", [
        ["BBB", "2010"],
        ["AAA", "2020"],
      ]),
      person("kim", [["BBB", null]]),
    ];
    const shape = buildShape(records, indexOf(["AAA~BBB", 1, "political"], ["kim~pat", 2, "political"]));
    expect(shape.actors).toHaveLength(2);
    expect(shape.leaders.map(({ id, host }) => [id, shape.actors[host]?.id])).toEqual([
      ["kim", "BBB"],
      ["pat", "AAA"],
    ]);
    expect(shape.ties.map(({ id }) => id)).toEqual(["AAA~BBB"]);
    expect(shape.leaderTies.map(({ id }) => id)).toEqual(["kim~pat"]);
  });

  it("gives a person whose state is not drawn a place of his own", () => {
    const shape = buildShape([state("AAA"), person("pat", [["ZZZ", null]])], indexOf(["AAA~pat", 1, "political"]));
    expect(shape.actors.map(({ id }) => id)).toEqual(["AAA", "pat"]);
    expect(shape.leaders).toEqual([]);
    expect(shape.ties.map(({ id }) => id)).toEqual(["AAA~pat"]);
  });

  it("takes memberships as hairlines, from evidence and from the organisation's own record", () => {
    const records = [
      state("AAA"),
      state("BBB"),
      group("org", [
        ["AAA", "2001-06", null],
        ["BBB", null, "2020"],
      ]),
    ];
    const shape = buildShape(records, indexOf(["AAA~BBB", 1, "political"], ["AAA~org", 2, "membership"]));
    expect(shape.ties.map(({ id, membership, member }) => [id, membership, member])).toEqual([
      ["AAA~BBB", false, null],
      ["AAA~org", true, { from: "2001-06", until: null }],
      ["BBB~org", true, { from: null, until: "2020-12" }],
    ]);
  });

  it("draws a tie with an organisation as a stroke as soon as anything but membership bears on it", () => {
    const index = buildEvidenceIndex({
      ...NO_EVIDENCE,
      arrangements: [
        trialArrangement("a", "2022", onTie("AAA~org", -2, 1, "sanction")),
        trialArrangement("b", "2010", onTie("AAA~org", 0, 1, "membership")),
      ],
    });
    const shape = buildShape([state("AAA"), group("org", [])], index);
    expect(shape.ties).toMatchObject([{ membership: false, stance: -1 }]);
  });

  it("has another hash when what the layout depends on is another", () => {
    const records = [state("AAA"), state("BBB")];
    const hash = shapeHash(buildShape(records, indexOf(["AAA~BBB", 1, "political"])));
    expect(shapeHash(buildShape(records, indexOf(["AAA~BBB", 1, "political"])))).toBe(hash);
    expect(shapeHash(buildShape(records, indexOf(["AAA~BBB", -1, "political"])))).not.toBe(hash);
    expect(
      shapeHash(
        buildShape([...records, state("CCC")], indexOf(["AAA~BBB", 1, "political"], ["AAA~CCC", 1, "political"])),
      ),
    ).not.toBe(hash);
  });
});
