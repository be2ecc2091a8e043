import { describe, expect, it } from "vitest";
import { aTradeFile, columnsOf } from "#tests/support/kept-trade-files.ts";
import { loadFile } from "./load-file.ts";

describe("the places of a trade file", () => {
  const columns = columnsOf([
    { exporter: "EGY", importer: "EUU", period: "2024-01" },
    { exporter: "XNS", importer: "ZZZ", period: "2024-01" },
  ]);
  const places = new Map(loadFile(aTradeFile("f", columns), columns).places.map((place) => [`${place.code}`, place]));

  it("are called by their names, states as states and areas as areas", () => {
    expect(places.get("EGY")).toEqual({ code: "EGY", name: "Egypt", kind: "state", note: null });
    expect(places.get("EUU")).toMatchObject({ kind: "area" });
    expect(places.get("XNS")).toMatchObject({ name: "Unattributed", kind: "area" });
  });

  it("that nobody knows keep their code", () => {
    expect(places.get("ZZZ")?.name).toBe("ZZZ");
  });
});
