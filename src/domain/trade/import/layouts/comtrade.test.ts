import { describe, expect, it } from "vitest";
import { imported, importedJson, leftOutOf, tableText } from "#tests/support/trade-files.ts";
import { faultsOf } from "#tests/support/trade-reading.ts";

// Layouts as UN Comtrade writes them; all figures are made up for these tests.

const CLASSIC = [
  ...["Classification", "Year", "Period", "Period Desc.", "Aggregate Level", "Is Leaf Code", "Trade Flow Code"],
  ...["Trade Flow", "Reporter Code", "Reporter", "Reporter ISO", "Partner Code", "Partner", "Partner ISO"],
  ...["2nd Partner Code", "2nd Partner", "2nd Partner ISO", "Customs Proc. Code", "Customs", "Mode of Transport Code"],
  ...["Mode of Transport", "Commodity Code", "Commodity", "Qty Unit Code", "Qty Unit", "Qty", "Alt Qty Unit Code"],
  ...["Alt Qty Unit", "Alt Qty", "Netweight (kg)", "Gross weight (kg)", "Trade Value (US$)", "CIF Trade Value (US$)"],
  ...["FOB Trade Value (US$)", "Flag"],
];

const NEW = [
  ...["typeCode", "freqCode", "refPeriodId", "refYear", "refMonth", "period", "reporterCode", "reporterISO"],
  ...["reporterDesc", "flowCode", "flowDesc", "partnerCode", "partnerISO", "partnerDesc", "partner2Code"],
  ...["partner2ISO", "partner2Desc", "classificationCode", "classificationSearchCode", "isOriginalClassification"],
  ...["cmdCode", "cmdDesc", "aggrLevel", "isLeaf", "customsCode", "customsDesc", "mosCode", "motCode", "motDesc"],
  ...["qtyUnitCode", "qtyUnitAbbr", "qty", "isQtyEstimated", "altQtyUnitCode", "altQtyUnitAbbr", "altQty"],
  ...["isAltQtyEstimated", "netWgt", "isNetWgtEstimated", "grossWgt", "isGrossWgtEstimated", "cifvalue", "fobvalue"],
  ...["primaryValue", "legacyEstimationFlag", "isReported", "isAggregate"],
];

const classicRow = {
  Classification: "HS",
  Year: 2023,
  Period: 202301,
  "Trade Flow Code": 1,
  "Trade Flow": "Import",
  "Reporter Code": 699,
  Reporter: "India",
  "Reporter ISO": "IND",
  "Partner Code": 643,
  Partner: "Russian Federation",
  "Partner ISO": "RUS",
  "Commodity Code": 2709,
  Commodity: "Petroleum oils and oils obtained from bituminous minerals; crude",
  "Netweight (kg)": 5_000_000_000,
  "Trade Value (US$)": 2_500_000_000,
  Flag: 0,
};

/** A row of a plain API answer: its descriptions are empty. */
const newRow = {
  typeCode: "C",
  freqCode: "M",
  refYear: 2023,
  refMonth: 1,
  period: "202301",
  reporterCode: 699,
  flowCode: "M",
  partnerCode: 643,
  partner2Code: 0,
  classificationCode: "H6",
  cmdCode: "2709",
  aggrLevel: 4,
  customsCode: "C00",
  mosCode: "0",
  motCode: 0,
  qty: 1,
  netWgt: 5_000_000_000,
  isNetWgtEstimated: "False",
  primaryValue: 2_500_000_000,
  legacyEstimationFlag: 0,
  isReported: "True",
  isAggregate: "False",
};

const CRUDE = "2023-01 RUS>IND crude 5000 kt $2500m by importer official";

describe("UN Comtrade, classic layout", () => {
  it("is read by its 35 columns", () => {
    const file = imported(tableText(CLASSIC, [classicRow]));
    expect(file.proposal.layout).toBe("comtrade-classic");
    expect(file.proposal.questions).toEqual([]);
    expect(file.records).toEqual([CRUDE]);
  });

  it("is known without the blanks before the brackets and in other case", () => {
    const text = tableText(CLASSIC, [classicRow])
      .replace("Netweight (kg)", "netweight(KG)")
      .replace("Trade Value (US$)", "Trade Value(US$)");
    expect(imported(text).records).toEqual([CRUDE]);
  });

  it("bears a comma behind each row, and one behind the header too", () => {
    const lines = tableText(CLASSIC, [classicRow, { ...classicRow, Period: 202302 }])
      .trimEnd()
      .split("\r\n");
    const behindRows = [lines[0], ...lines.slice(1).map((line) => `${line},`)].join("\n");
    const behindAll = lines.map((line) => `${line},`).join("\n");
    for (const text of [behindRows, behindAll]) {
      const file = imported(text);
      expect(faultsOf(file.reading)).toEqual([]);
      expect(file.records).toHaveLength(2);
    }
  });

  it("reads years as years, and a year beside its months without spreading it", () => {
    const file = imported(tableText(CLASSIC, [classicRow, { ...classicRow, Period: 2023 }]));
    expect(file.records).toEqual(["2023 RUS>IND crude 5000 kt $2500m by importer official", CRUDE]);
  });

  it("leaves out re-imports and re-exports, second partners, customs procedures and transport modes", () => {
    const file = imported(
      tableText(CLASSIC, [
        classicRow,
        { ...classicRow, "Trade Flow Code": 4, "Trade Flow": "Re-Import" },
        { ...classicRow, "2nd Partner Code": 784 },
        { ...classicRow, "Customs Proc. Code": "C01" },
        { ...classicRow, "Mode of Transport Code": 2100 },
      ]),
    );
    expect(file.records).toEqual([CRUDE]);
    expect(leftOutOf(file)).toEqual({
      "Re-imports, re-exports and flows for processing are parts of imports and exports.": 1,
      "Rows by second partner are parts of the whole.": 1,
      "Rows by customs procedure are parts of the whole.": 1,
      "Rows by transport mode are parts of the whole.": 1,
    });
  });

  it("marks weights that the UN estimated", () => {
    const file = imported(tableText(CLASSIC, [{ ...classicRow, Flag: 4 }]));
    expect(file.records).toEqual(["2023-01 RUS>IND crude 5000 kt $2500m by importer estimate"]);
  });
});

describe("UN Comtrade, new layout", () => {
  it("is read by its 47 columns, with descriptions or without", () => {
    const file = imported(tableText(NEW, [newRow]));
    expect(file.proposal.layout).toBe("comtrade");
    expect(file.proposal.questions).toEqual([]);
    expect(file.records).toEqual([CRUDE]);
    const described = { ...newRow, reporterDesc: "India", partnerDesc: "Russian Federation", partnerISO: "RUS" };
    expect(imported(tableText(NEW, [described])).records).toEqual([CRUDE]);
  });

  it("bears the comma behind each row of what the site saves", () => {
    const lines = tableText(NEW, [newRow]).trimEnd().split("\r\n");
    expect(imported([lines[0], `${lines[1]},`].join("\r\n")).records).toEqual([CRUDE]);
  });

  it("reads one row where partners, procedures and modes are split: partner2 0, C00, mode 0", () => {
    const file = imported(
      tableText(NEW, [
        newRow,
        { ...newRow, partner2Code: 784 },
        { ...newRow, customsCode: "C04" },
        { ...newRow, motCode: 2100 },
      ]),
    );
    expect(file.records).toEqual([CRUDE]);
    expect(file.reading.rows).toEqual({ read: 4, kept: 1, leftOut: 3, refused: 0 });
  });

  it("reads imports and exports alone, and names what else there was", () => {
    const flows = ["M", "X", "RM", "RX", "DX", "FM", "MIP", "XIP", "MOP", "XOP"];
    const file = imported(
      tableText(
        NEW,
        flows.map((flowCode) => ({ ...newRow, flowCode })),
      ),
    );
    expect(file.records).toEqual([
      // India's exports to Russia.
      "2023-01 IND>RUS crude 5000 kt $2500m by exporter official",
      CRUDE,
    ]);
    expect(leftOutOf(file)).toEqual({
      "Re-imports, re-exports and flows for processing are parts of imports and exports.": 8,
    });
  });

  it("ignores the fillers that stand for the month of annual rows", () => {
    const year = { ...newRow, freqCode: "A", period: "2023" };
    const rows = [52, 99].map((refMonth, at) => ({ ...year, refMonth, partnerCode: [643, 368][at] ?? 0 }));
    expect(imported(tableText(NEW, rows)).records).toEqual([
      "2023 IRQ>IND crude 5000 kt $2500m by importer official",
      "2023 RUS>IND crude 5000 kt $2500m by importer official",
    ]);
    const without = NEW.filter((name) => name !== "period");
    expect(imported(tableText(without, [{ ...newRow, refMonth: 52 }, newRow])).records).toEqual([
      "2023 RUS>IND crude 5000 kt $2500m by importer official",
      CRUDE,
    ]);
  });

  it("knows the numbers that are no plain M49", () => {
    const partners = [842, 251, 381, 579, 757, 699];
    const file = imported(
      tableText(
        NEW,
        partners.map((partnerCode) => ({ ...newRow, reporterCode: 643, partnerCode })),
      ),
    );
    expect(file.reading.columns.places).toEqual(["CHE", "FRA", "IND", "ITA", "NOR", "RUS", "USA"]);
  });

  it("keeps the world as a total of its own and adds nothing to it", () => {
    const file = imported(
      tableText(NEW, [
        { ...newRow, partnerCode: 0, partnerISO: "W00", netWgt: 8_000_000_000 },
        newRow,
        { ...newRow, partnerCode: 368, netWgt: 3_000_000_000 },
      ]),
    );
    expect(file.records).toEqual([
      "2023-01 IRQ>IND crude 3000 kt $2500m by importer official",
      CRUDE,
      "2023-01 WLD>IND crude 8000 kt $2500m by importer official",
    ]);
  });

  it("keeps areas that are not specified, bunkers and free zones, together as unattributed", () => {
    const rows = [899, 837, 838].map((partnerCode) => ({
      ...newRow,
      partnerCode,
      netWgt: 1_000_000_000,
      primaryValue: 0,
    }));
    const file = imported(tableText(NEW, rows));
    expect(file.records).toEqual(["2023-01 XNS>IND crude 3000 kt $0m by importer official"]);
    expect(file.reading.rows).toMatchObject({ kept: 3, refused: 0 });
  });

  it("reads a heading and its six-digit part once", () => {
    const file = imported(
      tableText(NEW, [
        newRow,
        { ...newRow, cmdCode: "270900", aggrLevel: 6 },
        { ...newRow, cmdCode: "27", aggrLevel: 2 },
        { ...newRow, cmdCode: "TOTAL", aggrLevel: 0, netWgt: "", primaryValue: 9_000_000_000 },
      ]),
    );
    expect(file.records).toEqual([CRUDE, "2023-01 RUS>IND all_goods n/a $9000m by importer official"]);
  });

  it("reads the same trade under HS and SITC once", () => {
    const file = imported(tableText(NEW, [newRow, { ...newRow, classificationCode: "S4", cmdCode: "333" }]));
    expect(file.records).toEqual([CRUDE]);
  });

  it("keeps what both sides say of one flow apart", () => {
    const file = imported(
      tableText(NEW, [
        newRow,
        { ...newRow, reporterCode: 643, partnerCode: 699, flowCode: "X", netWgt: 3_000_000_000, primaryValue: 1 },
      ]),
    );
    expect(file.records).toEqual([CRUDE, "2023-01 RUS>IND crude 3000 kt $0.000001m by exporter official"]);
  });

  it("marks weights that the UN estimated", () => {
    const file = imported(tableText(NEW, [{ ...newRow, isNetWgtEstimated: "True" }]));
    expect(file.records).toEqual(["2023-01 RUS>IND crude 5000 kt $2500m by importer estimate"]);
  });
});

describe("UN Comtrade, JSON", () => {
  const data = [{ ...newRow, reporterDesc: null, partnerDesc: null, cmdDesc: null, isNetWgtEstimated: false }];

  it("is read out of its envelope, with descriptions that are null", () => {
    const file = importedJson({ elapsedTime: "0.1 secs", count: 1, data, error: "" });
    expect(file.proposal.layout).toBe("comtrade");
    expect(file.records).toEqual([CRUDE]);
    expect(file.warnings).toEqual([]);
  });

  it("says where it was most likely cut off", () => {
    const rows = Array.from({ length: 500 }, (_, at) => ({ ...data[0], period: String(200001 + at) }));
    expect(importedJson({ elapsedTime: "", count: 500, data: rows, error: "" }).warnings).toEqual([
      "The preview of UN Comtrade gives 500 rows at most: this file has as many and is most likely cut off.",
    ]);
  });

  it("is refused with its own words where it is an error", () => {
    expect(() => importedJson({ elapsedTime: "", count: 0, data: null, error: "Invalid period" })).toThrow(
      "UN Comtrade answered with an error: Invalid period",
    );
  });

  it("is read in the short keys of old", () => {
    const dataset = [
      {
        ...{ pfCode: "H5", yr: 2019, period: 201901, aggrLevel: 4, rgCode: 1, rgDesc: "Imports", rtCode: 699 },
        ...{ rtTitle: "India", ptCode: 643, ptTitle: "Russian Federation", ptCode2: "", cstCode: "", motCode: "" },
        ...{ cmdCode: "2709", cmdDescE: "Petroleum oils", NetWeight: 5_000_000_000, TradeValue: 2_500_000_000 },
        estCode: 0,
      },
    ];
    const file = importedJson({ validation: { status: { name: "Ok" } }, dataset });
    expect(file.proposal.layout).toBe("comtrade-classic");
    expect(file.records).toEqual(["2019-01 RUS>IND crude 5000 kt $2500m by importer official"]);
  });
});
