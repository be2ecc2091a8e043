import { describe, expect, it, vi } from "vitest";
import { RequestError } from "#embed/protocol/calls.ts";
import { APP, freshPages, hears, placed, ready } from "#tests/support/trial-element.ts";
import { fault } from "#tests/support/trial-frame.ts";

freshPages();

describe("calls", () => {
  it.each([
    ["getState", [], "state.get", {}],
    ["setState", [{ sel: "tie.A~B" }, { partial: true }], "state.set", { lens: { sel: "tie.A~B" }, partial: true }],
    ["select", ["tie.A~B"], "select", { ref: "tie.A~B" }],
    ["select", [null], "select", { ref: null }],
    ["focusOn", ["actor.PAK"], "focus", { ref: "actor.PAK" }],
    ["setMonths", ["2024-10", "2025-09"], "months.set", { from: "2024-10", to: "2025-09" }],
    ["load", [{ rows: [] }], "data.load", { rows: [], mode: "replace" }],
    ["load", [{ rows: [] }, { mode: "preview" }], "data.load", { rows: [], mode: "preview" }],
    ["present", ["goto", { step: 2 }], "present", { action: "goto", step: 2 }],
    ["undo", [], "undo", {}],
    ["redo", [], "redo", {}],
  ] as const)("%s(%j) asks for it", async (method, given, type, payload) => {
    const { element, frame } = await ready();
    const call: unknown = Reflect.get(element, method);
    if (typeof call !== "function") throw new Error(`There is no ${method}.`);
    await call.apply(element, given);
    expect(frame.said().at(-1)).toEqual([type, payload]);
  });

  it("wait for the frame, however long that takes, and go out in their order", async () => {
    vi.useFakeTimers();
    const { element, frame } = await placed();
    const asked = [element.select("tie.A~B"), element.setMonths("2024-10", "2025-09")];
    await vi.advanceTimersByTimeAsync(120_000);
    frame.load();
    await expect(Promise.all(asked)).resolves.toEqual([{ applied: true }, { applied: true }]);
    expect(frame.said().map(([type]) => type)).toEqual(["listen", "state.get", "select", "months.set"]);
  });

  it("reject with what the frame says against them", async () => {
    const { element, frame } = await ready();
    frame.answer("undo", () => {
      throw fault("forbidden", "The frame is read-only.");
    });
    const refused = element.undo();
    await expect(refused).rejects.toBeInstanceOf(RequestError);
    await expect(refused).rejects.toMatchObject({ code: "forbidden", message: "The frame is read-only." });
  });

  it.each([
    ["undo", [], "undo", 10_000],
    ["export", ["png"], "export", 60_000],
    ["load", [{ rows: [] }], "data.load", 60_000],
  ] as const)("%s takes at most its time", async (method, given, type, limitMs) => {
    const { element, frame } = await ready();
    vi.useFakeTimers();
    frame.answer(type, () => undefined);
    const call: unknown = Reflect.get(element, method);
    if (typeof call !== "function") throw new Error(`There is no ${method}.`);
    const ended = vi.fn();
    const refused = expect(call.apply(element, given).finally(ended)).rejects.toMatchObject({ code: "timeout" });
    await vi.advanceTimersByTimeAsync(limitMs - 1);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await refused;
  });

  it("can be given up, before the frame is ready and after", async () => {
    const { element, frame } = await placed();
    const early = new AbortController();
    const waiting = element.undo({ signal: early.signal });
    early.abort(new Error("No longer wanted."));
    await expect(waiting).rejects.toThrow("No longer wanted.");
    frame.load();
    await element.ready;
    frame.answer("redo", () => undefined);
    const late = new AbortController();
    const asked = element.redo({ signal: late.signal });
    await hears(frame, "redo");
    late.abort();
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    expect(frame.said().some(([type]) => type === "undo")).toBe(false);
  });

  it("tell how far an export is", async () => {
    const { Blob: NodeBlob } = await import("node:buffer");
    vi.stubGlobal("Blob", NodeBlob);
    const { element, frame } = await ready();
    frame.answer("export", () => undefined);
    const heard: number[] = [];
    const asked = element.export("png", { scale: 2, onProgress: (done) => heard.push(done) });
    await hears(frame, "export");
    const request = frame.heard.at(-1);
    expect(request?.payload).toEqual({ format: "png", scale: 2 });
    frame.tell("export.progress", { re: request?.id ?? "", done: 0.5 });
    const blob = new NodeBlob(["png"]);
    frame.post({
      ...request,
      kind: "response",
      re: request?.id,
      payload: { name: "graph.png", type: "image/png", blob },
    });
    await expect(asked).resolves.toMatchObject({ name: "graph.png", type: "image/png" });
    expect(heard).toEqual([0.5]);
    vi.unstubAllGlobals();
  });

  it("print only where the page allows it", async () => {
    const one = await ready();
    await expect(one.element.print()).rejects.toMatchObject({ code: "forbidden" });
    const other = await ready({ src: APP, "allow-print": "" });
    expect(Reflect.get(other.frame.iframe, "sandbox")).toContain("allow-modals");
    await expect(other.element.print()).resolves.toEqual({ applied: true });
  });

  it("ask the frame itself to fill the screen, without a wait", async () => {
    const { element, frame } = await placed();
    const full = vi.fn(async () => undefined);
    Object.defineProperty(frame.iframe, "requestFullscreen", { value: full });
    await element.requestFullscreen({ navigationUI: "hide" });
    expect(full).toHaveBeenCalledWith({ navigationUI: "hide" });
  });
});
