import { describe, expect, it } from "vitest";
import { imported, leftOutOf } from "#tests/support/trade-files.ts";
import { faultsOf } from "#tests/support/trade-reading.ts";

// Layouts as their sources write them; all figures are made up for these tests.

describe("other sources", () => {
  it("resourcetrade.earth: thousand dollars and tonnes, by the year, nobody's own word", () => {
    const seen = imported(
      [
        "Exporter,Exporter ISO3,Importer,Importer ISO3,Resource,Year,Value (1000USD),Weight (1000kg)",
        "Russian Federation,RUS,India,IND,Crude oil,2022,25000000,40000000",
        "Russian Federation,RUS,India,IND,Natural gas,2022,1,1",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("resourcetrade");
    expect(seen.records).toEqual(["2022 RUS>IND crude 40000 kt $25000m estimate"]);
  });

  it("BACI: thousand dollars and tonnes, numbers of states as Comtrade's", () => {
    const seen = imported(
      [
        "t,i,j,k,v,q",
        "2022,643,699,270900,25000000,40000000",
        "2022,643,842,271019,1000,2000",
        "2022,643,490,270900,5,NA",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("baci");
    expect(seen.records).toEqual([
      "2022 RUS>IND crude 40000 kt $25000m estimate",
      "2022 RUS>USA products 2 kt $1m estimate",
      "2022 RUS>XNS crude n/a $0.005m estimate",
    ]);
  });

  it("CREA: days become months, one scenario, euros stay euros", () => {
    const head =
      "commodity,commodity_group,origin_iso2,destination_iso2,destination_country,destination_region,date,value_tonne,value_eur,pricing_scenario,version";
    const row = (rest: string) => `crude_oil,oil,RU,IN,India,Others,${rest},v3`;
    const seen = imported(
      [
        head,
        row("2024-01-01,1000,500000,default"),
        row("2024-01-02,2000,900000,default"),
        row("2024-01-01,1000,400000,price_cap"),
        row("2024-01-02,2000,700000,price_cap"),
        "pipeline_gas,gas,RU,TR,Turkey,Turkey,2024-01-01,10,10,default,v3",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("crea");
    expect(seen.records).toEqual(["2024-01 RUS>IND crude 3 kt 1.4m EUR estimate"]);
    expect(leftOutOf(seen)).toMatchObject({ "Other scenarios price the same flows again.": 2 });
    expect(faultsOf(seen.reading)).toEqual([]);
  });

  it("Our World in Data: one country a row, so the direction, the goods and the unit are asked", () => {
    const seen = imported(
      ["Entity,Code,Year,Oil trade", "India,IND,2022,10", "World,OWID_WRL,2022,90", "Africa,,2022,20"].join("\n"),
    );
    expect(seen.proposal.layout).toBe("owid");
    expect(seen.proposal.questions.map(({ about }) => about)).toEqual(["flow", "commodity", "quantityUnit"]);
  });
});

describe("SDMX-CSV of any data flow", () => {
  const HEAD =
    "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,COUNTERPART_AREA,TRADE_FLOW,PRODUCT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS";
  const row = (action: string, rest: string) => `dataflow,AGENCY:DF_TRADE(1.0),${action},M,${rest}`;

  it("takes every column before TIME_PERIOD for a dimension, and leaves out what was deleted", () => {
    const seen = imported(
      [HEAD, row("I", "DE,RU,M,2709,KT,2024-01,12,A"), row("D", "DE,RU,M,2709,KT,2024-02,13,A")].join("\n"),
    );
    expect(seen.proposal.layout).toBe("sdmx-csv");
    expect(seen.records).toEqual(["2024-01 RUS>DEU crude 12 kt by importer official"]);
    expect(leftOutOf(seen)).toEqual({ "The sender deleted these observations.": 1 });
  });

  it("is read with labels in its header and its cells", () => {
    const header = HEAD.split(",")
      .map((name, at) => (at < 3 ? name : `${name}:A label`))
      .join(",");
    const text = [
      header,
      row("I", "DE: Germany,RU: Russia,M: Imports,2709: Crude oil,KT: Kilotonnes,2024-01,12,A: Normal"),
    ].join("\n");
    const seen = imported(text);
    expect(seen.proposal.layout).toBe("sdmx-csv");
    expect(faultsOf(seen.reading)).toEqual([]);
    expect(seen.records).toEqual(["2024-01 RUS>DEU crude 12 kt by importer official"]);
  });
});

describe("Entente's own layout", () => {
  it("is read with a unit and a currency in each row", () => {
    const seen = imported(
      [
        "date,exporter,importer,commodity,quantity,unit,value,currency,source",
        "2024-01,RUS,IND,crude,1500,kb/d,2500000000,USD,Customs",
        "2024-02,Russia,India,crude,6.5,kt,,,Press",
        "2024-03,Russia,India,coal,,,3000000,EUR,Press",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("entente");
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual([
      "2024-01 RUS>IND crude 1500 kb/d $2500m",
      "2024-02 RUS>IND crude 6.5 kt",
      "2024-03 RUS>IND coal n/a 3m EUR",
    ]);
  });

  it("is read as the desk saves its records, the unit as a header", () => {
    const seen = imported(
      [
        "month,exporter,importer,commodity,kb/d,on_year,status,source,locator,note",
        "2024-01,Russia,India,crude,1500.5,,recorded,x,,",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("entente");
    expect(seen.records).toEqual(["2024-01 RUS>IND crude 1500.5 kb/d"]);
  });
});
