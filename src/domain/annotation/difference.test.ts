import { describe, expect, it } from "vitest";
import { differencesOf, NO_NAMES, nameList, negates } from "./difference.ts";

const differ = (was: string, is: string, names: readonly string[] = []) => differencesOf(was, is, nameList(names));

describe("R44 why words are not the same", () => {
  it.each([
    ["5 to 50", "rose by 5 percent", "rose by 50 percent", ["number"]],
    ["words for numbers", "five ships came", "six ships came", ["number"]],
    ["millions to billions", "5 million barrels", "5 billion barrels", ["number"]],
    ["a point moved", "1.5 tonnes", "15 tonnes", ["number"]],
    ["a sign of minus", "by 5 points", "by -5 points", ["number"]],
    ["another currency", "paid $5", "paid €5", ["number"]],
    ["digits of another script", "٥ براميل", "٦ براميل", ["number"]],
    ["two numbers that change places", "from 5 to 7", "from 7 to 5", ["number"]],
    ["another year", "since 2024", "since 2025", ["date"]],
    ["another day of the month", "on 5 March", "on 6 March", ["date"]],
    ["another month", "in March 2024", "in April 2024", ["date"]],
    ["another weekday", "on Monday", "on Friday", ["date"]],
    ["an ISO date", "on 2024-03-05", "on 2024-05-03", ["date"]],
    ["last and next", "met last week", "met next week", ["date"]],
    ["not put in", "will buy oil", "will not buy oil", ["negation"]],
    ["a contraction", "they did", "they didn't", ["negation", "wording"]],
    ["no longer anybody", "somebody spoke", "nobody spoke", ["negation", "wording"]],
    ["French", "il accepte", "il n'accepte pas", ["negation", "wording"]],
    ["Russian", "покупает нефть", "не покупает нефть", ["negation"]],
    ["Urdu", "تیل خریدے گا", "تیل نہیں خریدے گا", ["negation"]],
    ["Chinese", "俄罗斯出售石油", "俄罗斯不出售石油", ["negation", "wording"]],
    ["an actor", "said Putin there", "said Modi there", ["name"]],
    ["a demonym", "the Russian side", "the Iranian side", ["name"]],
    ["two actors who change places", "India told China", "China told India", ["name"]],
    ["an abbreviation", "an OPEC member", "an EU member", ["name"]],
    ["a word", "will buy oil", "will sell oil", ["wording"]],
    ["a capital at a sentence's start", "oil came. The price fell", "oil came. This price fell", ["wording"]],
    ["a capital in it", "the Union said", "the union said", ["name", "wording"]],
    ["nothing but a sign", "oil, and gas", "oil and gas", ["wording"]],
  ])("%s", (_what, was, is, reasons) => expect(differ(was, is)).toEqual(reasons));

  it.each([
    ["digits grouped and not", "5,000 barrels", "5000 barrels"],
    ["a number in words and in digits", "five ships", "5 ships"],
    ["percent in signs and in words", "5% more", "5 percent more"],
    ["a month written short", "in Sept 2024", "in September 2024"],
  ])("%s is the same fact in another wording", (_what, was, is) => expect(differ(was, is)).toEqual(["wording"]));

  it("is nothing where nothing differs", () => expect(differ("oil", "oil")).toEqual([]));

  it("a modal may and a verb march are no months", () => {
    expect(differ("they may come", "they could come")).toEqual(["wording"]);
    expect(differ("they march on", "they walk on")).toEqual(["wording"]);
  });

  it("knows the names it is given, of several words and without capitals", () => {
    expect(differ("met saudi arabia there", "met south korea there", ["Saudi Arabia", "South Korea"])).toEqual([
      "name",
    ]);
    expect(differ("met saudi arabia's king", "met south korea's king", ["Saudi Arabia", "South Korea"])).toEqual([
      "name",
    ]);
    expect(differ("러시아는 말했다", "인도는 말했다", ["러시아", "인도"])).toContain("name");
    expect(differ("the quad met", "the bloc met", ["Quad", "", "x"])).toEqual(["name", "wording"]);
  });

  it("sees a negation among words", () => {
    expect([negates("will not"), negates("cannot say"), negates("won't"), negates("a notable")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(NO_NAMES.phrases.size).toBe(0);
  });
});
