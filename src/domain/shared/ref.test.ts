import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type ActorId, cornersOf, endsOf, tieOf, tiesAround, triadOf } from "./ids.ts";
import { parseRef, printRef, REF_KINDS, type Ref, sameRef } from "./ref.ts";

const actor = (text: string) => text as ActorId;

describe("a ref as text", () => {
  const ids = fc.string({ minLength: 1, maxLength: 200 });
  test.prop([fc.constantFrom(...REF_KINDS.filter((kind) => kind !== "month")), ids])(
    "is read as it was written, dots in its id included",
    (kind, id) => {
      const ref = { kind, id } as Ref;
      expect(parseRef(printRef(ref))).toEqual(ref);
    },
  );

  it.each(["", "tie", "tie.", ".PAK~RUS", "planet.mars", "month.2025-13", "month.soon", `quote.${"x".repeat(201)}`])(
    "is not spelled %j",
    (text) => expect(parseRef(text)).toBeNull(),
  );

  it("spells a month", () => expect(parseRef("month.2023-06")).toEqual({ kind: "month", id: "2023-06" }));
});

describe("refs", () => {
  const pakistan = { kind: "actor", id: actor("PAK") } as const;
  it("are the same by kind and id; nothing equals only nothing", () => {
    expect(sameRef(pakistan, { ...pakistan })).toBe(true);
    expect(sameRef(pakistan, { kind: "actor", id: actor("IND") })).toBe(false);
    expect(sameRef(pakistan, { kind: "source", id: "PAK" } as Ref)).toBe(false);
    expect(sameRef(null, null)).toBe(true);
    expect(sameRef(null, pakistan)).toBe(false);
    expect(sameRef(pakistan, null)).toBe(false);
  });
});

describe("a tie", () => {
  it("is the same from both ends, in the order of code units: capitals before small letters", () => {
    expect(tieOf(actor("RUS"), actor("IND"))).toBe("IND~RUS");
    expect(tieOf(actor("IND"), actor("RUS"))).toBe("IND~RUS");
    expect(tieOf(actor("eu"), actor("RUS"))).toBe("RUS~eu");
    expect(tieOf(actor("RUS"), actor("RUS"))).toBeNull();
  });

  it("names its two ends", () => {
    const tie = tieOf(actor("putin"), actor("modi"));
    expect(tie === null ? null : endsOf(tie)).toEqual(["modi", "putin"]);
  });
});

describe("a triad", () => {
  const [ind, pak, rus] = ["IND", "PAK", "RUS"].map(actor) as [ActorId, ActorId, ActorId];

  it("is the same in whatever order its actors are named, and takes three", () => {
    expect(triadOf(rus, ind, pak)).toBe("IND~PAK~RUS");
    expect(triadOf(pak, rus, ind)).toBe("IND~PAK~RUS");
    expect(triadOf(pak, rus, pak)).toBeNull();
  });

  it("knows its corners and its ties", () => {
    const triad = triadOf(rus, ind, pak);
    expect(triad && cornersOf(triad)).toEqual([ind, pak, rus]);
    expect(triad && tiesAround(triad)).toEqual([tieOf(ind, pak), tieOf(ind, rus), tieOf(pak, rus)]);
  });
});
