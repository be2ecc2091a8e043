import { expect, it } from "vitest";
import { isQuotation } from "./quotation-marks.ts";

const asked = (text: string, words: string) => {
  const start = text.indexOf(words);
  return isQuotation(text, start, start + words.length);
};

it.each([
  ["He said: “We respect those ties. We want to build our own,” and left.", "We want to build"],
  ["He said that “we respect” them.", "“we respect”"],
  ['She called it "a spike in trade", no less.', "spike"],
  ["Er sagte: „Wir achten diese Bindung sehr“, und ging.", "diese Bindung"],
  ["Il a dit : « nous respectons ces liens ».", "respectons"],
  ["部长说：「我们尊重这些关系」。", "尊重"],
])("in %s, %j is quoted", (text, words) => {
  expect(asked(text, words)).toBe(true);
});

it.each([
  ["He said: “We respect those ties,” and left for Doha.", "left for Doha"],
  ['"Yes," he said, "we do." Then he left.', "he left"],
  ["„Ja“, sagte er und ging.", "sagte er"],
  ["“An open quotation\nThe next paragraph is the paper's.", "the paper's"],
  ["Nobody is quoted here.", "quoted"],
  ["The minister’s words aren’t quoted.", "words"],
])("in %s, %j is not", (text, words) => {
  expect(asked(text, words)).toBe(false);
});
