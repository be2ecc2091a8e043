import { describe, expect, it } from "vitest";
import { imported, leftOutOf } from "#tests/support/trade-files.ts";
import { faultsOf } from "#tests/support/trade-reading.ts";

// Layouts as COMEXT writes them; all figures are made up for these tests.

const API = "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG";
const api = (reporter: string, partner: string, product: string, flow: number, rest: string): string =>
  `ESTAT:DS-045409(1.0),15/11/24 23:00:00,M,${reporter},${partner},${product},${flow},${rest}`;

describe("COMEXT out of the API", () => {
  it("puts value and weight of one flow together, hundreds of kilograms as such, euros as euros", () => {
    const seen = imported(
      [
        API,
        api("DE", "RU", "2709", 1, "VALUE_IN_EUROS,2024-01,1500000000,"),
        api("DE", "RU", "2709", 1, "QUANTITY_IN_100KG,2024-01,25000000,"),
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("comext-api");
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual(["2024-01 RUS>DEU crude 2500 kt 1500m EUR by importer official"]);
    expect(faultsOf(seen.reading)).toEqual([]);
  });

  it("reads the sister flow's word for value, exports, the world as a total, and no totals over the EU", () => {
    const seen = imported(
      [
        API,
        api("DE", "PL", "2710", 2, "VALUE_EUR,2024-01,2000000,"),
        api("DE", "WORLD", "2710", 2, "VALUE_EUR,2024-01,5000000,"),
        api("DE", "EXT_EU27_2020", "2710", 2, "VALUE_EUR,2024-01,4000000,"),
        api("EU27_2020", "RU", "2710", 1, "VALUE_EUR,2024-01,9000000,"),
        api("DE", "PL", "2710", 2, "SUPPLEMENTARY_QUANTITY,2024-01,7,"),
      ].join("\n"),
    );
    expect(seen.records).toEqual([
      "2024-01 DEU>POL products n/a 2m EUR by exporter official",
      "2024-01 DEU>WLD products n/a 5m EUR by exporter official",
    ]);
    expect(leftOutOf(seen)).toEqual({
      "Totals over several partners would count again.": 1,
      "The EU and the euro area stand beside their members.": 1,
      "Supplementary quantities and indices are neither weight nor value.": 1,
    });
  });

  it("reads a heading and its finer codes once", () => {
    const rows = ["27", "2709", "270900", "27090090"].map((product) =>
      api("DE", "RU", product, 1, "QUANTITY_IN_100KG,2024-01,10000,"),
    );
    expect(imported([API, ...rows].join("\n")).records).toEqual(["2024-01 RUS>DEU crude 1 kt by importer official"]);
  });
});

const BULK =
  "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT";
const bulk = (partner: string, type: string, product: string, period: string, kg: number): string =>
  `DE,${partner},${type},${product},33300,0610,0610,321,1,05,1,1,NO_SU,${period},1000000,,${kg},`;

describe("COMEXT's bulk files", () => {
  it("are read within the EU and beyond it, in kilograms and euros", () => {
    const seen = imported(
      [BULK, bulk("KZ", "E", "27090090", "202401", 2_000_000), bulk("NL", "I", "27101943", "202401", 1_000_000)].join(
        "\n",
      ),
    );
    expect(seen.proposal.layout).toBe("comext-bulk");
    expect(seen.records).toEqual([
      "2024-01 KAZ>DEU crude 2 kt 1m EUR by importer official",
      "2024-01 NLD>DEU products 1 kt 1m EUR by importer official",
    ]);
  });

  it("keep the annual total of month 52 a year beside its months", () => {
    const seen = imported(
      [BULK, bulk("KZ", "E", "27090090", "202401", 2_000_000), bulk("KZ", "E", "27090090", "202452", 30_000_000)].join(
        "\n",
      ),
    );
    expect(seen.records).toEqual([
      "2024 KAZ>DEU crude 30 kt 1m EUR by importer official",
      "2024-01 KAZ>DEU crude 2 kt 1m EUR by importer official",
    ]);
  });

  it("add up the codes of one good, and leave out goods that are confidential", () => {
    const seen = imported(
      [
        BULK,
        bulk("KZ", "E", "27101943", "202401", 1_000_000),
        bulk("KZ", "E", "27101964", "202401", 2_000_000),
        bulk("KZ", "E", "99RRR100", "202401", 9_000_000),
        bulk("KZ", "E", "27MMM000", "202401", 9_000_000),
      ].join("\n"),
    );
    expect(seen.records).toEqual(["2024-01 KAZ>DEU products 3 kt 2m EUR by importer official"]);
    expect(seen.reading.rows).toMatchObject({ leftOut: 2, refused: 0 });
  });

  it("add up the rows of one flow by customs procedure, however alike they are", () => {
    const one = bulk("KZ", "E", "27090090", "202401", 2_000_000);
    const procedures = [1, 2, 9].map((procedure) => one.replace(",1,1,NO_SU", `,1,${procedure},NO_SU`));
    const seen = imported([BULK, ...procedures].join("\n"));
    expect(faultsOf(seen.reading)).toEqual([]);
    expect(seen.records).toEqual(["2024-01 KAZ>DEU crude 6 kt 3m EUR by importer official"]);
  });

  it("keep partners that nobody names as unattributed", () => {
    const seen = imported(
      [BULK, bulk("QW", "E", "27090090", "202401", 1_000_000), bulk("QZ", "E", "27090090", "202401", 2_000_000)].join(
        "\n",
      ),
    );
    expect(seen.records).toEqual(["2024-01 XNS>DEU crude 3 kt 2m EUR by importer official"]);
  });

  it("are read in the older layout by letters: its numbers of states are not the UN's", () => {
    const seen = imported(
      [
        "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_cpa2002,PRODUCT_cpa2008,PRODUCT_CPA2_1,PRODUCT_BEC,PRODUCT_SECTION,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY",
        // 4 is Afghanistan for the UN, 75 nobody.
        "004,DE,0075,RU,E,27090090,33300,1110,0610,0610,321,05,1,4,,201501,3000000,6000000,",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("comext-old-bulk");
    expect(seen.records).toEqual(["2015-01 RUS>DEU crude 6 kt 3m EUR by importer official"]);
  });
});
