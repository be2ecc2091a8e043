import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { compareWords, type WordPiece } from "./compare-words.ts";
import { writeReasons, writeTally, writeWaiting } from "./outcome-words.ts";

const joined = (pieces: readonly WordPiece[]) => pieces.map(({ text }) => text).join("");
const marked = (pieces: readonly WordPiece[]) => pieces.filter(({ same }) => !same).map(({ text }) => text);

describe("words side by side", () => {
  it("mark a number, a name, a word put in, and nothing else", () => {
    const { was, is } = compareWords("buy 5 million barrels from Russia", "never buy 3.5 million barrels from Iran");
    expect(marked(was)).toEqual(["5", "Russia"]);
    expect(marked(is).map((text) => text.trim())).toEqual(["never", "3.5", "Iran"]);
  });

  it("mark neighbours together, and see no difference in quotation marks and line ends", () => {
    expect(marked(compareWords("a very old plan", "a quite new plan").is)).toEqual(["quite new"]);
    const { was, is } = compareWords("the “old” plan", 'the "old"\nplan');
    expect([marked(was), marked(is)]).toEqual([[], []]);
  });

  it("are all marked where nothing is alike, and compared at their ends alone where they are very long", () => {
    expect(marked(compareWords("one two", "three four").was)).toEqual(["one two"]);
    const long = (word: string) => `begin ${Array.from({ length: 900 }, (_, at) => `${word}${at} x`).join(" ")} end`;
    const { was, is } = compareWords(long("a"), long("b"));
    expect([was.length, is.length]).toEqual([3, 3]);
  });

  const words = fc.array(fc.constantFrom("oil", "gas", "5", "not", "“so”", "한국", ",", "\n"), { maxLength: 24 });
  test.prop([words, words])(
    "are the words as they were given, and what is alike is alike on both sides",
    (one, other) => {
      const [was, is] = [one.join(" "), other.join(" ")];
      const compared = compareWords(was, is);
      expect(joined(compared.was)).toBe(was);
      expect(joined(compared.is)).toBe(is);
      const same = (pieces: readonly WordPiece[]) =>
        pieces
          .filter((piece) => piece.same)
          .map(({ text }) => text.replace(/[\s“”"]+/g, ""))
          .join("");
      expect(same(compared.was)).toBe(same(compared.is));
    },
  );
});

describe("what is said of outcomes", () => {
  const tally = { found: 12, moved: 3, changed: 1, ambiguous: 0, lost: 1 };
  it("names the states there are, and how many wait", () => {
    expect(writeTally(tally)).toBe("12 found, 3 moved, 1 changed, 1 lost");
    expect(writeWaiting(tally)).toBe("2 quotes wait: 1 changed, 1 lost");
    expect(writeWaiting({ ...tally, changed: 0 })).toBe("1 quote waits: 1 lost");
    expect(writeWaiting({ ...tally, changed: 0, lost: 0 })).toBe("");
  });
  it("names what differs", () => {
    expect(writeReasons(["number", "name"])).toBe("What differs: a number, a name.");
    expect(writeReasons([])).toBe("The words are the same.");
  });
});
