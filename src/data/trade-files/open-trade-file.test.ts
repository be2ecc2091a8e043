// @vitest-environment node
import { gzipSync, strToU8, zipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { encodedAs } from "#tests/support/encode-as.ts";
import { openTradeFile, type TradeText } from "./open-trade-file.ts";
import { isRefused } from "./trade-refusals.ts";

// Runs without a page, as in its worker. All figures are made up for these tests.

const CSV = "date,exporter,importer,tonnes\n2024-01,Russia,India,5000\n2024-02,Iraq,India,6000\n";

const fileOf = (name: string, bytes: Uint8Array | ArrayBuffer | string): File =>
  new File([typeof bytes === "string" || bytes instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes)], name);

async function opened(file: File, choice = {}): Promise<TradeText> {
  const text = await openTradeFile(file, choice);
  if (isRefused(text)) throw new Error(`${text.what} ${text.where} ${text.next}`);
  return text;
}

async function refused(file: File): Promise<string> {
  const text = await openTradeFile(file);
  return isRefused(text) ? `${text.what} ${text.where} ${text.next}` : "opened";
}

/** All of its text, as it would be read. */
const textOf = async ({ blob, encoding }: TradeText): Promise<string> =>
  new TextDecoder(encoding).decode(await blob.arrayBuffer());

describe("text", () => {
  it("is left where it lies", async () => {
    const file = fileOf("flows.csv", CSV);
    const text = await opened(file);
    expect(text.blob).toBe(file);
    expect(text).toMatchObject({ encoding: "utf-8", part: null, parts: [], head: CSV, isWhole: true, notes: [] });
    expect(text.letters).toEqual({ encoding: "utf-8", isSure: true, lost: 0 });
  });

  const RUSSIAN =
    "Дата;Страна происхождения;Страна назначения;Вес, тонн\n2024-01;Россия;Индия;5000\n2024-02;Казахстан;Индия;6000\n";
  const FRENCH =
    "Mois;Pays d'origine;Pays de destination;Quantité\n2024-01;Algérie;Côte d'Ivoire;5000\n2024-02;Norvège;Suède;6000\n";
  const CHINESE =
    "年月,原产国,目的国,商品名称,数量\n2024-01,俄罗斯,中国,原油,五千\n2024-02,沙特阿拉伯,中国,原油,六千\n国家统计局的数据和海关的数据不一样\n";
  const JAPANESE =
    "年月,輸出国,輸入国,商品,数量\n2024-01,ロシア,インド,原油,ごせん\n2024-02,サウジアラビア,インド,原油,ろくせん\nデータはざいむしょうのとうけいによる\n";

  it.each([
    ["utf-16le", RUSSIAN],
    ["utf-16be", RUSSIAN],
    ["windows-1251", RUSSIAN],
    ["koi8-r", RUSSIAN],
    ["windows-1252", FRENCH],
    ["gb18030", CHINESE],
    ["shift_jis", JAPANESE],
  ])("is told by its letters: %s", async (encoding, written) => {
    const text = await opened(fileOf("flows.csv", encodedAs(encoding, written)));
    expect(text.encoding).toBe(encoding);
    expect(text.head.replace("\uFEFF", "")).toBe(written);
    expect(await textOf(text)).toBe(written);
    expect(text.letters?.lost).toBe(0);
  });

  it("of UN Comtrade's site is often Latin-1", async () => {
    const written = `reporterDesc,partnerDesc,primaryValue\n${"India,Côte d'Ivoire,5\nIndia,Türkiye,6\n".repeat(20)}`;
    const text = await opened(fileOf("TradeData_7_1_2024.csv", encodedAs("windows-1252", written)));
    expect(text.encoding).toBe("windows-1252");
    expect(await textOf(text)).toBe(written);
  });

  it("is read with a byte order mark of UTF-8", async () => {
    const text = await opened(fileOf("flows.csv", `\uFEFF${CSV}`));
    expect(await textOf(text)).toBe(CSV);
  });

  it("is read in the encoding that somebody chose, and says what was lost", async () => {
    const file = fileOf("flows.csv", encodedAs("windows-1251", RUSSIAN));
    expect((await opened(file, { encoding: "koi8-r" })).encoding).toBe("koi8-r");
    const wrong = await opened(file, { encoding: "utf-8" });
    expect(wrong.letters?.lost).toBeGreaterThan(0);
  });
});

describe("JSON", () => {
  const data = [
    { period: "202401", reporterCode: 699, partnerCode: 643, flowCode: "M", netWgt: 5e9, partnerDesc: 'Russia, "RF"' },
    { period: "202402", reporterCode: 699, partnerCode: 643, flowCode: "M", netWgt: null, partnerDesc: null },
  ];

  it("becomes a table, with quotes of its own and nothing for null", async () => {
    const text = await opened(fileOf("data.json", JSON.stringify({ elapsedTime: "0.1", count: 2, data, error: "" })));
    expect(text.letters).toBeNull();
    expect(await textOf(text)).toBe(
      [
        "period,reporterCode,partnerCode,flowCode,netWgt,partnerDesc",
        '202401,699,643,M,5000000000,"Russia, ""RF"""',
        "202402,699,643,M,,",
        "",
      ].join("\r\n"),
    );
  });

  it("is read a record a line too, whatever the name", async () => {
    const text = await opened(fileOf("data.txt", data.map((record) => JSON.stringify(record)).join("\n")));
    expect((await textOf(text)).split("\r\n")).toHaveLength(4);
  });

  it("says what its envelope says is missing", async () => {
    const json = { response: { total: "9000", frequency: "monthly", data: [{ period: "2024-01", value: "1" }] } };
    const text = await opened(fileOf("eia.json", JSON.stringify(json)));
    expect(text.notes).toEqual(["The EIA has 9,000 rows for this request, the file 1: it is cut off."]);
  });

  it("is refused without a table in it, with the next step", async () => {
    expect(await refused(fileOf("x.json", '{"type": "FeatureCollection", "features": 5}'))).toMatch(
      /Save the same data as CSV/,
    );
  });

  it("is taken for text where it only begins like it", async () => {
    expect((await opened(fileOf("x.csv", '[kt],"a"\n1,2\n'))).head).toMatch(/^\[kt\]/);
  });
});

describe("Parquet", () => {
  const columnData = [
    { name: "period", data: ["2024-01", "2024-02", "2024-03"], type: "STRING" as const },
    { name: "exporter", data: ["Russia", 'Iraq, "north"', null], type: "STRING" as const, nullable: true },
    { name: "kg", data: [5_000_000_000n, 0n, null], type: "INT64" as const, nullable: true },
    { name: "usd", data: [1.5, 2, null], type: "DOUBLE" as const, nullable: true },
    {
      name: "day",
      data: [new Date("2024-01-31T00:00:00Z"), new Date("2024-02-29T12:30:00Z"), null],
      type: "TIMESTAMP" as const,
      nullable: true,
    },
    { name: "__index_level_0__", data: [0n, 1n, 2n], type: "INT64" as const },
  ];
  const TABLE = [
    "period,exporter,kg,usd,day",
    "2024-01,Russia,5000000000,1.5,2024-01-31",
    '2024-02,"Iraq, ""north""",0,2,2024-02-29T12:30:00.000Z',
    "2024-03,,,,",
    "",
  ].join("\r\n");

  it("becomes a table: whole numbers whole, dates as ISO has them, null empty, without the row numbers of pandas", async () => {
    const text = await opened(fileOf("flows.parquet", parquetWriteBuffer({ columnData })));
    expect(text.letters).toBeNull();
    expect(await textOf(text)).toBe(TABLE);
  });

  it("is read group by group, and packed with gzip", async () => {
    const buffer = parquetWriteBuffer({
      columnData,
      rowGroupSize: 2,
      codec: "GZIP",
      compressors: { GZIP: (bytes) => gzipSync(bytes) },
    });
    expect(await textOf(await opened(fileOf("data.bin", buffer)))).toBe(TABLE);
  });

  it("is refused where its packing is not known, or it is cut short", async () => {
    const buffer = parquetWriteBuffer({ columnData, codec: "ZSTD", compressors: { ZSTD: (bytes) => bytes } });
    expect(await refused(fileOf("flows.parquet", buffer))).toMatch(/packed with ZSTD\. Save it with snappy or gzip/);
    const cut = parquetWriteBuffer({ columnData }).slice(0, 200);
    expect(await refused(fileOf("flows.parquet", cut))).toMatch(/is damaged\. .*Download or save the file once more/);
  });
});

describe("packed files", () => {
  it("give their table, whatever is packed beside it", async () => {
    const zip = zipSync({
      "readme.txt": strToU8("About these figures"),
      "__MACOSX/._a.csv": strToU8("x"),
      "a/flows.csv": strToU8(CSV),
    });
    const text = await opened(fileOf("flows.zip", zip));
    expect(await textOf(text)).toBe(CSV);
    expect(text).toMatchObject({ part: "a/flows.csv", parts: ["a/flows.csv"], notes: [] });
  });

  it("give the largest of several tables until another is chosen", async () => {
    const small = "date,tonnes\n2024-01,1\n";
    const file = fileOf("flows.zip", zipSync({ "2023.csv": strToU8(small), "2024.csv": strToU8(CSV) }));
    const first = await opened(file);
    expect(first).toMatchObject({ part: "2024.csv", parts: ["2024.csv", "2023.csv"] });
    expect(first.notes).toEqual(["The zip holds 2 tables; read is 2024.csv. Bring the zip in again for the other."]);
    expect(await textOf(await opened(file, { part: "2023.csv" }))).toBe(small);
  });

  it("give JSON and Parquet too, and encodings as every text", async () => {
    const json = strToU8(JSON.stringify([{ date: "2024-01", tonnes: 1 }]));
    expect(await textOf(await opened(fileOf("a.zip", zipSync({ "a.json": json }))))).toBe(
      "date,tonnes\r\n2024-01,1\r\n",
    );
    const russian = encodedAs("windows-1251", "Дата;Страна происхождения\n2024-01;Россия\n2024-02;Казахстан\n");
    expect((await opened(fileOf("a.zip", zipSync({ "a.csv": russian })))).encoding).toBe("windows-1251");
  });

  it("are read where they are gzip, as Eurostat and others pack their tables", async () => {
    expect(await textOf(await opened(fileOf("nrg_ti_oilm.tsv.gz", gzipSync(strToU8(CSV)))))).toBe(CSV);
  });

  it("are refused where they would unpack to too much", async () => {
    const zeros = new Uint8Array(30_000_000);
    expect(await refused(fileOf("bomb.zip", zipSync({ "a.csv": zeros })))).toMatch(
      /too large\. It unpacks to \d+ times its size/,
    );
    expect(await refused(fileOf("bomb.gz", gzipSync(zeros)))).toMatch(/too large/);
  });

  it("are refused damaged, without a table, or packed twice", async () => {
    const zip = zipSync({ "a.csv": strToU8(CSV) });
    expect(await refused(fileOf("a.zip", zip.slice(0, zip.length - 30)))).toMatch(/damaged/);
    expect(await refused(fileOf("a.gz", gzipSync(strToU8(CSV)).slice(0, 40)))).toMatch(/damaged/);
    expect(await refused(fileOf("a.zip", zipSync({ "a.jpg": strToU8("x"), "b.jpg": strToU8("y") })))).toMatch(
      /No part of the zip is a table/,
    );
    expect(await refused(fileOf("a.zip", zipSync({ "inner.csv": zip })))).toMatch(/packed twice/);
  });

  it("are refused where a password keeps them", async () => {
    const zip = zipSync({ "a.csv": strToU8(CSV) }, { level: 0 });
    // The first bit of the flags, in the header and in the list of parts.
    const locked = zip.slice();
    locked[6] = (locked[6] ?? 0) | 1;
    const list = locked.findIndex(
      (byte, at) => byte === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2,
    );
    locked[list + 8] = (locked[list + 8] ?? 0) | 1;
    expect(await refused(fileOf("a.zip", locked))).toMatch(/protected by a password\. .*Unpack it with its password/);
  });
});

describe("files of another kind", () => {
  const xlsx = zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") });

  it.each([
    [
      "a workbook under another name",
      fileOf("flows.csv", xlsx),
      /a workbook \(Excel\).*save the sheet as CSV \(UTF-8\)/,
    ],
    [
      "an old workbook",
      fileOf("flows.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])),
      /old or a locked form.*save the sheet as CSV/,
    ],
    ["a PDF", fileOf("flows.csv", "%PDF-1.7\n"), /a PDF.*Find the same table as CSV/],
    [
      "a web page",
      fileOf("flows.xls", "<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>"),
      /a web page.*download as CSV/,
    ],
    [
      "SDMX-ML",
      fileOf("flows.xml", '<?xml version="1.0"?><message:GenericData xmlns:message="x"></message:GenericData>'),
      /XML.*SDMX-CSV/,
    ],
    [
      "a picture",
      fileOf("flows.csv", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
      /a picture \(PNG\)/,
    ],
    [
      "bytes of no kind",
      fileOf(
        "flows.csv",
        Uint8Array.from({ length: 100 }, (_, at) => (at * 7) % 29),
      ),
      /no text/,
    ],
    ["nothing", fileOf("flows.csv", ""), /is empty/],
  ])("%s", async (_, file, words) => {
    expect(await refused(file)).toMatch(words);
  });
});
