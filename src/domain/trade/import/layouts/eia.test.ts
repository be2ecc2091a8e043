import { describe, expect, it } from "vitest";
import { imported, importedJson, leftOutOf, tableText } from "#tests/support/trade-files.ts";
import { faultsOf } from "#tests/support/trade-reading.ts";

// Layouts as the EIA writes them; all figures are made up for these tests.

const envelope = (data: readonly object[], more: object = {}) => ({
  response: { total: String(data.length), dateFormat: "YYYY-MM", frequency: "monthly", data, ...more },
  request: { command: "/v2/crude-oil-imports/data/", params: {} },
  apiVersion: "2.1.8",
});

const crude = {
  period: "2024-01",
  originId: "CTY_IZ",
  originName: "Iraq",
  originType: "CTY",
  originTypeName: "Country",
  destinationId: "US",
  destinationName: "United States",
  destinationType: "US",
  destinationTypeName: "United States",
  gradeId: "HSR",
  gradeName: "Heavy Sour",
  quantity: "1500",
  "quantity-units": "thousand barrels",
};

describe("the EIA's crude oil imports", () => {
  it("are read out of the answer of the API, where values are texts", () => {
    const seen = importedJson(envelope([crude]));
    expect(seen.proposal.layout).toBe("eia-crude-imports");
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual(["2024-01 IRQ>USA crude 1500 kbbl by importer official"]);
    expect(seen.warnings).toEqual([]);
  });

  it("add up grades, at one level of origin and one of destination", () => {
    const region = {
      ...crude,
      originId: "REG_ME",
      originName: "Middle East",
      originType: "REG",
      originTypeName: "Region",
    };
    const world = { ...crude, originId: "WORLD", originName: "World", originType: "WORLD", originTypeName: "World" };
    const port = {
      ...crude,
      destinationId: "PT_1",
      destinationName: "Houston, TX",
      destinationType: "PT",
      destinationTypeName: "Port",
    };
    const padd = {
      ...crude,
      destinationId: "PP_3",
      destinationName: "PADD3",
      destinationType: "PP",
      destinationTypeName: "Port PADD",
    };
    const seen = importedJson(
      envelope([
        crude,
        { ...crude, gradeId: "LSW", gradeName: "Light Sweet", quantity: "500" },
        region,
        world,
        port,
        padd,
      ]),
    );
    expect(seen.records).toEqual(["2024-01 IRQ>USA crude 2000 kbbl by importer official"]);
    expect(leftOutOf(seen)).toEqual({
      "Regions, OPEC and the world stand beside their countries.": 2,
      "Destinations stand at several levels; read is United States, or totals would multiply.": 2,
    });
    expect(faultsOf(seen.reading)).toEqual([]);
  });

  it("add up the places of one level where the whole country is not in the file", () => {
    const at = (name: string, type: string) => ({ ...crude, destinationName: name, destinationTypeName: type });
    const seen = importedJson(
      envelope([
        at("PADD 3", "Port PADD"),
        at("PADD 5", "Port PADD"),
        at("Houston, TX", "Port"),
        at("Texas", "Port State"),
      ]),
    );
    expect(faultsOf(seen.reading)).toEqual([]);
    expect(seen.records).toEqual(["2024-01 IRQ>USA crude 3000 kbbl by importer official"]);
  });

  it("say where an answer was cut off", () => {
    expect(importedJson(envelope([crude], { total: "12000" })).warnings).toEqual([
      "The EIA has 12,000 rows for this request, the file 1: it is cut off.",
    ]);
  });

  it("take a value that is withheld for missing", () => {
    const seen = importedJson(envelope([crude, { ...crude, period: "2024-02", quantity: null }]));
    expect(seen.records).toEqual([
      "2024-01 IRQ>USA crude 1500 kbbl by importer official",
      "2024-02 IRQ>USA crude n/a by importer official",
    ]);
  });

  it("are read as the CSV that is widely shared", () => {
    const header = [
      "year",
      "month",
      "originName",
      "originTypeName",
      "destinationName",
      "destinationTypeName",
      "gradeName",
      "quantity",
    ];
    const row = {
      ...{
        year: 2023,
        month: 7,
        originName: "Saudi Arabia",
        originTypeName: "Country",
        destinationName: "United States",
      },
      ...{ destinationTypeName: "United States", gradeName: "Medium", quantity: 900 },
    };
    const seen = imported(
      tableText(header, [
        row,
        { ...row, gradeName: "Light Sour", quantity: 100 },
        { ...row, originName: "OPEC", originTypeName: "OPEC" },
      ]),
    );
    expect(seen.proposal.layout).toBe("eia-crude-imports");
    expect(seen.records).toEqual(["2023-07 SAU>USA crude 1000 kbbl by importer official"]);
  });
});

const series = (description: string, value: string, units = "MBBL/D", duoarea = "NUS-NSA") => ({
  ...{ period: "2024-01", duoarea, "area-name": "NA", product: "EPC0", "product-name": "Crude Oil", process: "IM0" },
  ...{ "process-name": "Imports", series: `M_${duoarea}_${units}`, "series-description": description, value, units },
});

describe("the EIA's petroleum series", () => {
  it("are read by the names of the series, in one unit, without districts and groups", () => {
    const seen = importedJson(
      envelope([
        series("U.S. Imports from Saudi Arabia of Crude Oil (Thousand Barrels per Day)", "350"),
        series("U.S. Imports from Saudi Arabia of Crude Oil (Thousand Barrels)", "10850", "MBBL"),
        series("U.S. Imports of Crude Oil (Thousand Barrels per Day)", "6000", "MBBL/D", "NUS-Z00"),
        series("U.S. Imports from OPEC Countries of Crude Oil (Thousand Barrels per Day)", "900", "MBBL/D", "NUS-ME0"),
        series(
          "Gulf Coast (PADD 3) Imports from Saudi Arabia of Crude Oil (Thousand Barrels per Day)",
          "200",
          "MBBL/D",
          "R30-NSA",
        ),
      ]),
    );
    expect(seen.proposal.layout).toBe("eia-petroleum");
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual([
      "2024-01 SAU>USA crude 350 kb/d official",
      "2024-01 WLD>USA crude 6000 kb/d official",
    ]);
  });

  it("are read as exports where their names say so", () => {
    const seen = importedJson(
      envelope([series("U.S. Exports to India of Crude Oil (Thousand Barrels per Day)", "150", "MBBL/D", "NUS-NIN")]),
    );
    expect(seen.records).toEqual(["2024-01 USA>IND crude 150 kb/d official"]);
  });

  it("are refused by the week: weeks make no months", () => {
    const weekly = envelope([series("U.S. Imports from Iraq of Crude Oil (Thousand Barrels per Day)", "1")], {
      frequency: "weekly",
    });
    expect(() => importedJson(weekly)).toThrow("Its figures are weekly");
  });

  it("are refused without values, which have to be asked for", () => {
    const { value: _, ...without } = series("U.S. Imports from Iraq of Crude Oil (Thousand Barrels per Day)", "1");
    expect(() => importedJson(envelope([without]))).toThrow("It holds no values");
  });
});
