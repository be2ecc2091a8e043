import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { contentFingerprint, resemblance, sameContent } from "./fingerprint.ts";

const WORDS =
  "oil tanker minister border treaty summit price barrel port refinery sanction envoy meeting visit letter bond pipeline cargo gas coal grain loan bank rupee rouble yuan".split(
    " ",
  );
/** A text of so many words, the same for the same seed. */
function trial(seed: number, words: number): readonly string[] {
  let state = seed;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `${WORDS[(state >>> 16) % WORDS.length]}${(state >>> 8) % 7}`;
  });
}
const print = (words: readonly string[]) => contentFingerprint(words.join(" "));

describe("two texts", () => {
  it("are the same where only spacing, case, marks and forms of letters differ", () => {
    const one = contentFingerprint("“We respect\nRussia-India ties.” The ﬁrst, café.");
    const other = contentFingerprint("we RESPECT Russia–India ties: the first  cafe\u0301");
    expect(sameContent(one, other)).toBe("same");
  });

  it("are similar where one word in twenty was replaced, and where one has a paragraph more", () => {
    const words = trial(1, 2000);
    const corrected = words.map((word, at) => (at % 20 === 7 ? "corrected" : word));
    expect(sameContent(print(words), print(corrected))).toBe("similar");
    expect(sameContent(print(words), print([...words, ...trial(2, 400)]))).toBe("similar");
    expect(sameContent(print(words), print(words.slice(1)))).toBe("similar");
  });

  it("are nothing to each other where they are two, or where one has no words", () => {
    expect(sameContent(print(trial(1, 2000)), print(trial(3, 2000)))).toBeNull();
    expect(sameContent(contentFingerprint(""), contentFingerprint("–"))).toBeNull();
  });

  it("are told apart in scripts without blanks too", () => {
    const one = "部长表示未来几个月将再次购买石油并将继续谈判";
    expect(sameContent(contentFingerprint(one), contentFingerprint(`${one}。`))).toBe("same");
    expect(sameContent(contentFingerprint(one), contentFingerprint(one.replace("石油", "煤炭")))).toBe("similar");
    expect(sameContent(contentFingerprint(one), contentFingerprint("今天天气很好我们去公园散步吧"))).toBeNull();
  });

  it("resemble each other as much as they share: half of one is a third of both", () => {
    const [first, second, third] = [trial(11, 6000), trial(12, 6000), trial(13, 6000)];
    const share = resemblance(print([...first, ...second]), print([...second, ...third]));
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.45);
  });

  test.prop([fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 200 })])(
    "compare the same both ways, and each with itself",
    (one, other) => {
      const [mine, theirs] = [contentFingerprint(one), contentFingerprint(other)];
      expect(sameContent(mine, theirs)).toBe(sameContent(theirs, mine));
      expect(sameContent(mine, mine)).toBe(mine.words > 0 ? "same" : null);
    },
  );
});
