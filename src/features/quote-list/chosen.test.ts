import { describe, expect, it } from "vitest";
import { quoteId } from "#tests/support/reader-dossier.ts";
import { allToggled, NOTHING_CHOSEN, ranged, toggled } from "./chosen.ts";

const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map(quoteId) as [
  ReturnType<typeof quoteId>,
  ReturnType<typeof quoteId>,
  ReturnType<typeof quoteId>,
  ReturnType<typeof quoteId>,
  ReturnType<typeof quoteId>,
];
const all = [a, b, c, d, e];
const listed = ({ ids }: { readonly ids: ReadonlySet<string> }) => [...ids].sort().join("");

describe("choosing", () => {
  it("takes one in, and lets it go", () => {
    const one = toggled(NOTHING_CHOSEN, b);
    expect(listed(one)).toBe("b");
    expect(listed(toggled(one, b))).toBe("");
  });

  it("takes a range in from the last one, either way, whatever was chosen elsewhere", () => {
    const one = toggled(toggled(NOTHING_CHOSEN, e), c);
    expect(listed(ranged(one, a, all))).toBe("abce");
    expect(listed(ranged(one, d, all))).toBe("cde");
  });

  it("lets a range go where the last one was let go", () => {
    const most = allToggled(NOTHING_CHOSEN, all);
    expect(listed(ranged(toggled(most, b), d, all))).toBe("ae");
  });

  it("toggles one alone where there is nothing to begin a range at", () => {
    expect(listed(ranged(NOTHING_CHOSEN, c, all))).toBe("c");
    expect(listed(ranged(toggled(NOTHING_CHOSEN, a), c, [b, c, d]))).toBe("ac");
  });

  it("takes in all that is shown and keeps the rest; lets go what is shown when all of it was chosen", () => {
    const some = allToggled(toggled(NOTHING_CHOSEN, e), [a, b]);
    expect(listed(some)).toBe("abe");
    expect(listed(allToggled(some, [a, b]))).toBe("e");
  });
});
