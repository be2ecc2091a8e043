import { afterEach, describe, expect, it, vi } from "vitest";
import type { FrameDesk } from "../wiring/host/host-bridge.ts";
import { createFrameGate, type DossierAnswers } from "./frame-gate.ts";

const HOW = { signal: new AbortController().signal, progress: () => undefined, wait: vi.fn() };
const applied = () => ({ applied: true });
const counted = () => ({ mode: "replace" as const, counts: {}, problems: [] });

/** A gate, what it takes by itself, and what a dossier answers. */
function trial() {
  const listed = vi.fn(() => ({ applied: [], ignored: [] }));
  const taken = {
    "auth.set": vi.fn(applied),
    "data.load": vi.fn<FrameDesk["data.load"]>(counted),
    "theme.set": listed,
    "locale.set": listed,
    "ui.set": listed,
  };
  const asked: string[] = [];
  const answer = (type: string) => () => {
    asked.push(type);
    return { applied: true };
  };
  const answers: DossierAnswers = {
    "state.get": () => ({ lens: {}, view: "graph" }),
    "state.set": () => ({ lens: {}, ignored: [] }),
    select: answer("select"),
    focus: answer("focus"),
    "months.set": answer("months.set"),
    "view.set": answer("view.set"),
    "step.set": answer("step.set"),
    "data.load": () => {
      asked.push("data.load");
      return counted();
    },
    export: () => Promise.reject(new Error("no paper")),
    present: () => ({ step: 1, of: 2 }),
    undo: answer("undo"),
    redo: answer("redo"),
    print: answer("print"),
  };
  const gate = createFrameGate(taken);
  return { gate, desk: gate.desk, taken, asked, answers };
}

/** How a request stands once all that can go on without anybody has gone on. */
async function standing(request: unknown): Promise<unknown> {
  const open = Symbol("open");
  await Promise.resolve();
  await Promise.resolve();
  return Promise.race([
    Promise.resolve(request).then(
      () => "answered",
      (cause) => cause,
    ),
    new Promise((done) => setImmediate(() => done(open))),
  ]).then((stands) => (stands === open ? "waits" : stands));
}

/** Data that is read until it is told to end. */
function held() {
  type Counted = ReturnType<typeof counted>;
  let [resolve, reject] = [(_read: Counted) => {}, (_cause: unknown) => {}];
  const promise = new Promise<Counted>((...ways) => {
    [resolve, reject] = ways;
  });
  return { promise, resolve: (read: Counted) => resolve(read), reject: (cause: unknown) => reject(cause) };
}

afterEach(() => HOW.wait.mockClear());

describe("before there is a dossier", () => {
  it("a token is taken at once: the dossier may not come without", async () => {
    const { desk, taken } = trial();
    expect(desk["auth.set"]({ token: "t" }, HOW)).toEqual({ applied: true });
    expect(taken["auth.set"]).toHaveBeenCalledWith({ token: "t" }, HOW);
  });

  it("so is the look, which would be lost if it were refused later", async () => {
    const { gate, desk, taken } = trial();
    await desk["theme.set"]({ theme: "dark" }, HOW);
    gate.close("The data source did not answer.");
    await desk["locale.set"]({ lang: "fr" }, HOW);
    await desk["ui.set"]({ ui: "none" }, HOW);
    expect(taken["ui.set"]).toHaveBeenCalledTimes(3);
  });

  it("so is a whole dossier, but rows wait for one to belong to", async () => {
    const { desk, taken, asked } = trial();
    await desk["data.load"]({ dossier: { files: {} }, mode: "replace" }, HOW);
    expect(taken["data.load"]).toHaveBeenCalledOnce();
    expect(await standing(desk["data.load"]({ rows: [], mode: "merge" }, HOW))).toBe("waits");
    expect(asked).toEqual([]);
  });

  it("everything else waits, and is answered in order once it is there", async () => {
    const { gate, desk, asked, answers } = trial();
    const requests = [
      desk.select({ ref: null }, HOW),
      desk["view.set"]({ view: "story" }, HOW),
      desk["months.set"]({ from: "2024-01", to: "2024-02" }, HOW),
    ];
    for (const request of requests) expect(await standing(request)).toBe("waits");
    // Until then the time to answer does not run.
    expect(HOW.wait).toHaveBeenCalledTimes(3);
    gate.open(async () => answers);
    await Promise.all(requests);
    for (const [coming] of HOW.wait.mock.calls) await coming;
    expect(asked).toEqual(["select", "view.set", "months.set"]);
  });

  it("who waits no more is forgotten", async () => {
    const { gate, desk, asked, answers } = trial();
    const stop = new AbortController();
    const request = desk.undo({}, { ...HOW, signal: stop.signal });
    stop.abort(new Error("gone"));
    await expect(request).rejects.toThrow("gone");
    gate.open(async () => answers);
    expect(asked).toEqual([]);
  });
});

describe("while data that a host hands over is still read", () => {
  it.each([
    ["a dossier", { dossier: { files: {} }, mode: "replace" as const }],
    ["rows", { rows: [], mode: "merge" as const }],
  ])("what is asked after it waits, however it ends: %s", async (_what, order) => {
    for (const end of ["done", "failed"] as const) {
      const { gate, desk, asked, answers, taken } = trial();
      const read = held();
      taken["data.load"].mockReturnValue(read.promise);
      gate.open(async () => ({ ...answers, "data.load": () => read.promise }));
      const before = desk.undo({}, HOW);
      const loaded = Promise.resolve(desk["data.load"](order, HOW)).catch(() => "failed");
      const after = [desk.select({ ref: null }, HOW), desk["view.set"]({ view: "story" }, HOW)];
      await before;
      expect(await standing(after[0])).toBe("waits");
      expect(asked).toEqual(["undo"]);
      if (end === "done") read.resolve(counted());
      else read.reject(new Error("no dossier"));
      await Promise.all([loaded, ...after]);
      expect(asked).toEqual(["undo", "select", "view.set"]);
    }
  });

  it("rows that were asked for before a dossier, and had not begun, are refused: it takes the place of theirs", async () => {
    const { gate, desk, asked, answers, taken } = trial();
    const read = held();
    taken["data.load"].mockReturnValueOnce(read.promise);
    gate.open(async () => answers);
    const dossier = { dossier: { files: {} }, mode: "replace" as const };
    const first = desk["data.load"](dossier, HOW);
    const rows = Promise.resolve(desk["data.load"]({ rows: [], mode: "merge" }, HOW));
    const second = desk["data.load"](dossier, HOW);
    const after = desk["data.load"]({ rows: [], mode: "replace" }, HOW);
    read.resolve(counted());
    await expect(rows).rejects.toMatchObject({ code: "not_ready", retryable: true });
    await Promise.all([first, second, after]);
    expect(asked).toEqual(["data.load"]);
  });

  it("rows that wait for the source's dossier are refused where a host gives one", async () => {
    const { gate, desk, asked, answers } = trial();
    const rows = Promise.resolve(desk["data.load"]({ rows: [], mode: "merge" }, HOW));
    await desk["data.load"]({ dossier: { files: {} }, mode: "replace" }, HOW);
    gate.open(async () => answers);
    await expect(rows).rejects.toMatchObject({ code: "not_ready" });
    expect(asked).toEqual([]);
  });

  it("what never comes holds nobody up for longer than its own time", async () => {
    const { gate, desk, answers } = trial();
    gate.open(async () => ({ ...answers, "data.load": () => new Promise(() => undefined) }));
    const stop = new AbortController();
    void desk["data.load"]({ rows: [], mode: "merge" }, { ...HOW, signal: stop.signal });
    const waiting = desk.undo({}, HOW);
    expect(await standing(waiting)).toBe("waits");
    stop.abort(new Error("no answer within a minute"));
    await expect(waiting).resolves.toEqual({ applied: true });
  });

  it("nothing waits for what is only looked through, and what was given up is not done late", async () => {
    const { gate, desk, asked, answers } = trial();
    const read = held();
    gate.open(async () => ({ ...answers, "data.load": () => read.promise }));
    void desk["data.load"]({ rows: [], mode: "preview" }, HOW);
    await desk.undo({}, HOW);
    const loaded = desk["data.load"]({ rows: [], mode: "merge" }, HOW);
    const stop = new AbortController();
    const late = Promise.resolve(desk.redo({}, { ...HOW, signal: stop.signal }));
    stop.abort(new Error("given up"));
    read.resolve(counted());
    await expect(late).rejects.toThrow("given up");
    await loaded;
    expect(asked).toEqual(["undo"]);
  });
});

describe("while there is one", () => {
  it("it answers, and refuses in its own words", async () => {
    const { gate, desk, answers } = trial();
    gate.open(async () => answers);
    expect(await desk.present({ action: "start" }, HOW)).toEqual({ step: 1, of: 2 });
    await expect(desk.export({ format: "svg" }, HOW)).rejects.toThrow("no paper");
  });

  it("another takes its place, and a view that is taken away late does not take that away", async () => {
    const { gate, desk, asked, answers } = trial();
    const leave = gate.open(async () => answers);
    const others: string[] = [];
    gate.open(async () => ({ ...answers, undo: () => ({ applied: others.push("undo") > 0 }) }));
    leave();
    await desk.undo({}, HOW);
    expect([asked, others]).toEqual([[], ["undo"]]);
  });

  it("what answers is asked for by the first request, and who asks is told where it does not come", async () => {
    const { gate, desk, answers } = trial();
    const answering = vi.fn(async () => answers);
    answering.mockRejectedValueOnce(new Error("no answers"));
    gate.open(answering);
    expect(answering).not.toHaveBeenCalled();
    await expect(desk.undo({}, HOW)).rejects.toThrow("no answers");
    expect(await desk.undo({}, HOW)).toEqual({ applied: true });
  });

  it("a request whose answers come after another dossier has, is for that one", async () => {
    const { gate, desk, asked, answers } = trial();
    let come = (_answers: DossierAnswers) => {};
    const leave = gate.open(
      () =>
        new Promise((done) => {
          come = done;
        }),
    );
    const request = desk.undo({}, HOW);
    expect(await standing(request)).toBe("waits");
    leave();
    come({ ...answers, undo: () => ({ applied: asked.push("undo, too late") > 0 }) });
    expect(await standing(request)).toBe("waits");
    gate.open(async () => answers);
    await request;
    expect(asked).toEqual(["undo"]);
  });

  it("what comes after it was taken away waits for the next", async () => {
    const { gate, desk, answers } = trial();
    gate.open(async () => answers)();
    const request = desk.redo({}, HOW);
    expect(await standing(request)).toBe("waits");
    gate.open(async () => answers);
    expect(await request).toEqual({ applied: true });
  });
});

describe("where there is none", () => {
  it("who waits and whoever asks is told why, and may ask again", async () => {
    const { gate, desk } = trial();
    const request = desk.undo({}, HOW);
    gate.close("The data source did not answer.");
    const fault = { code: "not_ready", message: "The data source did not answer.", retryable: true };
    expect(await standing(request)).toMatchObject(fault);
    expect(await standing(desk.redo({}, HOW))).toMatchObject(fault);
  });

  it("a token and a whole dossier are taken all the same", async () => {
    const { gate, desk, taken } = trial();
    gate.close("The data source asks for a sign-in.");
    desk["auth.set"]({ token: "t" }, HOW);
    await desk["data.load"]({ dossier: { files: {} }, mode: "replace" }, HOW);
    expect([taken["auth.set"].mock.calls.length, taken["data.load"].mock.calls.length]).toEqual([1, 1]);
  });

  it("it may come yet: whoever asks then waits", async () => {
    const { gate, desk, answers } = trial();
    gate.close("The data source did not answer.");
    gate.close(null);
    const request = desk.undo({}, HOW);
    expect(await standing(request)).toBe("waits");
    gate.open(async () => answers);
    expect(await request).toEqual({ applied: true });
  });
});

it("answers every request a frame can be asked", () => {
  const { desk, answers } = trial();
  const names = (one: Partial<FrameDesk>) => Object.keys(one).sort();
  expect(names(desk)).toEqual([...names(answers), "auth.set", "theme.set", "locale.set", "ui.set"].sort());
});
