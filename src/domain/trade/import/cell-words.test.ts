import { describe, expect, it } from "vitest";
import { flowOfWords } from "./flow-words.ts";
import { measureOfWords } from "./measure-words.ts";
import { qualityOfStatus } from "./status-words.ts";
import { unitOfWords } from "./unit-words.ts";
import { currencyOfWords, valueUnitOfWords } from "./value-words.ts";

describe("the words of cells", () => {
  it("name flows by the codes of Comtrade, COMEXT and JODI", () => {
    expect(["M", "1", "Import", "imports", "TOTIMPSB"].map(flowOfWords)).toEqual(Array(5).fill("import"));
    expect(["X", "2", "Export", "TOTEXPSB"].map(flowOfWords)).toEqual(Array(4).fill("export"));
    expect(["RX", "Re-Export", "re-imports", "MIP", "4"].map(flowOfWords)).toEqual(Array(5).fill("other"));
    expect(["", "INDPROD", "constructor"].map(flowOfWords)).toEqual([null, null, null]);
  });

  it("name units", () => {
    const units = ["kg", "100 kg", "t", "Tonnes", "THS_T", "KTONS", "bbl", "KBBL", "KBD", "kb/d", "bbl/d", "MMbbl"];
    expect(units.map(unitOfWords)).toEqual([
      "kg",
      "100kg",
      "t",
      "t",
      "kt",
      "kt",
      "bbl",
      "kbbl",
      "kb/d",
      "kb/d",
      "bbl/d",
      "Mbbl",
    ]);
    expect(["MBBL", "MBBL/D", "Mbbl"].map(unitOfWords)).toEqual(["kbbl", "kb/d", "Mbbl"]);
    expect(["l", "m³", "TJ", "CONVBBL", "KL"].map(unitOfWords)).toEqual(Array(5).fill("other"));
    expect(["", "furlong", "__proto__"].map(unitOfWords)).toEqual([null, null, null]);
  });

  it("name money", () => {
    expect(["USD", "$", "US$", "eur", "€", "euros"].map(currencyOfWords)).toEqual([
      "USD",
      "USD",
      "USD",
      "EUR",
      "EUR",
      "EUR",
    ]);
    expect(currencyOfWords("constructor")).toBeNull();
    expect(valueUnitOfWords("VALUE_IN_EUROS")).toEqual({ currency: "EUR", scale: 1 });
    expect(valueUnitOfWords("Value (1000USD)")).toEqual({ currency: "USD", scale: 1_000 });
    expect(valueUnitOfWords("Million US$")).toEqual({ currency: "USD", scale: 1_000_000 });
    expect(valueUnitOfWords("value")).toBeNull();
  });

  it("name measures", () => {
    expect(measureOfWords("VALUE_IN_EUROS")).toEqual({ kind: "value", unit: { currency: "EUR", scale: 1 } });
    expect(measureOfWords("VALUE_EUR")).toEqual({ kind: "value", unit: { currency: "EUR", scale: 1 } });
    expect(measureOfWords("QUANTITY_IN_100KG")).toEqual({ kind: "quantity", unit: "100kg" });
    expect(measureOfWords("QUANTITY_KG")).toEqual({ kind: "quantity", unit: "kg" });
    expect(measureOfWords("Quantity")).toEqual({ kind: "quantity", unit: null });
    expect(measureOfWords("Trade value")).toEqual({ kind: "value", unit: null });
    expect(measureOfWords("SUPPLEMENTARY_QUANTITY")).toEqual({ kind: "other" });
    expect(measureOfWords("weather")).toBeNull();
  });

  it("say how far a figure can be trusted, by what their column is called", () => {
    expect(qualityOfStatus("2", "legacyEstimationFlag")).toBe("estimate");
    expect(qualityOfStatus("0", "legacyEstimationFlag")).toBeNull();
    expect(qualityOfStatus("2", "ASSESSMENT_CODE")).toBe("reported");
    expect(qualityOfStatus("1", "ASSESSMENT_CODE")).toBe("official");
    expect(qualityOfStatus("True", "isQtyEstimated")).toBe("estimate");
    expect(qualityOfStatus("p", "OBS_FLAG")).toBe("reported");
    expect(qualityOfStatus("bep", "OBS_FLAG")).toBe("estimate");
    expect(qualityOfStatus("E", "flag")).toBe("estimate");
    expect(qualityOfStatus("provisional", "status")).toBe("reported");
    expect(qualityOfStatus("", "status")).toBeNull();
    expect(qualityOfStatus("Ω", "status")).toBe("unknown");
    expect(qualityOfStatus("constructor", "flag")).toBe("unknown");
  });
});
