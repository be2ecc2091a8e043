import { describe, expect, it } from "vitest";
import { answerDependence } from "#domain/analysis/dependence/answer.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { loadFile } from "#domain/trade/load-file.ts";
import { recordedTradeOf } from "#domain/trade/recorded-trade.ts";
import { partsOfTrade } from "#domain/trade/trade-parts.ts";
import { type FakeWorker, fakeWorker } from "#tests/support/fake-worker.ts";
import { aTradeFile, columnsOf } from "#tests/support/kept-trade-files.ts";
import { month, place, tradeDossier } from "#tests/support/trade-dossier.ts";
import { type HeldPart, JOBS } from "./jobs.ts";
import type { ToWorker } from "./messages.ts";
import { createRunner } from "./runner.ts";

type Start = Extract<ToWorker, { kind: "start" }>;

const ASKED = {
  question: { of: "suppliers", place: place("IND"), commodity: "crude" },
  window: { from: month("2025-05"), to: month("2025-08") },
  unit: "kbd",
} as const;
const columns = columnsOf([
  { exporter: "IRQ", importer: "IND", period: "2025-05", unit: "kb/d", quantity: 900 },
  { exporter: "IRQ", importer: "IND", period: "2025-07", unit: "kb/d", quantity: 950 },
]);
const tradeFiles = [loadFile(aTradeFile("f", columns), columns)];
/** A trade of its own for each kind of sides: the columns of its file are the same. */
const tradeWith = (sides = {}) => recordedTradeOf(tradeDossier({ tradeFiles, sides }));
const ONE = tradeWith();
const OTHER = tradeWith();
const THIRD = tradeWith();
const LONG = 3;

/** What a worker holds by what it heard. */
function kept({ heard }: FakeWorker): ReadonlyMap<number, HeldPart> {
  const parts = new Map<number, HeldPart>();
  for (const message of heard) {
    if (message.kind === "hold") parts.set(message.key, message.part);
    if (message.kind === "drop") parts.delete(message.key);
  }
  return parts;
}

async function answers({ id, input, held = [] }: Start, worker: FakeWorker): Promise<void> {
  const parts = held.flatMap((key) => kept(worker).get(key) ?? []);
  if (!("window" in input) || "spoken" in input) throw new Error("Another job than these tests ask for.");
  worker.say({ kind: "result", id, output: runToEnd(await JOBS.dependence(input, parts)) });
}
const dies = (_asked: unknown, worker: FakeWorker) => worker.onerror?.({ message: "out of memory" } as ErrorEvent);

/** A runner and the workers it made; the reactions are those of one worker after another, the last of all that follow. */
function runnerOver(...reactions: readonly ((asked: Start, worker: FakeWorker) => unknown)[]) {
  const workers: FakeWorker[] = [];
  const runner = createRunner(() => {
    const worker = fakeWorker(reactions[workers.length] ?? answers);
    workers.push(worker);
    return worker;
  });
  const ask = (trade = ONE, signal?: AbortSignal) =>
    runner.run("dependence", ASKED, { held: partsOfTrade(trade), ...(signal ? { signal } : {}) });
  const sentTo = (at = 0) => workers[at]?.heard.map(({ kind }) => kind) ?? [];
  return { ask, workers, sentTo };
}
const holds = (kinds: readonly string[]) => kinds.filter((kind) => kind === "hold").length;
const ALL = partsOfTrade(ONE).length;
const EXPECTED = { ok: true, value: answerDependence(ONE, ASKED) };

describe("what a job rests on", () => {
  it("is sent ahead of it, part by part, and the answer is that of the page", async () => {
    const { ask, sentTo } = runnerOver();
    expect(await ask()).toEqual(EXPECTED);
    expect(sentTo()).toEqual([...Array.from({ length: ALL }, () => "hold"), "start"]);
    expect(EXPECTED.value.dependence.partners.map((partner) => partner.place)).toEqual(["RUS", "IRQ"]);
  });

  it("is sent once for many jobs, also for those asked before it is all there", async () => {
    const { ask, sentTo } = runnerOver();
    expect(await Promise.all([ask(), ask()])).toEqual([EXPECTED, EXPECTED]);
    expect(await ask()).toEqual(EXPECTED);
    expect(holds(sentTo())).toBe(ALL);
  });

  it("is sent in part where the rest is held already", async () => {
    const { ask, sentTo } = runnerOver();
    await ask(ONE);
    await ask(OTHER);
    expect(holds(sentTo())).toBe(ALL + 1);
  });

  it("is let go of when two others were asked of since, and sent again", async () => {
    const { ask, workers, sentTo } = runnerOver();
    for (const trade of [ONE, OTHER, THIRD]) expect(await ask(trade)).toMatchObject({ ok: true });
    expect(sentTo().filter((kind) => kind === "drop")).toHaveLength(1);
    expect(workers[0] && kept(workers[0]).size).toBe(ALL + 1);
    const before = holds(sentTo());
    expect(await ask(ONE)).toEqual(EXPECTED);
    expect(holds(sentTo())).toBe(before + 1);
  });

  it("R32 is sent anew to the worker that follows one that died", async () => {
    const { ask, sentTo } = runnerOver(dies);
    expect(await ask()).toMatchObject({ ok: false, fault: { kind: "failed", reason: "out of memory" } });
    expect(await ask()).toEqual(EXPECTED);
    expect([holds(sentTo(0)), holds(sentTo(1))]).toEqual([ALL, ALL]);
  });

  it("is not sent on for a job that nobody wants any more, and the worker never hears of it", async () => {
    const { ask, sentTo } = runnerOver();
    const controller = new AbortController();
    const outcome = ask(ONE, controller.signal);
    controller.abort();
    expect(await outcome).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    expect(await ask()).toEqual(EXPECTED);
    expect(sentTo()).toEqual([...Array.from({ length: ALL }, () => "hold"), "start"]);
  });

  it("R32 is handed over as it is where no worker can be made", async () => {
    const runner = createRunner(() => {
      throw new Error("no workers here");
    });
    expect(await runner.run("dependence", ASKED, { held: partsOfTrade(ONE) })).toEqual(EXPECTED);
    expect(await runner.run("dependence", ASKED)).toMatchObject({ ok: false, fault: { kind: "failed" } });
  });
});

it("the long parts of these tests are those of the file", () => {
  const shared = partsOfTrade(OTHER).filter((part) => partsOfTrade(ONE).includes(part));
  expect(shared).toHaveLength(LONG + 1);
});
