import { describe, expect, it, vi } from "vitest";
import { layoutInputOf } from "#domain/layout/graph-shape.ts";
import { runToEnd } from "#domain/layout/layout-input.ts";
import { layoutSteps } from "#domain/layout/layout-steps.ts";
import { type FakeWorker, fakeWorker } from "#tests/support/fake-worker.ts";
import { trialShape } from "#tests/support/trial-shape.ts";
import { JOBS } from "./jobs.ts";
import type { ToWorker } from "./messages.ts";
import { createRunner } from "./runner.ts";
import { runInSlices } from "./slices.ts";

const INPUT = layoutInputOf(
  trialShape(5, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]),
  "landscape",
);
const EXPECTED = runToEnd(layoutSteps(INPUT));

const answers = (asked: Extract<ToWorker, { kind: "start" }>, worker: FakeWorker) => {
  worker.say({ kind: "progress", id: asked.id, said: 0.5 });
  worker.say({ kind: "result", id: asked.id, output: runToEnd(JOBS[asked.name](asked.input as never) as never) });
};
const dies = (_asked: unknown, worker: FakeWorker) => worker.onerror?.({ message: "out of memory" } as ErrorEvent);
const staysSilent = () => {};

describe("the runner", () => {
  it("gives the very result the function gives inline, and its progress", async () => {
    const runner = createRunner(() => fakeWorker(answers));
    const onProgress = vi.fn();
    expect(await runner.run("layout", INPUT, { onProgress })).toEqual({ ok: true, value: EXPECTED });
    expect(onProgress).toHaveBeenCalledWith(0.5);
  });

  it("keeps one worker for many jobs", async () => {
    const spawn = vi.fn(() => fakeWorker(answers));
    const runner = createRunner(spawn);
    await runner.run("layout", INPUT);
    await runner.run("layout", INPUT);
    expect(spawn).toHaveBeenCalledTimes(1);
  });

  it("cancels when the signal says so, and tells the worker", async () => {
    const workers: FakeWorker[] = [];
    const runner = createRunner(() => {
      const worker = fakeWorker(staysSilent);
      workers.push(worker);
      return worker;
    });
    const controller = new AbortController();
    const outcome = runner.run("layout", INPUT, { signal: controller.signal });
    controller.abort();
    expect(await outcome).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    expect(workers[0]?.heard.map(({ kind }) => kind)).toEqual(["start", "cancel"]);
    expect(await runner.run("layout", INPUT, { signal: controller.signal })).toMatchObject({ ok: false });
  });

  it("lets the last request of a lane win", async () => {
    let asked = 0;
    const runner = createRunner(() => fakeWorker((job, worker) => (++asked === 1 ? undefined : answers(job, worker))));
    const first = runner.run("layout", INPUT, { lane: "places" });
    const second = runner.run("layout", INPUT, { lane: "places" });
    expect(await first).toMatchObject({ ok: false, fault: { kind: "cancelled" } });
    expect(await second).toMatchObject({ ok: true });
  });

  it("R32 a job that throws fails with its reason, and the worker lives on", async () => {
    const spawn = vi.fn(() =>
      fakeWorker((job, worker) => worker.say({ kind: "failure", id: job.id, message: "no such thing" })),
    );
    const runner = createRunner(spawn);
    const failure = { ok: false, fault: { kind: "failed", reason: "no such thing" } };
    expect(await runner.run("layout", INPUT)).toEqual(failure);
    expect(await runner.run("layout", INPUT)).toEqual(failure);
    expect(spawn).toHaveBeenCalledTimes(1);
  });

  it("R32 a worker that dies fails its jobs with a reason, and the next job gets a new one", async () => {
    const made: FakeWorker[] = [];
    const runner = createRunner(() => {
      const worker = fakeWorker(made.length === 0 ? dies : answers);
      made.push(worker);
      return worker;
    });
    const lost = await runner.run("layout", INPUT);
    expect(lost).toEqual({ ok: false, fault: { kind: "failed", reason: "out of memory" } });
    expect(made[0]?.ended).toBe(true);
    expect(await runner.run("layout", INPUT)).toEqual({ ok: true, value: EXPECTED });
    expect(made).toHaveLength(2);
  });

  it("R32 where no worker can be made, the job runs on the page in slices, with the same result", async () => {
    const runner = createRunner(() => {
      throw new DOMException("Refused by the policy", "SecurityError");
    });
    expect(await runner.run("layout", INPUT)).toEqual({ ok: true, value: EXPECTED });
  });

  it("R32 the same where the worker's file fails before it is ready", async () => {
    const runner = createRunner(() => {
      const worker = fakeWorker(staysSilent);
      worker.say = staysSilent;
      queueMicrotask(() => worker.onerror?.({ message: "404" } as ErrorEvent));
      return worker;
    });
    expect(await runner.run("layout", INPUT)).toEqual({ ok: true, value: EXPECTED });
  });

  it("R32 a job that may not run on the page fails there, with the reason", async () => {
    const runner = createRunner(() => {
      throw new Error("no workers here");
    });
    expect(await runner.run("layout", INPUT, { fallback: false })).toEqual({
      ok: false,
      fault: { kind: "failed", reason: "no workers here" },
    });
  });

  it("ends its worker and its jobs when it is no longer needed", async () => {
    const worker = fakeWorker(staysSilent);
    const runner = createRunner(() => worker);
    const outcome = runner.run("layout", INPUT);
    runner.dispose();
    expect(await outcome).toMatchObject({ ok: false });
    expect(worker.ended).toBe(true);
  });
});

describe("slices", () => {
  function* countTo(last: number): Generator<number, string, void> {
    for (let step = 1; step <= last; step++) yield step / last;
    return "done";
  }

  it("pause between slices and end with the outcome", async () => {
    const pause = vi.fn(() => Promise.resolve());
    const onProgress = vi.fn();
    const done = await runInSlices(countTo(5), { sliceMs: 0, isCancelled: () => false, onProgress, pause });
    expect(done).toEqual({ output: "done" });
    expect(pause).toHaveBeenCalledTimes(5);
    expect(onProgress).toHaveBeenLastCalledWith(1);
  });

  it("stop at the first pause after a cancel", async () => {
    let steps = 0;
    const options = { sliceMs: 0, onProgress: () => steps++, isCancelled: () => steps >= 2 };
    expect(await runInSlices(countTo(9), options)).toBeNull();
    expect(steps).toBe(2);
  });
});
