import { describe, expect, it } from "vitest";
import { imported } from "#tests/support/trade-files.ts";
import { faultsOf } from "#tests/support/trade-reading.ts";
import { fingerprintOf, LAYOUTS } from "./layouts.ts";

// Tables of no known layout; all figures are made up for these tests.

const rolesOf = ({ proposal }: ReturnType<typeof imported>) =>
  Object.fromEntries(
    proposal.mapping.columns.map(({ header, role, why }) => [header, why === null ? role : `${role}: ${why}`]),
  );

describe("a table of no known layout", () => {
  it("has its columns proposed by headers and cells, each with the reason", () => {
    const seen = imported(
      [
        "period,partner_desc,reporter,hs,qty_t,val_usd,flag,note",
        "2024-07,Russian Federation,Pakistan,2709,95420,52860300,E,",
        "2024-08,Utd. Arab Em.,Pakistan,2709,,1000000,,",
      ].join("\n"),
    );
    expect(rolesOf(seen)).toEqual({
      period: "period: its cells are months or days",
      partner_desc: "exporter: matched to Russia",
      reporter: "importer: its cells are places",
      hs: "commodity: matched to crude",
      qty_t: "quantity: the header says t",
      val_usd: "value: the header says USD",
      flag: "status: by its header",
      note: "ignored: its cells are empty",
    });
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.proposal.notes).toEqual(["No column says import or export: “reporter” is read as the importer."]);
    expect(seen.records).toEqual([
      "2024-08 ARE>PAK crude n/a $1m",
      "2024-07 RUS>PAK crude 95.42 kt $52.8603m estimate",
    ]);
  });

  it("asks for what nothing says: the importer, the goods, the unit", () => {
    const seen = imported(["Month,Country,Volume", "2024-01,Iraq,5", "2024-02,Iraq,6"].join("\n"));
    expect(seen.proposal.questions.map(({ about }) => about)).toEqual(["importer", "commodity", "quantityUnit"]);
  });

  it("is read with a title, a decimal comma and German words", () => {
    const seen = imported(
      [
        "Rohöleinfuhren nach Lieferland;;;",
        ";;;",
        "Monat;Lieferland;Bestimmungsland;Menge (1000 t)",
        "01.2024;Russland;Deutschland;1.234,5",
        "02.2024;Kasachstan;Deutschland;98,25",
      ].join("\n"),
    );
    expect(seen.proposal.questions.map(({ about }) => about)).toEqual(["commodity"]);
    expect(rolesOf(seen)).toMatchObject({
      Lieferland: "exporter: matched to Russia",
      Bestimmungsland: "importer: matched to Germany",
      "Menge (1000 t)": "quantity: the header says kt",
    });
  });

  it("takes months with their year for the period below “Month”, also where one of a few is wrong", () => {
    const seen = imported(
      [
        "Monat;Lieferland;Bestimmungsland;Ware;Menge (t)",
        ...["01", "02", "03", "13"].map((m) => `${m}.2024;Russland;Polen;2709;5`),
      ].join("\n"),
    );
    expect(rolesOf(seen)).toMatchObject({ Monat: "period: its cells are months or days" });
    expect(faultsOf(seen.reading)).toEqual([expect.stringContaining("Month 13 does not exist.")]);
  });

  it.each([
    ["Mois;Pays d’origine;Pays de destination;Produit;Quantité (tonnes)", "2024-01;Russie;Allemagne;Pétrole brut;5000"],
    [
      "Fecha;País de origen;País de destino;Producto;Cantidad (toneladas)",
      "2024-01;Rusia;Alemania;Petróleo crudo;5000",
    ],
    ["Дата;Страна происхождения;Страна назначения;Товар;Вес, тонн", "2024-01;Россия;Германия;Сырая нефть;5000"],
    ["Data;País de origem;País de destino;Produto;Quantidade (t)", "2024-01;Rússia;Alemanha;Petróleo bruto;5000"],
    [
      "Data;Paese di origine;Paese di destinazione;Prodotto;Quantità (t)",
      "2024-01;Russia;Germania;Petrolio greggio;5000",
    ],
    ["年月;原产国;目的国;商品名称;数量 (t)", "2024-01;俄罗斯;德国;原油;5000"],
  ])("is read with headers in other languages: %s", (header, row) => {
    const seen = imported([header, row].join("\n"));
    expect(faultsOf(seen.reading)).toEqual([]);
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual(["2024-01 RUS>DEU crude 5 kt"]);
  });

  it("is read without a header, by its cells alone", () => {
    const seen = imported(["2024-01,Russia,India,crude,5000", "2024-02,Iraq,India,crude,6000.5"].join("\n"));
    expect(seen.proposal.mapping.headerRows).toBe(0);
    expect(seen.proposal.mapping.columns.map(({ role }) => role)).toEqual([
      ...["period", "exporter", "importer", "commodity", "quantity"],
    ]);
    expect(seen.proposal.questions.map(({ about }) => about)).toEqual(["quantityUnit"]);
  });

  it("takes codes of fuels for goods, and never for a volume", () => {
    const rows = ["2024-01,Russia,India,2709,5000", "2024-02,Iraq,India,271000,6000.5", "2024-03,Iraq,India,2709,70"];
    expect(imported(rows.join("\n")).proposal.mapping.columns.map(({ role, why }) => [role, why])).toEqual([
      ["period", "its cells are months or days"],
      ["exporter", "its cells are places"],
      ["importer", "its cells are places"],
      ["commodity", "matched to crude"],
      ["quantity", "its cells are numbers"],
    ]);
  });

  it("bears the line by which a spreadsheet is told its delimiter", () => {
    const seen = imported(
      "sep=;\nMonth;Exporter;Importer;Product;kt\n2024-01;Russia;India;crude;5\n2024-02;Iraq;India;crude;6\n",
    );
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual(["2024-02 IRQ>IND crude 6 kt", "2024-01 RUS>IND crude 5 kt"]);
  });

  it("bears headers that repeat, are empty or are named like what every object has", () => {
    const seen = imported(
      ["__proto__,constructor,date,exporter,exporter,importer,tonnes,", "1,2,2024-01,RUS,IRQ,IND,5000,"].join("\n"),
    );
    expect(seen.proposal.mapping.columns.map(({ role }) => role)).toEqual([
      ...["ignored", "ignored", "period", "exporter", "ignored", "importer", "quantity", "ignored"].slice(
        0,
        seen.proposal.mapping.columns.length,
      ),
    ]);
  });
});

describe("a wide table", () => {
  it("of a date and one column for each country is unrolled", () => {
    const seen = imported(
      [
        "Imports of crude oil into Pakistan (kt),,,",
        "date,Russia,Utd. Arab Em.,Total",
        "2024-01,10,20,30",
        "2024-02,,21,21",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("wide");
    expect(seen.proposal.mapping.wide).toEqual({ from: 1, headersAre: "exporter" });
    expect(seen.proposal.mapping.fixed.commodity).toBe("crude");
    expect(seen.proposal.mapping.quantityUnit).toBe("kt");
    expect(seen.proposal.notes).toContain("Every row is read as crude: the words of the table say so.");
    expect(seen.proposal.questions.map(({ about }) => about)).toEqual(["importer"]);
  });

  it("of pairs and one column for each period is unrolled; an empty cell is missing", () => {
    const seen = imported(
      [
        "exporter,importer,product,unit,2023,2024-01,2024-02",
        "Russia,India,crude,kt,900,70,",
        "Iraq,India,crude,kt,,5,0",
      ].join("\n"),
    );
    expect(seen.proposal.layout).toBe("wide");
    expect(seen.proposal.questions).toEqual([]);
    expect(seen.records).toEqual([
      "2024-01 IRQ>IND crude 5 kt",
      "2024-02 IRQ>IND crude 0 kt",
      "2023 RUS>IND crude 900 kt",
      "2024-01 RUS>IND crude 70 kt",
    ]);
  });
});

describe("the list of layouts", () => {
  it("names each once, ends with what takes anything, and has a sentence for whoever reads by it", () => {
    expect(new Set(LAYOUTS.map(({ id }) => id)).size).toBe(LAYOUTS.length);
    expect(LAYOUTS.at(-1)?.id).toBe("mapped");
    for (const { id, note } of LAYOUTS) if (id !== "mapped") expect([id, note.length > 0]).toEqual([id, true]);
  });

  it("knows a header again whatever its case, blanks and signs", () => {
    expect(fingerprintOf(["Netweight (kg)", "Trade Value (US$)", ""])).toBe("netweightkg|tradevalueus|");
    expect(fingerprintOf(["netweight(KG)", "TradeValue US$", " "])).toBe("netweightkg|tradevalueus|");
  });
});
