import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { jsonSteps } from "./json-steps.ts";
import { finish } from "./wire/steps.ts";

/** Longer than what is parsed in one go. */
const PADDING = 70_000;

const padded = (text: string) => `${" ".repeat(PADDING)}${text}`;
const parseLong = (text: string) => finish(jsonSteps(padded(text)));

describe("a long JSON text, parsed in steps", () => {
  test.prop([fc.json({ maxDepth: 4 })])("holds what the browser's own parser finds in it", (text) => {
    expect(parseLong(text)).toEqual(JSON.parse(text));
  });

  test.prop([fc.jsonValue(), fc.integer({ min: 1, max: 5 })])("may be indented", (value, indent) => {
    expect(parseLong(JSON.stringify({ list: [value, value], value }, null, indent))).toEqual(
      JSON.parse(JSON.stringify({ list: [value, value], value })),
    );
  });

  test.prop([fc.jsonValue(), fc.nat()])("is refused wherever it is cut off", (value, at) => {
    const text = JSON.stringify({ list: [value, value] });
    const cut = text.slice(0, at % text.length);
    expect(() => parseLong(cut)).toThrow(SyntaxError);
  });

  it("R17 is parsed in many steps when it is large", () => {
    const records = Array.from({ length: 40_000 }, (_, at) => ({ id: `record-${at}`, text: 'a "quoted" \\ [text]' }));
    const steps = jsonSteps(JSON.stringify({ flows: records, places: [] }));
    let count = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value).toEqual({ flows: records, places: [] });
        break;
      }
      count += 1;
    }
    expect(count).toBeGreaterThan(20);
  });

  it.each(["[1,]", "[,1]", "[1 2]", "{", '{"a"}', '{"a":1,}', "[1]]", '["a', "[{]}", "", "nothing", '{"a":[}'])(
    "is refused when it reads %s",
    (text) => {
      expect(() => parseLong(text)).toThrow(SyntaxError);
    },
  );

  it("keeps a field called __proto__ a field, like the browser's parser", () => {
    const parsed = parseLong('{"__proto__": {"admin": true}}') as object;
    expect(Object.keys(parsed)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect("admin" in parsed).toBe(false);
  });
});
