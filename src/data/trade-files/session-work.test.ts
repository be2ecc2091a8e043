// @vitest-environment node
import { strToU8, zipSync } from "fflate";
import { expect, it, vi } from "vitest";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { Mapping } from "#domain/trade/import/mapping.ts";
import { type Corrections, NO_CORRECTIONS } from "#domain/trade/import/trade-reading.ts";
import { unpackFlows } from "#domain/trade/pack-flows.ts";
import { comtradeTable, europeanTable, inLatinBytes } from "#tests/support/trade-texts.ts";
import type { OpenedFile, Settled } from "./session-messages.ts";
import { createSessionWork } from "./session-work.ts";

const PAKISTAN = "PAK" as PlaceCode;
const options = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** A session over a file, opened. */
async function opened(name: string, content: string | Uint8Array<ArrayBuffer>, settled: Settled = {}) {
  const work = createSessionWork(new File([content], name));
  const file = await work.open(settled, options());
  if ("kind" in file) throw new Error(file.what);
  return { work, file };
}

/** The European table with what no column of it says. */
const answered = ({ mapping }: OpenedFile): Mapping => ({
  ...mapping,
  fixed: { ...mapping.fixed, importer: PAKISTAN, commodity: "crude" },
});

it("opens a table with its letters, its header and its first rows under their lines", async () => {
  const { file } = await opened("einfuhr.csv", inLatinBytes(europeanTable()));
  expect(file.letters).toMatchObject({ encoding: "windows-1252", lost: 0 });
  expect([file.mapping.delimiter, file.mapping.skip, file.mapping.numbers.decimal]).toEqual([";", 3, ","]);
  expect(file.sample[7]).toEqual({ row: 12, cells: ["2024-06", "Ägypten", "79.000,0"] });
});

it("reads it in its letters, and shows any row by its line or its position", async () => {
  const { work, file } = await opened("einfuhr.csv", inLatinBytes(europeanTable()));
  const read = await work.read({ mapping: answered(file), corrections: NO_CORRECTIONS }, options());
  expect(read.rows).toEqual({ read: 20, kept: 15, leftOut: 1, refused: 4 });
  expect(read.faults.filter(({ weight }) => weight === "refused").map(({ row }) => row)).toEqual([19, 20, 21, 22]);
  expect(read.series).toEqual({ exporter: null, importer: "PAK", commodity: "crude" });
  const [first] = await work.rows({ by: "position", from: 7, count: 1 }, options());
  expect(first).toEqual({ row: 12, cells: ["2024-06", "Ägypten", "79.000,0"] });
  expect((await work.rows({ by: "line", from: 18, count: 3 }, options())).map(({ row }) => row)).toEqual([18, 19, 20]);
});

it("does not read a file again where only what becomes of a row changes", async () => {
  const rows = ["2024-01,RUS,PAK,crude,5,kt", "2024-01,RUS,PAK,crude,6,kt", "2024-02,RUS,PAK,crude,-1,kt"];
  const file = new File([`date,exporter,importer,commodity,quantity,unit\n${rows.join("\n")}\n`], "repeats.csv");
  const looked = vi.spyOn(file, "slice");
  const work = createSessionWork(file);
  const opened = await work.open({}, options());
  if ("kind" in opened) throw new Error(opened.what);
  const read = (change: Partial<Corrections>) =>
    work.read({ mapping: opened.mapping, corrections: { ...NO_CORRECTIONS, ...change } }, options());
  expect((await read({})).rows).toEqual({ read: 3, kept: 1, leftOut: 1, refused: 1 });
  const looks = looked.mock.calls.length;
  expect((await read({ rowRepeats: { 3: "keep" } })).rows.kept).toBe(2);
  expect(unpackFlows((await work.pack(null, options())).packed)?.quantity).toEqual(Float64Array.of(11));
  expect((await read({ left: [4] })).rows).toEqual({ read: 3, kept: 1, leftOut: 2, refused: 0 });
  expect(await work.refusals(null, options())).toBeNull();
  expect(looked).toHaveBeenCalledTimes(looks);
  expect((await read({ cells: { "4:4": "1" } })).rows.kept).toBe(2);
  expect(looked.mock.calls.length).toBeGreaterThan(looks);
});

it("keeps nothing of a reading during which it was opened in other letters", async () => {
  const file = new File([inLatinBytes(europeanTable())], "einfuhr.csv");
  const work = createSessionWork(file);
  const first = await work.open({}, options());
  if ("kind" in first) throw new Error(first.what);
  const input = { mapping: answered(first), corrections: NO_CORRECTIONS };
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const whole = file.slice();
  const bytes = whole.arrayBuffer.bind(whole);
  whole.arrayBuffer = () => held.then(bytes);
  vi.spyOn(file, "slice").mockReturnValueOnce(whole);
  const under = work.read(input, options());
  await work.open({ encoding: "macintosh" }, options());
  goOn();
  await under;
  await work.read(input, options());
  const [row] = await work.rows({ by: "line", from: 12, count: 1 }, options());
  expect(row?.cells[1]).not.toBe("Ägypten");
});

it("packs the records of the last reading", async () => {
  const { work, file } = await opened("TradeData.csv", comtradeTable());
  const read = await work.read({ mapping: file.mapping, corrections: NO_CORRECTIONS }, options());
  const columns = unpackFlows((await work.pack(null, options())).packed);
  expect(columns?.count).toBe(read.records);
  expect(columns?.places).toContain("SAU");
});

it("reports every problem row with its reason and its cells", async () => {
  const { work, file } = await opened("einfuhr.csv", inLatinBytes(europeanTable()));
  await work.read({ mapping: answered(file), corrections: NO_CORRECTIONS }, options());
  const lines = (await work.report(null, options())).split("\r\n");
  expect(lines[0]).toBe("\uFEFFrow,fate,problem,Monat,Lieferland,Menge (t)");
  expect(lines[1]).toMatch(/^19,left out,.*2025-13,Russland,"71\.050,0"$/);
  expect(lines.filter((line) => line.includes(",to check,"))).toHaveLength(2);
});

it("knows the reason of every refused row, also of those beyond what a reading lists", async () => {
  const rows = Array.from(
    { length: 6_000 },
    (_, at) => `${at % 2 === 0 ? "2024-13,RUS" : "2024-01,Atlantis"},PAK,crude,5,kt`,
  );
  const { work, file } = await opened(
    "bad.csv",
    `date,exporter,importer,commodity,quantity,unit\n${rows.join("\n")}\n`,
  );
  const read = await work.read({ mapping: file.mapping, corrections: NO_CORRECTIONS }, options());
  expect([read.rows.refused, read.faults.length]).toEqual([6_000, 5_000]);
  const lines = (await work.report(null, options())).trimEnd().split("\r\n");
  expect(lines).toHaveLength(6_001);
  expect(lines[6_000]).toMatch(/^6001,left out,Exporter not recognised\.,/);
  expect(lines[5_999]).toMatch(/^6000,left out,Month 13 does not exist\.,/);
});

it("keeps of refused rows how many there are for each reason, and the first of them", async () => {
  const { work, file } = await opened("einfuhr.csv", inLatinBytes(europeanTable()));
  await work.read({ mapping: answered(file), corrections: NO_CORRECTIONS }, options());
  const kept = await work.refusals(null, options());
  expect(kept?.by).toEqual([
    { why: "A place is missing or not recognised.", rows: 2 },
    { why: "A month or year that cannot be read.", rows: 1 },
    { why: "A figure below zero.", rows: 1 },
  ]);
  expect(kept?.columns).toEqual([0, 1, 2]);
  expect(kept?.rows[0]).toEqual({
    row: 19,
    problem: "Month 13 does not exist.",
    cells: ["2025-13", "Russland", "71.050,0"],
  });
  const clean = await opened("TradeData.csv", comtradeTable());
  await clean.work.read({ mapping: clean.file.mapping, corrections: NO_CORRECTIONS }, options());
  expect(await clean.work.refusals(null, options())).toBeNull();
});

it("keeps no more refused rows than a record has room for, and counts them all", async () => {
  const long = "Atlantis ".repeat(20);
  const rows = Array.from({ length: 6_000 }, () => `2024-01,${long},PAK,crude,5,kt`);
  const text = `date,exporter,importer,commodity,quantity,unit\n${rows.join("\n")}\n`;
  const { work, file } = await opened("bad.csv", text);
  await work.read({ mapping: file.mapping, corrections: NO_CORRECTIONS }, options());
  const kept = await work.refusals(null, options());
  expect(kept?.by.map((one) => one.rows)).toEqual([6_000]);
  expect(kept?.rows).toHaveLength(300);
  expect(kept?.rows[0]?.cells[1]).toHaveLength(60);
});

it("keeps of a refused row of many columns what was wrong with it", async () => {
  const many = Array.from({ length: 20 }, (_, at) => `note${at}`).join();
  const text = `${many},date,exporter,importer,commodity,quantity,unit\n${"x,".repeat(20)}2024-01,RUS,PAK,crude,5,bushels\n`;
  const { work, file } = await opened("bad.csv", text);
  const columns = file.mapping.columns.map((use, at) => (at < 20 ? { ...use, role: "part" as const } : use));
  await work.read({ mapping: { ...file.mapping, columns }, corrections: NO_CORRECTIONS }, options());
  const kept = await work.refusals(null, options());
  expect(kept?.columns).toHaveLength(12);
  expect(kept?.rows[0]?.cells.at(-1)).toBe("bushels");
});

it("cuts no letter of a refused row in two", async () => {
  const long = `${"x".repeat(58)}${"🛢".repeat(5)}`;
  const text = `date,exporter,importer,commodity,quantity,unit\n2024-01,${long},PAK,crude,5,kt\n`;
  const { work, file } = await opened("bad.csv", text);
  await work.read({ mapping: file.mapping, corrections: NO_CORRECTIONS }, options());
  const kept = await work.refusals(null, options());
  expect(kept?.rows[0]?.cells[1]).toBe(`${"x".repeat(58)}…`);
});

it("lists the next problems where some of more than it lists are left out", async () => {
  const rows = Array.from({ length: 5_200 }, () => "2024-13,RUS,PAK,crude,5,kt");
  const text = `date,exporter,importer,commodity,quantity,unit\n${rows.join("\n")}\n`;
  const { work, file } = await opened("bad.csv", text);
  const read = (left: readonly number[]) =>
    work.read({ mapping: file.mapping, corrections: { ...NO_CORRECTIONS, left } }, options());
  const first = await read([]);
  expect(first.faults).toHaveLength(5_000);
  const rest = await read(first.faults.map(({ row }) => row));
  expect([rest.rows.refused, rest.faults.length]).toEqual([200, 200]);
});

it("is read as somebody says: in another encoding, with another header", async () => {
  const { file } = await opened("einfuhr.csv", inLatinBytes(europeanTable()), { encoding: "macintosh", skip: 4 });
  expect(file.letters).toMatchObject({ encoding: "macintosh", isSure: true });
  expect(file.found.header[1]).toBe("Russland");
});

it("says what is no table, and what helps", async () => {
  const work = createSessionWork(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])], "map.csv"));
  expect(await work.open({}, options())).toMatchObject({ kind: "refused", what: expect.stringContaining("picture") });
  const empty = createSessionWork(new File([], "empty.csv"));
  expect(await empty.open({}, options())).toMatchObject({ kind: "refused" });
});

it("knows each table of a zip by itself, and a file by its bytes", async () => {
  const table = (buyer: string) =>
    strToU8(`date,exporter,importer,commodity,quantity,unit\n2024-01,RUS,${buyer},crude,5,kt\n`);
  const zip = Uint8Array.from(zipSync({ "one.csv": table("PAK"), "two.csv": table("India") }));
  const sumOf = async (part: string) => (await opened("flows.zip", zip, { part })).work.sha256(null, options());
  const [one, two] = [await sumOf("one.csv"), await sumOf("two.csv")];
  expect(one).not.toBe(two);
  // The same table outside of its zip is the same file.
  const alone = await opened("one.csv", Uint8Array.from(table("PAK")));
  expect(await alone.work.sha256(null, options())).toBe(one);
});

it("stops where it is called off", async () => {
  const { work, file } = await opened("TradeData.csv", comtradeTable());
  const controller = new AbortController();
  controller.abort();
  const reading = work.read(
    { mapping: file.mapping, corrections: NO_CORRECTIONS },
    { ...options(), signal: controller.signal },
  );
  await expect(reading).rejects.toThrow();
});
