import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { aQuote, aSource, aWorkspace, commandArbitrary } from "#tests/support/workspaces.ts";
import { differencesSince, goBackTo, isSame } from "./combine.ts";
import { chooseMethod, renameWorkspace } from "./commands/about.ts";
import { putRecord, removeRecord } from "./commands/rows.ts";
import { perform, startHistory, undo } from "./history.ts";
import { canonical, printWorkspace } from "./workspace-text.ts";

const text = (document: Parameters<typeof printWorkspace>[0]) => [...printWorkspace(document)].join("");
const put = (id: string, note: string | null = null) =>
  putRecord({ collection: "quotes", row: { ...aQuote(id), note } });

describe("what happened since", () => {
  it("is told apart: added, changed, gone; the same rows are not named", () => {
    const then = [put("a"), put("b"), put("c")].reduce(perform, startHistory(aWorkspace()));
    const now = [
      put("b", "another note"),
      removeRecord({ collection: "quotes", row: aQuote("c") }),
      putRecord({ collection: "sources", row: aSource("s") }),
    ].reduce(perform, then);
    expect(differencesSince(then.document, now.document)).toEqual({
      added: [{ collection: "sources", id: "s" }],
      changed: [{ collection: "quotes", id: "b" }],
      gone: [{ collection: "quotes", id: "c" }],
    });
  });
});

describe("going back", () => {
  const commands = fc.array(commandArbitrary(), { maxLength: 20 });

  test.prop([commands, commands])("gives what was then, in one step that can be undone", (first, later) => {
    const then = first.reduce(perform, startHistory(aWorkspace()));
    const now = later.reduce(perform, then);
    const back = perform(now, goBackTo(then.document, "going back"));
    expect(text(back.document)).toBe(text(then.document));
    if (back === now) return;
    expect(back.past).toHaveLength(now.past.length + 1);
    expect(text(undo(back).document)).toBe(text(now.document));
  });

  it("keeps which workspace it is, and takes name and method back", () => {
    const then = { ...aWorkspace("copy"), quotes: { a: aQuote("a") } };
    const now = [renameWorkspace("Gulf"), chooseMethod(DEFAULT_METHOD)].reduce(perform, startHistory(aWorkspace()));
    const { about, quotes } = perform(now, goBackTo(then, "going back")).document;
    expect(about).toEqual({ ...then.about, id: "w1" });
    expect(Object.keys(quotes)).toEqual(["a"]);
  });

  it("is no step where nothing differs", () => {
    const history = startHistory(aWorkspace());
    expect(perform(history, goBackTo(aWorkspace(), "going back"))).toBe(history);
  });
});

describe("the method of a workspace", () => {
  it("is one step, undone as one, and none where it is the same", () => {
    const kept = perform(startHistory(aWorkspace()), chooseMethod({ ...DEFAULT_METHOD, halfLife: 6 }));
    expect(kept.document.about.method?.halfLife).toBe(6);
    expect(perform(kept, chooseMethod({ ...DEFAULT_METHOD, halfLife: 6 }))).toBe(kept);
    expect(undo(kept).document.about.method).toBeNull();
    expect(perform(kept, chooseMethod(null)).document.about.method).toBeNull();
  });
});

describe("two rows", () => {
  const few = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, undefined, 0, 1, "a", "", true),
      fc.array(tie("value"), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom("a", "b"), tie("value")),
    ),
  })).value;
  test.prop([few, few])("are the same exactly where they print alike", (one, other) => {
    expect(isSame(one, other)).toBe(canonical(one) === canonical(other));
    expect(isSame(one, structuredClone(one))).toBe(true);
  });
});
