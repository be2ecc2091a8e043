import { describe, expect, it } from "vitest";
import { coderMark, coderName, shortCoderName } from "./coder-mark.ts";

describe("the mark of a coder", () => {
  it.each([
    ["Johanna Lindqvist", "JL"],
    ["  maria  de la   cruz ", "MC"],
    ["Noor", "N"],
    ["“Imran” (2nd) Khan", "IK"],
    ["李 小龙", "李小"],
    ["", "?"],
    ["*** —", "?"],
    ["محمد علي", "مع"],
  ])("of %j is %j", (name, mark) => {
    expect(coderMark(name)).toBe(mark);
  });

  it("R49 never cuts a letter from its marks", () => {
    expect(coderMark("e\u0301mile z\u0323ola")).toBe("E\u0301Z\u0323");
    expect(coderMark("각나 하".normalize("NFD"))).toBe("각하".normalize("NFD"));
  });
});

it("is called by the workspace's title where nobody signed", () => {
  expect(coderName({ coder: " ", title: "Corridor" })).toBe("Corridor");
  expect(coderName({ coder: "Noor", title: "Corridor" })).toBe("Noor");
});

it.each([
  ["Johanna Lindqvist", "J. Lindqvist"],
  ["  maria  de la   cruz ", "M. cruz"],
  ["e\u0301mile zola", "E\u0301. zola"],
  ["Noor", "Noor"],
  ["李 小龙", "李 小龙"],
  ["", "Corridor, second reading"],
])("is called, where there is little room, %j as %j", (coder, short) => {
  expect(shortCoderName({ coder, title: "Corridor, second reading" })).toBe(short);
});
