import { waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { RequestError } from "#embed/protocol/calls.ts";
import { APP, freshPages, hears, listened, makeElement, namesOf, placed, ready } from "#tests/support/trial-element.ts";
import { trialFrame } from "#tests/support/trial-frame.ts";

freshPages();

describe("a frame that is loaded once more", () => {
  it("is greeted again and has everything again", async () => {
    const { element, frame } = await ready({ src: APP, theme: "light" });
    element.setAttribute("theme", "dark");
    await element.load({ rows: [1] });
    await element.load({ rows: [2] }, { mode: "merge" });
    await element.setState({ sel: "tie.A~B" });
    frame.tell("step.changed", { step: 2, of: 3 });
    await element.getState();
    const before = frame.heard.length;
    frame.answer("state.get", () => ({ lens: {}, view: "desk" }));
    frame.load();
    await element.ready;
    await hears(frame, "theme.set", 2);
    expect(frame.said().slice(before)).toEqual([
      ["bye", undefined],
      ["listen", { hover: false, links: true, autoheight: false }],
      ["data.load", { rows: [1], mode: "replace" }],
      ["data.load", { rows: [2], mode: "merge" }],
      ["step.set", { step: 2 }],
      ["state.set", { lens: { d: "trial" } }],
      ["theme.set", { theme: "dark" }],
    ]);
  });

  it("answers what is asked meanwhile; what the last one did not answer fails, to be tried again", async () => {
    const { element, frame } = await ready();
    frame.answer("undo", () => undefined);
    const lost = element.undo();
    await hears(frame, "undo");
    const first = element.ready;
    frame.load({ silent: true });
    await expect(lost).rejects.toMatchObject({ code: "not_ready", retryable: true });
    const kept = element.redo();
    frame.load();
    await expect(kept).resolves.toEqual({ applied: true });
    await expect(first).resolves.toMatchObject({ protocol: 1 });
  });

  it("is greeted again where it has only hung up", async () => {
    const { element, frame } = await ready();
    frame.tell("bye", {});
    await waitFor(() => expect(frame.greetings).toHaveLength(2));
    await expect(element.select("tie.A~B")).resolves.toEqual({ applied: true });
  });
});

describe("an element that is moved", () => {
  it("keeps its frame, which loads anew and has its lens again", async () => {
    const { element, frame } = await ready();
    await element.setState({ sel: "tie.A~B" });
    const asked = listened();
    const there = document.createElement("section");
    document.body.append(there);
    there.append(element);
    const waiting = element.select("tie.C~D");
    await Promise.resolve();
    expect(element.shadowRoot?.contains(frame.iframe)).toBe(true);
    frame.load();
    await waiting;
    expect(frame.said().slice(-2)).toEqual([
      ["state.set", { lens: { sel: "tie.A~B" } }],
      ["select", { ref: "tie.C~D" }],
    ]);
    expect(namesOf(asked)).toEqual(["ready"]);
  });

  it("is given the data that was shown, and none that was only looked through", async () => {
    const { element, frame } = await ready();
    await element.load({ rows: [1] });
    await element.load({ rows: [2] }, { mode: "preview" });
    expect(element.data).toMatchObject({ rows: [1] });
    const before = frame.heard.length;
    document.body.append(element);
    await Promise.resolve();
    frame.load();
    await element.ready;
    const loads = frame
      .said()
      .slice(before)
      .filter(([type]) => type === "data.load");
    expect(loads).toEqual([["data.load", { rows: [1], mode: "replace" }]]);
  });
});

describe("an element that is removed", () => {
  it("while it loads lets go of everything without a word", async () => {
    vi.useFakeTimers();
    const heard = listened();
    const { element, frame } = await placed();
    const calls = [element.undo(), element.ready];
    const rejected = calls.map((call) => expect(call).rejects.toMatchObject({ code: "not_ready" }));
    frame.load({ silent: true });
    element.remove();
    await Promise.all(rejected);
    expect([heard, vi.getTimerCount(), element.shadowRoot?.querySelector("iframe")]).toEqual([[], 0, null]);
  });

  it("says goodbye, and begins again when it comes back", async () => {
    const { element, frame } = await ready();
    await element.setState({ sel: "tie.A~B" });
    element.remove();
    await expect(element.ready).rejects.toMatchObject({ code: "not_ready" });
    document.body.append(element);
    await Promise.resolve();
    const next = trialFrame(element);
    next.load();
    await element.ready;
    await hears(next, "state.set");
    expect(next.said().at(-1)).toEqual(["state.set", { lens: { sel: "tie.A~B" } }]);
    expect(frame.said().at(-1)?.[0]).toBe("bye");
  });

  it("has what its attributes say when it comes back, over what was looked at before", async () => {
    const { element, frame } = await ready();
    frame.tell("state.changed", { lens: { sel: "tie.A~B", form: "list" } });
    frame.tell("step.changed", { step: 3, of: 5 });
    await element.getState();
    element.remove();
    element.setAttribute("sel", "tie.C~D");
    element.setAttribute("step", "2");
    await Promise.resolve();
    document.body.append(element);
    await Promise.resolve();
    const next = trialFrame(element);
    next.load();
    await element.ready;
    await hears(next, "state.set");
    expect(next.said().slice(-2)).toEqual([
      ["step.set", { step: 2 }],
      ["state.set", { lens: { d: "trial", sel: "tie.C~D" } }],
    ]);
  });

  it("before it has begun never begins", async () => {
    const element = makeElement();
    document.body.append(element);
    element.remove();
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("iframe")).toBeNull();
  });
});

describe("an element that is destroyed", () => {
  it("is empty, tells so once, and answers nothing any more", async () => {
    const { element, frame } = await ready();
    frame.answer("undo", () => undefined);
    const waiting = element.undo();
    await hears(frame, "undo");
    const heard = listened();
    await element.destroy();
    await element.destroy();
    await expect(waiting).rejects.toMatchObject({ code: "not_ready" });
    await expect(element.getState()).rejects.toMatchObject({ code: "not_ready" });
    await expect(element.ready).rejects.toBeInstanceOf(RequestError);
    expect([namesOf(heard), element.shadowRoot?.childNodes.length]).toEqual([["destroy"], 0]);
    element.remove();
    document.body.append(element);
    await Promise.resolve();
    await expect(element.getState()).rejects.toMatchObject({ code: "not_ready" });
    expect(element.shadowRoot?.childNodes.length).toBe(0);
  });
});
