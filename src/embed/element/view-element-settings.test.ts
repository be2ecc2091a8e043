import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { APP, freshPages, hears, listened, makeElement, placed, ready } from "#tests/support/trial-element.ts";
import { fault, trialFrame } from "#tests/support/trial-frame.ts";

freshPages();

describe("attributes of a frame that is loaded", () => {
  it.each([
    ["theme", "dark", "theme.set", { theme: "dark" }],
    ["ui", "none", "ui.set", { ui: "none" }],
    ["lang", "ur-PK", "locale.set", { lang: "ur-PK" }],
    ["view", "reader", "view.set", { view: "reader" }],
    ["step", "2", "step.set", { step: 2 }],
    ["sel", "tie.A~B", "state.set", { lens: { sel: "tie.A~B" }, partial: true }],
  ])("ask for it and load nothing: %s", async (name, value, type, payload) => {
    const { element, frame } = await ready();
    const { src } = frame.iframe;
    element.setAttribute(name, value);
    await hears(frame, type);
    expect(frame.said().at(-1)).toEqual([type, payload]);
    expect(frame.iframe.src).toBe(src);
  });

  it("that change together are asked for together", async () => {
    const { element, frame } = await ready();
    element.setAttribute("from", "2020-01");
    element.setAttribute("to", "2021-12");
    element.setAttribute("min", "0.5");
    await hears(frame, "state.set");
    expect(frame.said().at(-1)?.[1]).toEqual({ lens: { from: "2020-01", to: "2021-12", min: "0.5" }, partial: true });
  });

  it("that go leave what the frame is without them", async () => {
    const { element, frame } = await ready({ src: APP, sel: "tie.A~B", theme: "dark", ui: "none" });
    for (const name of ["sel", "theme", "ui"]) element.removeAttribute(name);
    await hears(frame, "ui.set");
    await hears(frame, "state.set");
    expect(frame.said()).toEqual(
      expect.arrayContaining([
        ["state.set", { lens: { sel: "" }, partial: true }],
        ["theme.set", { theme: "auto" }],
        ["ui.set", { ui: "full" }],
      ]),
    );
  });

  it("that are read once say so", async () => {
    const { element } = await ready();
    const heard = listened();
    element.setAttribute("readonly", "false");
    await waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.detail).toEqual({ code: "bad_request", message: "readonly is read once. Set src again." });
  });

  it("that the frame cannot read are errors, and so is what it left out", async () => {
    const { element, frame } = await ready();
    const heard = listened();
    frame.answer("theme.set", () => {
      throw fault("bad_request", "theme is not one of auto,light,dark.");
    });
    frame.answer("state.set", () => ({ lens: {}, ignored: [{ path: "lens.sel", reason: "names nothing" }] }));
    element.setAttribute("theme", "dusk");
    element.setAttribute("sel", "tie.X~Y");
    await waitFor(() => expect(heard).toHaveLength(2));
    expect(heard.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([
        { code: "bad_request", message: "theme is not one of auto,light,dark." },
        { code: "bad_request", message: "lens.sel names nothing." },
      ]),
    );
  });

  it("that change before the frame is ready are asked for then", async () => {
    const { element, frame } = await placed({ src: APP, theme: "light" });
    element.setAttribute("theme", "dark");
    element.setAttribute("sel", "tie.A~B");
    frame.load();
    await element.ready;
    await hears(frame, "state.set");
    expect(frame.said().map(([type]) => type)).toEqual(["listen", "state.get", "theme.set", "state.set"]);
  });

  it("load anew when src is set, even to the same, and take the others with them", async () => {
    const { element, frame } = await ready();
    const heard = listened();
    element.setAttribute("readonly", "false");
    element.setAttribute("src", APP);
    await Promise.resolve();
    const next = trialFrame(element);
    expect(next.iframe.src).toBe(`${APP}embed/index.html?v=1&readonly=0`);
    expect(frame.said().at(-1)).not.toEqual(["select", { ref: "tie.A~B" }]);
    const asked = element.select("tie.A~B");
    next.load();
    await asked;
    expect(heard.filter(({ name }) => name === "error")).toEqual([]);
  });

  it("that name another dossier while the element is in no page forget the lens and the data of the one before", async () => {
    const { element } = await ready({ src: APP, dossier: "one" });
    await element.load({ rows: [1] });
    await element.setState({ sel: "tie.A~B" });
    element.remove();
    await Promise.resolve();
    Reflect.set(element, "dossier", "other");
    document.body.append(element);
    await Promise.resolve();
    const next = trialFrame(element);
    expect(next.iframe.src).toBe(`${APP}embed/index.html?v=1&d=other`);
    next.load();
    await element.ready;
    await hears(next, "state.get");
    expect(next.said().filter(([type]) => type === "state.set" || type === "data.load")).toEqual([]);
  });

  it("load anew when src or dossier is set, and what is asked in the same breath waits for that", async () => {
    const { element, frame } = await ready();
    const first = element.ready;
    Reflect.set(element, "dossier", "other");
    const asked = element.select("tie.A~B");
    expect(element.ready).not.toBe(first);
    await Promise.resolve();
    const next = trialFrame(element);
    next.load();
    await expect(asked).resolves.toEqual({ applied: true });
    expect([frame, next].map((one) => one.said().filter(([type]) => type === "select").length)).toEqual([0, 1]);
  });

  it("load another dossier as another address is, and the same one not again", async () => {
    const { element, frame } = await ready({ src: APP, dossier: "one" });
    await element.setState({ sel: "tie.A~B" });
    Reflect.set(element, "dossier", "one");
    await element.getState();
    expect(trialFrame(element).iframe.src).toBe(`${APP}embed/index.html?v=1&d=one`);
    const before = frame.heard.length;
    Reflect.set(element, "dossier", "other");
    await Promise.resolve();
    const next = trialFrame(element);
    expect(next.iframe.src).toBe(`${APP}embed/index.html?v=1&d=other`);
    expect(element.state).toEqual({ d: "other" });
    next.load();
    await element.ready;
    expect(
      next
        .said()
        .slice(before)
        .filter(([type]) => type === "state.set"),
    ).toEqual([]);
  });

  it("of its name and loading are those of the frame at once", async () => {
    const { element, frame } = await placed();
    element.setAttribute("label", "Another name");
    element.setAttribute("loading", "eager");
    expect([frame.iframe.title, Reflect.get(frame.iframe, "loading")]).toEqual(["Another name", "eager"]);
  });
});

describe("properties", () => {
  it("hold the lens as it was last heard of", async () => {
    const { element, frame } = await placed({ src: APP, sel: "tie.A~B", theme: "dark" });
    expect(element.state).toEqual({ sel: "tie.A~B" });
    frame.load();
    await waitFor(() => expect(element.state).toEqual({ d: "trial" }));
    frame.tell("state.changed", { lens: { d: "trial", min: "0.5" } });
    await waitFor(() => expect(element.state).toEqual({ d: "trial", min: "0.5" }));
    await element.setState({ d: "trial", ego: "PAK" });
    expect(element.state).toEqual({ d: "trial", ego: "PAK" });
  });

  it("set before the frame is ready are given to it then: data first, the lens after it", async () => {
    const { element, frame } = await placed();
    element.state = { sel: "tie.A~B" };
    element.theme = { ink: "#123456" };
    element.data = { rows: [] };
    frame.load();
    await element.ready;
    await hears(frame, "state.set");
    expect(frame.said()).toEqual([
      ["listen", { hover: false, links: true, autoheight: false }],
      ["data.load", { rows: [], mode: "replace" }],
      ["theme.set", { tokens: { ink: "#123456" } }],
      ["state.set", { lens: { sel: "tie.A~B" } }],
    ]);
  });

  it("set to null are passed over: what is shown stays", async () => {
    const { element, frame } = await ready();
    element.data = { rows: [] };
    element.state = { sel: "tie.A~B" };
    await hears(frame, "state.set");
    const before = frame.heard.length;
    element.data = null;
    element.state = null;
    await element.getState();
    expect(frame.said().slice(before)).toEqual([["state.get", {}]]);
    expect(element.data).toMatchObject({ rows: [] });
  });

  it("set later are told at once", async () => {
    const { element, frame } = await ready();
    element.state = { sel: "tie.A~B" };
    element.theme = { ink: "#123456" };
    element.data = { rows: [] };
    await hears(frame, "data.load");
    expect(
      frame
        .said()
        .slice(-3)
        .map(([type]) => type),
    ).toEqual(["state.set", "theme.set", "data.load"]);
    expect(element.theme).toEqual({ ink: "#123456" });
    expect(element.data).toMatchObject({ rows: [] });
  });

  it("hold the very data that was loaded last: the same again is no wish, another one in between makes it one", async () => {
    const { element, frame } = await ready();
    const [one, other] = [{ rows: [1] }, { rows: [2] }];
    element.data = one;
    await hears(frame, "data.load");
    expect(element.data).toBe(one);
    await element.load(other, { mode: "merge" });
    const { data } = element;
    expect(data).toBe(other);
    element.data = data;
    await element.getState();
    expect(frame.said().filter(([type]) => type === "data.load")).toHaveLength(2);
    element.data = one;
    await hears(frame, "data.load", 3);
  });

  it("tell what was left out of data", async () => {
    const { element, frame } = await ready();
    const heard = listened();
    const problems = [{ path: "rows[0].quantity", reason: "is no number" }];
    frame.answer("data.load", () => ({ counts: { flows: 0 }, problems, mode: "replace" }));
    element.data = { rows: [{}] };
    await waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.detail).toEqual({ code: "bad_request", message: "rows[0].quantity is no number." });
  });

  it("set to what they were set to last are no wish, as frameworks do whenever they draw; setState is one", async () => {
    const { element, frame } = await ready();
    element.state = { sel: "tie.A~B" };
    await hears(frame, "state.set");
    frame.tell("state.changed", { lens: { sel: "tie.C~D" } });
    await waitFor(() => expect(element.state).toEqual({ sel: "tie.C~D" }));
    element.state = { sel: "tie.A~B" };
    expect(element.state).toEqual({ sel: "tie.C~D" });
    await element.setState({ sel: "tie.A~B" });
    expect(frame.said().filter(([type]) => type === "state.set")).toHaveLength(2);
    element.state = { sel: "tie.E~F" };
    await hears(frame, "state.set", 3);
  });

  it("take a theme by name too, which is its attribute", async () => {
    const { element, frame } = await ready();
    element.theme = "dark";
    await hears(frame, "theme.set");
    expect([element.getAttribute("theme"), element.theme]).toEqual(["dark", "dark"]);
    element.theme = null;
    expect([element.hasAttribute("theme"), element.theme]).toEqual([false, ""]);
  });

  it("fetch a token when the frame asks for one", async () => {
    const { element, frame } = await ready();
    element.authProvider = async ({ reason }) => `for ${reason}`;
    frame.tell("auth.request", { reason: "401" });
    await hears(frame, "auth.set");
    expect(frame.said().at(-1)).toEqual(["auth.set", { token: "for 401" }]);
  });

  it("set before the element was defined are taken over", async () => {
    const element = makeElement();
    for (const [name, value] of Object.entries({ theme: "dark", minHeight: 300, state: { sel: "tie.A~B" } }))
      Object.defineProperty(element, name, { value, configurable: true, enumerable: true, writable: true });
    document.body.append(element);
    await Promise.resolve();
    expect([element.getAttribute("theme"), element.getAttribute("min-height")]).toEqual(["dark", "300"]);
    expect(element.state).toEqual({ sel: "tie.A~B" });
    expect(trialFrame(element).iframe.src).toContain("theme=dark");
  });

  it("say which version this is", () => {
    expect(makeElement().version).toMatch(/^\d+\.\d+\.\d+/);
  });
});
