import { expect, it } from "vitest";
import { wordBeside } from "./word-beside.ts";

const text = `Oil, again.\n${" ".repeat(600)}روسيا 🇵🇰 end`;
const said = (offset: number, direction: "before" | "after") => {
  const found = wordBeside(text, offset, direction);
  return found && text.slice(found.start, found.end);
};

it("gives the next word on either side, over signs, breaks and long gaps", () => {
  expect(said(0, "after")).toBe("Oil");
  expect(said(3, "after")).toBe("again");
  expect(said(10, "after")).toBe("روسيا");
  expect(said(text.length, "before")).toBe("end");
  expect(said(text.indexOf("end"), "before")).toBe("روسيا");
  expect(said(text.indexOf("روسيا"), "before")).toBe("again");
});

it("gives none beyond the ends", () => {
  expect(said(0, "before")).toBeNull();
  expect(said(text.length, "after")).toBeNull();
});
