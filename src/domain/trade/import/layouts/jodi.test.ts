import { describe, expect, it } from "vitest";
import { imported, leftOutOf } from "#tests/support/trade-files.ts";
import { faultsOf } from "#tests/support/trade-reading.ts";

// Layouts as JODI writes them; all figures are made up for these tests.

const HEAD = "REF_AREA,TIME_PERIOD,ENERGY_PRODUCT,FLOW_BREAKDOWN,UNIT_MEASURE,OBS_VALUE,ASSESSMENT_CODE";
const LEVELS = "Levels of a country (production, stocks, demand and so on) are no trade.";

describe("JODI-Oil", () => {
  it("gives totals of a country with the world, and no other level", () => {
    const seen = imported(
      [
        HEAD,
        "SA,2024-01,CRUDEOIL,TOTEXPSB,KBD,6300,1",
        "IN,2024-01,CRUDEOIL,TOTIMPSB,KBD,4700,2",
        "SA,2024-01,CRUDEOIL,INDPROD,KBD,9000,1",
        "SA,2024-01,CRUDEOIL,CLOSTLV,KBBL,150000,1",
        "IN,2024-01,CRUDEOIL,REFINOBS,KBD,5200,3",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("jodi");
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual([
      "2024-01 SAU>WLD crude 6300 kb/d by exporter official",
      // Its assessment says: with caution.
      "2024-01 WLD>IND crude 4700 kb/d by importer",
    ]);
    expect(leftOutOf(seen)).toEqual({ [LEVELS]: 3 });
  });

  it("reads one of up to five units; CONVBBL is a factor and no volume", () => {
    const seen = imported(
      [
        HEAD,
        "SA,2024-01,CRUDEOIL,TOTEXPSB,KBD,6300,1",
        "SA,2024-01,CRUDEOIL,TOTEXPSB,KBBL,195300,1",
        "SA,2024-01,CRUDEOIL,TOTEXPSB,KL,31049,1",
        "SA,2024-01,CRUDEOIL,TOTEXPSB,KTONS,26669,1",
        "SA,2024-01,CRUDEOIL,TOTEXPSB,CONVBBL,7323,1",
      ].join("\n"),
    );
    expect(seen.records).toEqual(["2024-01 SAU>WLD crude 6300 kb/d by exporter official"]);
    expect(faultsOf(seen.reading)).toEqual([]);
    expect(seen.reading.rows).toMatchObject({ read: 5, kept: 1, leftOut: 4 });
  });

  it("reads the unit that is there where barrels a day are not", () => {
    const seen = imported(
      [HEAD, "SA,2024-01,CRUDEOIL,TOTEXPSB,KTONS,26669,1", "SA,2024-01,CRUDEOIL,TOTEXPSB,CONVBBL,7323,1"].join("\n"),
    );
    expect(seen.records).toEqual(["2024-01 SAU>WLD crude 26669 kt by exporter official"]);
  });

  it("takes -, x and .. for missing, never for zero", () => {
    const months = ["-", "x", "..", ""].map((cell, at) => `SA,2024-0${at + 1},CRUDEOIL,TOTEXPSB,KBD,${cell},1`);
    const seen = imported([HEAD, ...months, "SA,2024-05,CRUDEOIL,TOTEXPSB,KBD,0,1"].join("\n"));
    expect(seen.records).toEqual([
      ...[1, 2, 3, 4].map((month) => `2024-0${month} SAU>WLD crude n/a by exporter official`),
      "2024-05 SAU>WLD crude 0 kb/d by exporter official",
    ]);
    expect(seen.reading.counts).toEqual({ "nothing-recorded": 4 });
  });

  it("reads totals of products and none of their parts", () => {
    const products = [
      "TOTPRODS",
      "LPG",
      "NAPHTHA",
      "GASOLINE",
      "KEROSENE",
      "JETKERO",
      "GASDIES",
      "RESFUEL",
      "ONONSPEC",
    ];
    const seen = imported([HEAD, ...products.map((product) => `IN,2024-01,${product},TOTEXPSB,KBD,100,1`)].join("\n"));
    expect(seen.records).toEqual([
      "2024-01 IND>WLD products 100 kb/d by exporter official",
      "2024-01 IND>WLD lpg 100 kb/d by exporter official",
    ]);
  });

  it("is read in its older layout, with months by their names", () => {
    const seen = imported(
      [
        "Country,Product,Flow,Unit,Date,Quantity,Code,Qualifier",
        "SA,CRUDEOIL,TOTEXPSB,KBD,JAN2012,7500,1,",
        "SA,CRUDEOIL,TOTEXPSB,CONVBBL,JAN2012,7.4,1,",
        "SA,CRUDEOIL,INDPROD,KBD,JAN2012,9800,1,",
        "SA,CRUDEOIL,TOTEXPSB,KBD,FEB2012,7400,1,",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("jodi-legacy");
    expect(seen.records).toEqual([
      "2012-01 SAU>WLD crude 7500 kb/d by exporter official",
      "2012-02 SAU>WLD crude 7400 kb/d by exporter official",
    ]);
  });
});
