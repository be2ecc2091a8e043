import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hostileText } from "#tests/support/hostile-text.ts";
import { readDeskAddress } from "./desk-address.ts";

describe("the address of the desk", () => {
  it.each([
    ["https://desk.example", "https://desk.example/"],
    ["https://desk.example/entente", "https://desk.example/entente/"],
    ["https://desk.example/entente/?d=x#y", "https://desk.example/entente/"],
    ["https://desk.example/entente/index.html", "https://desk.example/entente/"],
    ["https://desk.example/entente/embed/index.html?view=graph", "https://desk.example/entente/"],
    ["  https://user:secret@desk.example/  ", "https://desk.example/"],
  ])("%s is that of its folder", (given, app) => {
    expect(readDeskAddress(given)).toEqual({ app, caveat: null });
  });

  it.each([
    ["http://localhost:4173/", "Only this machine"],
    ["http://127.0.0.1/", "Only this machine"],
    ["http://[::1]:4173/", "Only this machine"],
    ["https://desk.localhost/", "Only this machine"],
    ["https://192.168.1.4/", "this network"],
    ["https://172.20.0.1/", "this network"],
    ["https://intranet/desk/", "this network"],
    ["https://desk.local/", "this network"],
    ["http://desk.example/", "served by https"],
  ])("%s comes with a caveat", (given, said) => {
    const read = readDeskAddress(given);
    expect("caveat" in read && read.caveat).toContain(said);
  });

  it.each([
    ["", "no address"],
    ["desk.example", "no address"],
    ["file:///home/desk/index.html", "opened as a file"],
    ["javascript:alert(1)", "https://"],
    ["data:text/html,<b>", "https://"],
  ])("%s cannot be embedded from", (given, said) => {
    const read = readDeskAddress(given);
    expect("fault" in read && read.fault).toContain(said);
  });

  it("of a public host whose name begins like a private one has no caveat", () => {
    for (const host of ["10.example.org", "172.example.org", "fc.example", "192.168.example.com", "local.example"])
      expect(readDeskAddress(`https://${host}/`)).toEqual({ app: `https://${host}/`, caveat: null });
  });

  test.prop([fc.oneof(hostileText, fc.webUrl())])("never throws, and gives web addresses alone", (given) => {
    const read = readDeskAddress(given);
    if ("app" in read) expect(read.app).toMatch(/^https?:\/\/[^?#]*\/$/);
    else expect(read.fault).toMatch(/\.$/);
  });
});
