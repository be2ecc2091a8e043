import { expect, it } from "vitest";
import { isPastedTable, isTableFile, looksLikeTable } from "./tell-table.ts";

const TABLE = "Monat;Land;Menge\n2024-01;Russland;95.420,5\n2024-02;Russland;-\n2024-03;Russland;71.050,0\n";
const PROSE = `Oil, gas and coal: what was bought, what was sold, and by whom.

The minister said on Tuesday, 3 September 2024, that purchases had grown, that they would grow further, and that prices held.
In July, however, imports fell to 71,050 tonnes, a third less than in June, when they had stood at 98,740.
Analysts, traders and officials disagree, as they did in 2023, about why.
`;

const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);

it("takes lines of equal short cells with figures for a table, whatever parts them", () => {
  for (const sign of ["\t", ";", "|"]) expect(looksLikeTable(TABLE.replaceAll(";", sign))).toBe(true);
  expect(looksLikeTable('period,partner,qty\n2024-01,"Korea, Rep.",12\n2024-02,"Korea, Rep.",13\n')).toBe(true);
});

it("takes prose and lists of words for none", () => {
  expect(looksLikeTable(PROSE)).toBe(false);
  expect(looksLikeTable("Paris, London, Rome\nOslo, Bern, Wien\nPrag, Riga, Kyiv\n")).toBe(false);
  expect(looksLikeTable("One line, 1, 2")).toBe(false);
});

it("tells files by name, and text by what it holds", async () => {
  expect(await isTableFile(file("a.CSV", PROSE))).toBe(true);
  expect(await isTableFile(file("a.parquet", "PAR1"))).toBe(true);
  expect(await isTableFile(file("a.txt", TABLE))).toBe(true);
  expect(await isTableFile(file("a.txt", PROSE))).toBe(false);
  expect(await isTableFile(file("a.md", TABLE))).toBe(false);
  expect(await isTableFile(file("a.docx", "PK"))).toBe(false);
});

it("reads a table in UTF-16", async () => {
  const bytes = new Uint8Array(TABLE.length * 2 + 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < TABLE.length; at += 1) bytes[2 + at * 2] = TABLE.charCodeAt(at);
  expect(await isTableFile(file("a.txt", bytes))).toBe(true);
});

it("tells archives by the names in them", async () => {
  expect(await isTableFile(file("a.zip", "PK\u0003\u0004 TradeData_2024.csv"))).toBe(true);
  expect(await isTableFile(file("a.zip", "PK\u0003\u0004 word/document.xml notes.txt"))).toBe(false);
});

it("takes JSON of trade records, and no other", async () => {
  expect(await isTableFile(file("a.json", '{"response":{"data":[{"period":"2024-01","duoarea":"NUS"}]}}'))).toBe(true);
  expect(await isTableFile(file("a.json", '{"annotations":[{"text":"quote"}]}'))).toBe(false);
});

it("takes pasted cells for a table only where every line has the same tabs", () => {
  expect(isPastedTable(TABLE.replaceAll(";", "\t"))).toBe(true);
  expect(isPastedTable(`${TABLE.replaceAll(";", "\t")}A note below`)).toBe(false);
  expect(isPastedTable(PROSE)).toBe(false);
});
