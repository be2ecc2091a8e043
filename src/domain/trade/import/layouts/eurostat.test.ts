import { describe, expect, it } from "vitest";
import { imported, importedJson, leftOutOf } from "#tests/support/trade-files.ts";
import { faultsOf } from "#tests/support/trade-reading.ts";

// Layouts as Eurostat writes them; all figures are made up for these tests.

const HEAD = "DATAFLOW,LAST UPDATE,freq,siec,partner,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS";
const row = (partner: string, geo: string, rest: string, flow = "NRG_TI_OILM", siec = "O4100_TOT"): string =>
  `ESTAT:${flow}(1.0),15/11/24 23:00:00,M,${siec},${partner},THS_T,${geo},${rest},`;
const file = (...rows: readonly string[]): string => [HEAD, ...rows].join("\n");

describe("Eurostat's energy trade, SDMX-CSV", () => {
  it("is read as imports of the state whose trade it is, in thousand tonnes, with its flags", () => {
    const { proposal, records } = imported(file(row("RU", "DE", "2024-01,123.456,"), row("KZ", "DE", "2024-01,50,p")));
    expect(proposal.layout).toBe("eurostat-energy");
    expect(proposal.questions).toEqual([]);
    expect(records).toEqual([
      "2024-01 KAZ>DEU crude 50 kt by importer",
      "2024-01 RUS>DEU crude 123.456 kt by importer official",
    ]);
  });

  it("is read as exports where the data set is one of exports", () => {
    const text = file(row("DE", "NO", "2024-01,10,", "NRG_TE_OILM"), row("SE", "NO", "2024-01,11,", "NRG_TE_OILM"));
    expect(imported(text).records).toEqual([
      "2024-01 NOR>DEU crude 10 kt by exporter official",
      "2024-01 NOR>SWE crude 11 kt by exporter official",
    ]);
  });

  it("knows Eurostat's own codes, keeps the total, and what is not specified together", () => {
    const text = file(
      row("UK", "EL", "2024-01,1,"),
      row("XK", "EL", "2024-01,2,"),
      row("TOTAL", "EL", "2024-01,10,"),
      row("NSP", "EL", "2024-01,3,"),
      row("AFR_OTH", "EL", "2024-01,4,"),
    );
    expect(imported(text).records).toEqual([
      "2024-01 GBR>GRC crude 1 kt by importer official",
      "2024-01 WLD>GRC crude 10 kt by importer official",
      "2024-01 XKX>GRC crude 2 kt by importer official",
      "2024-01 XNS>GRC crude 7 kt by importer official",
    ]);
  });

  it("takes nothing for missing: empty and a colon are no zero", () => {
    const { reading, records } = imported(
      file(row("RU", "DE", "2024-01,,"), row("RU", "DE", "2024-02,:,"), row("RU", "DE", "2024-03,0,")),
    );
    expect(records).toEqual([
      "2024-01 RUS>DEU crude n/a by importer official",
      "2024-02 RUS>DEU crude n/a by importer official",
      "2024-03 RUS>DEU crude 0 kt by importer official",
    ]);
    expect(reading.counts).toEqual({ "nothing-recorded": 2 });
  });

  it("leaves out the EU where its members are in the file, and totals over partners", () => {
    const seen = imported(
      file(
        row("RU", "DE", "2024-01,1,"),
        row("RU", "EU27_2020", "2024-01,9,"),
        row("EXT_EU27_2020", "DE", "2024-01,8,"),
      ),
    );
    expect(seen.records).toEqual(["2024-01 RUS>DEU crude 1 kt by importer official"]);
    expect(leftOutOf(seen)).toEqual({
      "The EU and the euro area stand beside their members.": 1,
      "Totals over several partners would count again.": 1,
    });
  });

  it("takes the EU's own members for no partners of the EU: what passes through them is no trade of it", () => {
    const seen = imported(
      file(
        row("RU", "EU27_2020", "2024-01,9,"),
        row("NL", "EU27_2020", "2024-01,5,"),
        row("DE", "EU27_2020", "2024-01,5,"),
        row("NO", "EU27_2020", "2024-01,7,"),
      ),
    );
    expect(seen.records).toEqual([
      "2024-01 NOR>EUU crude 7 kt by importer official",
      "2024-01 RUS>EUU crude 9 kt by importer official",
    ]);
    expect(leftOutOf(seen)).toEqual({
      "The EU's own members are no partners of the EU; totals over several partners would count again.": 2,
    });
  });

  it("reads totals of products and none of their parts", () => {
    const siec = ["O4100_TOT", "O4100_TOT_4200-4500", "O4600", "O4652", "O4671", "O4630"];
    const seen = imported(file(...siec.map((code) => row("RU", "DE", "2024-01,1,", "NRG_TI_OILM", code))));
    expect(seen.records).toEqual([
      "2024-01 RUS>DEU crude 1 kt by importer official",
      "2024-01 RUS>DEU products 1 kt by importer official",
      "2024-01 RUS>DEU lpg 1 kt by importer official",
    ]);
  });

  it("is read with labels beside its codes", () => {
    const text = [
      "DATAFLOW,LAST UPDATE,freq:Time frequency,siec:Standard international energy product classification,partner:Partner,unit:Unit of measure,geo:Reporter,TIME_PERIOD:Time,OBS_VALUE:Value,OBS_FLAG:Flag",
      "ESTAT:NRG_TI_OILM(1.0): Imports,15/11/24 23:00:00,M: Monthly,O4100_TOT: Crude oil,RU: Russia,THS_T: Thousand tonnes,DE: Germany,2024-01,12,p: provisional",
      "ESTAT:NRG_TI_OILM(1.0): Imports,15/11/24 23:00:00,M: Monthly,O4100_TOT: Crude oil,RU: Russia,THS_T: Thousand tonnes,EU27_2020: European Union,2024-01,90,",
    ].join("\n");
    const seen = imported(text);
    expect(faultsOf(seen.reading)).toEqual([]);
    expect(seen.records).toEqual(["2024-01 RUS>DEU crude 12 kt by importer"]);
  });
});

describe("Eurostat's energy trade, TSV", () => {
  const TSV = [
    "freq,siec,partner,unit,geo\\TIME_PERIOD\t2024-01 \t2024-02 \t2024-03 ",
    "M,O4100_TOT,RU,THS_T,DE\t123.4 p\t: \t0 ",
    "M,O4100_TOT,TOTAL,THS_T,DE\t500 \t: c\t510.5 ",
    "M,O4652,RU,THS_T,DE\t1 \t2 \t3 ",
  ].join("\n");

  it("is cut at the commas of its first column; figures keep their flags, a colon is missing", () => {
    const seen = imported(TSV, { flow: "import" });
    expect(seen.proposal.layout).toBe("eurostat-energy-tsv");
    expect(seen.records).toEqual([
      "2024-01 RUS>DEU crude 123.4 kt by importer",
      "2024-03 RUS>DEU crude 0 kt by importer official",
      "2024-01 WLD>DEU crude 500 kt by importer official",
      "2024-03 WLD>DEU crude 510.5 kt by importer official",
    ]);
    expect(faultsOf(seen.reading)).toEqual([]);
  });

  it("does not say whether it is of imports or exports, which is asked and never guessed", () => {
    const seen = imported(TSV);
    expect(seen.proposal.mapping.fixed.flow).toBeNull();
    expect(seen.proposal.questions.map(({ about }) => about)).toEqual(["flow"]);
    expect(seen.records).toEqual([]);
    expect(imported(TSV, { flow: "export" }).records[0]).toBe("2024-01 DEU>RUS crude 123.4 kt by exporter");
  });
});

describe("Eurostat's energy trade, JSON-stat", () => {
  const dimension = (codes: readonly string[]) => ({
    category: { index: Object.fromEntries(codes.map((code, at) => [code, at])), label: {} },
  });
  const json = {
    version: "2.0",
    class: "dataset",
    label: "Imports of oil and petroleum products by partner country - monthly data",
    extension: { id: "NRG_TI_OILM" },
    id: ["freq", "siec", "partner", "unit", "geo", "time"],
    size: [1, 1, 2, 1, 2, 2],
    dimension: {
      freq: { category: { label: { M: "Monthly" } } },
      siec: dimension(["O4100_TOT"]),
      partner: dimension(["RU", "KZ"]),
      unit: dimension(["THS_T"]),
      geo: dimension(["DE", "PL"]),
      time: { category: { index: ["2024-01", "2024-02"] } },
    },
    // Sparse, by flat position: RU DE 01 is 0, RU PL 02 is 3, KZ DE 02 is 5.
    value: { "0": 12.5, "3": 4, "5": 6 },
    status: { "5": "p" },
  };

  it("is unrolled by its flat positions; what is not in it has no row", () => {
    const seen = importedJson(json);
    expect(seen.proposal.layout).toBe("eurostat-energy");
    expect(seen.records).toEqual([
      "2024-02 KAZ>DEU crude 6 kt by importer",
      "2024-01 RUS>DEU crude 12.5 kt by importer official",
      "2024-02 RUS>POL crude 4 kt by importer official",
    ]);
  });

  it("is read the same where its values are a list with gaps", () => {
    const value = [12.5, null, null, 4, null, 6, null, null];
    expect(importedJson({ ...json, value }).records).toEqual(importedJson(json).records);
  });

  it("is refused where its parts do not fit", () => {
    expect(() => importedJson({ ...json, size: [1, 1, 2, 1, 2, 3] })).toThrow("JSON-stat is broken");
    expect(() => importedJson({ ...json, value: { "8": 1 } })).toThrow("JSON-stat is broken");
  });
});
