import { describe, expect, it } from "vitest";
import { commodityOfWords } from "./commodity-words.ts";

const all = (words: readonly string[]) => words.map((word) => commodityOfWords(word));

describe("commodities of a trade file", () => {
  it("are known by codes of the Harmonised System and the CN", () => {
    expect(all(["2709", "270900", "2709.00", "27090090", "HS 2709", "'2709"])).toEqual(Array(6).fill("crude"));
    expect(all(["2710", "271019", "27101943", "271012"])).toEqual(Array(4).fill("products"));
    expect(all(["271111", "271112", "271113", "271119", "2701", "270112"])).toEqual([
      "lng",
      "lpg",
      "lpg",
      "lpg",
      "coal",
      "coal",
    ]);
    expect(all(["2711", "271121", "271114", "27", "1001", "8703"])).toEqual(Array(6).fill("other"));
  });

  it("are known by codes of the SITC", () => {
    expect(all(["333", "3330", "333.0", "334", "33411", "335", "342", "3431", "321"])).toEqual([
      ...["crude", "crude", "crude", "products", "products", "other", "lpg", "lng", "coal"],
    ]);
    // Petroleum in one list, perfume in the other.
    expect(commodityOfWords("33")).toBeNull();
  });

  it("are known by codes of SIEC, JODI, EIA and CREA, totals alone", () => {
    expect(all(["O4100_TOT", "O4600", "O4630", "G3200", "C0100", "O4000XBIO"])).toEqual([
      ...["crude", "products", "lpg", "lng", "coal", "oil_total"],
    ]);
    expect(
      all(["O4652", "O4671XR5220B", "O4100_TOT_4200-4500", "GASDIES", "TOTCRUDE", "NGL", "EPM0F", "pipeline_gas"]),
    ).toEqual(Array(8).fill("other"));
    expect(
      all(["CRUDEOIL", "TOTPRODS", "LPG", "EPC0", "EPP0", "EP00", "crude_oil", "oil_products_pipeline", "lng"]),
    ).toEqual([...["crude", "products", "lpg", "crude", "products", "oil_total", "crude", "products", "lng"]]);
  });

  it("are known by words in several languages", () => {
    expect(all(["Crude oil", "Rohöl", "Pétrole brut", "petróleo crudo", "Сырая нефть", "原油"])).toEqual(
      Array(6).fill("crude"),
    );
    expect(all(["нефтепродукты", "Mineralölerzeugnisse", "oil products"])).toEqual(Array(3).fill("products"));
    expect(all(["СПГ", "GNL", "Уголь", "Kohle", "All commodities", "TOTAL"])).toEqual([
      ...["lng", "lng", "coal", "coal", "all_goods", "all_goods"],
    ]);
  });

  it("are known by labels with a code", () => {
    expect(all(["O4100_TOT: Crude oil", "2709 - Petroleum oils, crude", "Crude oil (HS 2709)"])).toEqual(
      Array(3).fill("crude"),
    );
  });

  it("tell crude from what is not", () => {
    expect(commodityOfWords("Petroleum oils, not crude")).toBe("products");
    expect(commodityOfWords("Petroleum oils and oils obtained from bituminous minerals; crude")).toBe("crude");
  });

  it("are other where goods are confidential, and unknown where words are", () => {
    expect(all(["99RRR100", "27MMM000"])).toEqual(["other", "other"]);
    expect(all(["", "widgets", "__proto__", "constructor", "12345678901"])).toEqual(Array(5).fill(null));
  });
});
