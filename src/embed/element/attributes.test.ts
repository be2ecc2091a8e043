import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { ATTRIBUTES, isOn, parameterOf, reflectAttributes } from "./attributes.ts";

class Trial extends HTMLElement {}
reflectAttributes(Trial.prototype);
customElements.define("trial-attributes", Trial);
const trial = () => document.createElement("trial-attributes");
const get = (host: Element, name: string): unknown => Reflect.get(host, name);

const FLAGS = ["readonly", "autoheight", "hover", "allow-print"] as const;
const FLAG_PROPERTIES = ["readonly", "autoheight", "hover", "allowPrint"] as const;
const no = fc.constantFrom("false", "0", "FALSE", "False");
const yes = fc.string().filter((text) => !/^(?:false|0)$/i.test(text));

describe("a flag", () => {
  test.prop([no, fc.nat(3)])("is false where it says so", (value, at) => {
    const host = trial();
    host.setAttribute(FLAGS[at] ?? "", value);
    expect([isOn(host, FLAGS[at] ?? ""), get(host, FLAG_PROPERTIES[at] ?? "")]).toEqual([false, false]);
  });

  test.prop([yes, fc.nat(3)])("is true with anything else, and with nothing", (value, at) => {
    const host = trial();
    host.setAttribute(FLAGS[at] ?? "", value);
    expect([isOn(host, FLAGS[at] ?? ""), get(host, FLAG_PROPERTIES[at] ?? "")]).toEqual([true, true]);
  });

  test.prop([fc.nat(3), fc.boolean()])("is what its property was set to", (at, value) => {
    const host = trial();
    Reflect.set(host, FLAG_PROPERTIES[at] ?? "", value);
    expect(get(host, FLAG_PROPERTIES[at] ?? "")).toBe(value);
    expect(isOn(host, FLAGS[at] ?? "")).toBe(value);
    expect(parameterOf(host, FLAGS[at] ?? "")).toBe(value ? "1" : "0");
  });

  it("that is not there is false, but a frame is read-only unless it is told not to be", () => {
    const host = trial();
    expect(FLAG_PROPERTIES.map((name) => get(host, name))).toEqual([true, false, false, false]);
  });

  it.each([
    ["", "1"],
    ["readonly", "1"],
    ["TRUE", "1"],
    ["false", "0"],
    ["False", "0"],
    ["0", "0"],
  ])("written %o is %s in an address, as its property has it", (written, parameter) => {
    const host = trial();
    expect(parameterOf(host, "readonly"), "not there").toBe("");
    host.setAttribute("readonly", written);
    expect([parameterOf(host, "readonly"), isOn(host, "readonly")]).toEqual([parameter, parameter === "1"]);
  });
});

describe("any other attribute", () => {
  const texts = ATTRIBUTES.filter((name) => !FLAGS.some((flag) => flag === name) && !["lang", "theme"].includes(name));
  const propertyOf = (name: string) => name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

  test.prop([fc.constantFrom(...texts), fc.string()])("reflects to its property and back", (name, value) => {
    const host = trial();
    expect(get(host, propertyOf(name))).toBe("");
    host.setAttribute(name, value);
    expect(get(host, propertyOf(name))).toBe(value);
    Reflect.set(host, propertyOf(name), `${value}!`);
    expect(host.getAttribute(name)).toBe(`${value}!`);
    Reflect.set(host, propertyOf(name), null);
    expect(host.hasAttribute(name)).toBe(false);
  });

  it("takes a number, and undefined as nothing", () => {
    const host = trial();
    Reflect.set(host, "minHeight", 300);
    expect(host.getAttribute("min-height")).toBe("300");
    Reflect.set(host, "minHeight", undefined);
    expect(host.hasAttribute("min-height")).toBe(false);
  });
});
