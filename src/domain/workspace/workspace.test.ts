import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { aQuote, aSource, aWorkspace, commandArbitrary } from "#tests/support/workspaces.ts";
import { printRef } from "../shared/ref.ts";
import { combine, takeIn } from "./combine.ts";
import { nameCoder, renameWorkspace } from "./commands/about.ts";
import { hideItem, putRecord, removeRecord, showItem } from "./commands/rows.ts";
import { countRows, emptyWorkspace, isRowId, rowOf } from "./document.ts";
import {
  beginGesture,
  cancelGesture,
  endGesture,
  perform,
  performBeside,
  redo,
  settled,
  startHistory,
  stepSince,
  undo,
} from "./history.ts";
import { touchedRows } from "./step.ts";
import { printWorkspace } from "./workspace-text.ts";

const text = (document: Parameters<typeof printWorkspace>[0]) => [...printWorkspace(document)].join("");

describe("commands", () => {
  it("put, change and remove a record, each by its id", () => {
    let history = perform(startHistory(aWorkspace()), putRecord({ collection: "quotes", row: aQuote("q1") }));
    expect(rowOf(history.document.quotes, "q1")?.act).toBe("statement");
    history = perform(history, putRecord({ collection: "quotes", row: { ...aQuote("q1"), act: "threat" } }));
    expect(rowOf(history.document.quotes, "q1")?.act).toBe("threat");
    history = perform(history, removeRecord({ collection: "quotes", row: aQuote("q1") }));
    expect(countRows(history.document)).toBe(0);
  });

  it("that change nothing leave no step behind", () => {
    const history = startHistory(aWorkspace());
    expect(perform(history, renameWorkspace("  "))).toBe(history);
    expect(perform(history, nameCoder(""))).toBe(history);
    expect(perform(history, showItem({ kind: "quote", id: aQuote("none").id }))).toBe(history);
  });

  it("take no row whose id an object understands itself", () => {
    const history = startHistory(aWorkspace());
    expect(isRowId("__proto__")).toBe(false);
    expect(perform(history, putRecord({ collection: "sources", row: aSource("__proto__") }))).toBe(history);
    expect(rowOf(history.document.sources, "constructor")).toBeNull();
    const kept = perform(history, putRecord({ collection: "sources", row: aSource("constructor") }));
    expect(rowOf(kept.document.sources, "constructor")?.title).toBe("constructor");
  });

  it("hide an item and bring it back", () => {
    const ref = { kind: "quote", id: aQuote("q1").id } as const;
    const hidden = perform(startHistory(aWorkspace()), hideItem(ref, "said in jest"));
    expect(rowOf(hidden.document.hidden, printRef(ref))?.reason).toBe("said in jest");
    expect(countRows(perform(hidden, showItem(ref)).document)).toBe(0);
  });
});

describe("undo", () => {
  test.prop([fc.array(commandArbitrary(), { maxLength: 40 })])(
    "takes any row of commands back to the very first document, and redo to the last",
    (commands) => {
      const first = aWorkspace();
      let history = commands.reduce(perform, startHistory(first));
      const last = history.document;
      while (history.past.length > 0) history = undo(history);
      expect(text(history.document)).toBe(text(first));
      while (history.future.length > 0) history = redo(history);
      expect(text(history.document)).toBe(text(last));
    },
  );

  test.prop([fc.array(commandArbitrary(), { minLength: 1, maxLength: 12 }), fc.nat(11)])(
    "takes a gesture back as one step, and Escape falls back to where it began",
    (commands, before) => {
      const [outside, inside] = [commands.slice(0, before), commands.slice(before)];
      const open = beginGesture(outside.reduce(perform, startHistory(aWorkspace())));
      const moved = inside.reduce(perform, open);
      expect(text(cancelGesture(moved).document)).toBe(text(open.document));
      const ended = endGesture(moved);
      expect(ended.past.length - open.past.length).toBeLessThanOrEqual(1);
      if (ended.past.length > open.past.length) expect(text(undo(ended).document)).toBe(text(open.document));
    },
  );

  it("does not act while a gesture is open, and has as much to redo when that falls back", () => {
    const done = [renameWorkspace("One"), renameWorkspace("Two")].reduce(perform, startHistory(aWorkspace()));
    const before = undo(done);
    const shown = perform(beginGesture(before), putRecord({ collection: "quotes", row: aQuote("draft") }));
    expect(undo(shown)).toBe(shown);
    expect(redo(beginGesture(before))).toEqual(beginGesture(before));
    expect(cancelGesture(shown)).toEqual(before);
    expect(redo(cancelGesture(shown)).document.about.title).toBe("Two");
  });

  test.prop([fc.array(commandArbitrary(), { maxLength: 8 }), commandArbitrary()])(
    "loses nothing that is done beside a gesture when that falls back",
    (inside, beside) => {
      const before = perform(startHistory(aWorkspace()), renameWorkspace("One"));
      const shown = inside.reduce(perform, beginGesture(before));
      const after = performBeside(shown, beside);
      const wanted = perform(before, beside);
      expect(text(settled(after))).toBe(text(wanted.document));
      expect(text(cancelGesture(after).document)).toBe(text(wanted.document));
      expect(cancelGesture(after).past).toHaveLength(wanted.past.length);
      expect(after.gesture).not.toBeNull();
      const ended = endGesture(after);
      const isStep = ended.past.length > wanted.past.length;
      expect(text((isStep ? undo(ended) : ended).document)).toBe(text(wanted.document));
    },
  );

  it("still shows what a gesture does when something is done beside it", () => {
    const draft = putRecord({ collection: "quotes", row: aQuote("draft") });
    const after = performBeside(perform(beginGesture(startHistory(aWorkspace())), draft), renameWorkspace("One"));
    expect(after.document.about.title).toBe("One");
    expect(Object.keys(after.document.quotes)).toEqual(["draft"]);
    expect(endGesture(after).past).toHaveLength(2);
  });

  it("says what it takes back, and leads to what it is about", () => {
    const history = perform(
      startHistory(aWorkspace()),
      putRecord({ collection: "quotes", row: aQuote("q1") }, "new quote"),
    );
    expect(undo(history).future.at(-1)).toMatchObject({ label: "new quote", about: { kind: "quote", id: "q1" } });
  });

  it("forgets what was undone once something else is done", () => {
    const one = perform(startHistory(aWorkspace()), renameWorkspace("One"));
    const other = perform(undo(one), renameWorkspace("Other"));
    expect(redo(other)).toBe(other);
  });
});

describe("the step done since", () => {
  const rename = renameWorkspace("One");
  const first = startHistory(aWorkspace());
  const one = perform(first, rename);

  it("is the one that was done, or done again, beside a gesture too", () => {
    expect(stepSince(first, one)?.label).toBe(rename.label);
    expect(stepSince(undo(one), one)?.label).toBe(rename.label);
    const shown = perform(beginGesture(first), putRecord({ collection: "quotes", row: aQuote("draft") }));
    expect(stepSince(shown, performBeside(shown, rename))?.label).toBe(rename.label);
    expect(stepSince(shown, endGesture(shown))).not.toBeNull();
  });

  it("is none where nothing was done but shown, taken back, or put on the desk", () => {
    expect(stepSince(first, perform(beginGesture(first), rename))).toBeNull();
    expect(stepSince(one, undo(one))).toBeNull();
    expect(stepSince(first, perform(startHistory(aWorkspace("w2")), rename))).toBeNull();
  });
});

describe("what an edit touched", () => {
  it("names the rows that came, changed and went, and the workspace itself", () => {
    const before = perform(startHistory(aWorkspace()), putRecord({ collection: "quotes", row: aQuote("gone") }));
    const after = [
      removeRecord({ collection: "quotes", row: aQuote("gone") }),
      putRecord({ collection: "sources", row: aSource("s1") }),
      renameWorkspace("Other"),
    ].reduce(perform, before);
    expect(touchedRows(before.document, after.document)).toEqual([
      { collection: "about", id: "" },
      { collection: "quotes", id: "gone" },
      { collection: "sources", id: "s1" },
    ]);
    expect(touchedRows(after.document, after.document)).toEqual([]);
  });
});

describe("bringing one workspace into another", () => {
  const mine = [
    putRecord({ collection: "quotes", row: aQuote("both") }),
    putRecord({ collection: "quotes", row: { ...aQuote("differs"), note: "mine" } }),
  ].reduce(perform, startHistory(aWorkspace()));
  const theirs = [
    putRecord({ collection: "quotes", row: aQuote("both") }),
    putRecord({ collection: "quotes", row: { ...aQuote("differs"), note: "theirs" } }),
    putRecord({ collection: "sources", row: aSource("new") }),
  ].reduce(perform, startHistory(emptyWorkspace({ id: "w2", title: "Theirs", dossier: null, today: "2025-09-02" })));

  it("tells what is new, what is the same and what differs", () => {
    expect(combine(mine.document, theirs.document)).toEqual({
      added: [{ collection: "sources", id: "new" }],
      same: [{ collection: "quotes", id: "both" }],
      conflicts: [{ collection: "quotes", id: "differs" }],
    });
  });

  it("keeps mine unless theirs is chosen, and is undone as one step", () => {
    const combination = combine(mine.document, theirs.document);
    const kept = perform(mine, takeIn(theirs.document, combination, []));
    expect(rowOf(kept.document.quotes, "differs")?.note).toBe("mine");
    expect(rowOf(kept.document.sources, "new")).not.toBeNull();
    const taken = perform(mine, takeIn(theirs.document, combination, combination.conflicts));
    expect(rowOf(taken.document.quotes, "differs")?.note).toBe("theirs");
    expect(text(undo(taken).document)).toBe(text(mine.document));
  });
});

describe("the file form", () => {
  it("does not depend on the order in which things were done", () => {
    const rows = ["b", "a", "c"].map((id) => putRecord({ collection: "quotes", row: aQuote(id) } as const));
    const one = rows.reduce(perform, startHistory(aWorkspace())).document;
    const other = rows.toReversed().reduce(perform, startHistory(aWorkspace())).document;
    expect(text(one)).toBe(text(other));
    expect(JSON.parse(text(one)).quotes.map(({ id }: { readonly id: string }) => id)).toEqual(["a", "b", "c"]);
  });
});
