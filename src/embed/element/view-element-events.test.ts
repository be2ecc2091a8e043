import { waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { APP, freshPages, hears, listened, ready, warned } from "#tests/support/trial-element.ts";

freshPages();

describe("events", () => {
  it.each([
    ["interactive", { view: "graph" }, "interactive"],
    ["state.changed", { lens: { sel: "tie.A~B" } }, "statechange"],
    ["selection.changed", { ref: "tie.A~B" }, "select"],
    ["hover.changed", { ref: null }, "hover"],
    ["quote.opened", { ref: "quote.q1" }, "quoteopen"],
    ["step.changed", { step: 2, of: 3 }, "stepchange"],
    ["save.changed", { dirty: true, save: "Saved." }, "dirty"],
    ["size", { width: 800, height: 640 }, "resize"],
    ["auth.request", { reason: "401" }, "authrequired"],
    ["problem", { code: "storage", message: "The disk is full." }, "error"],
  ] as const)("%s is told the page as it is, and cannot be changed", async (type, payload, name) => {
    const { frame } = await ready();
    const heard = listened();
    frame.tell(type, payload);
    await waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toMatchObject({ name, detail: payload });
    const { event, detail } = heard[0] ?? {};
    expect([event?.bubbles, event?.composed, Object.isFrozen(detail)]).toEqual([true, true, true]);
  });

  it("are frozen all the way down", async () => {
    const { frame } = await ready();
    const heard = listened();
    frame.tell("state.changed", { lens: { sel: "tie.A~B" } });
    await waitFor(() => expect(heard).toHaveLength(1));
    const detail = heard[0]?.detail;
    expect(detail instanceof Object && "lens" in detail && Object.isFrozen(detail.lens)).toBe(true);
  });

  it("that are unknown, or nobody's, are passed over", async () => {
    const { element, frame } = await ready();
    const heard = listened();
    for (const junk of [
      null,
      7,
      "text",
      { ns: "other" },
      { ns: "entente.embed", v: 1, kind: "event", id: "1", type: "new" },
    ])
      frame.post(junk);
    frame.post({ ns: "entente.embed", v: 1, kind: "event", id: "2", type: "size", payload: { width: "wide" } });
    frame.post({ ns: "entente.embed", v: 1, kind: "event", id: "3", type: "constructor", payload: {} });
    await element.getState();
    expect(heard).toEqual([]);
  });

  it("open a link in a tab that knows nothing of the page, unless somebody takes it over", async () => {
    const opened = vi.spyOn(window, "open").mockImplementation(() => null);
    const { element, frame } = await ready();
    const heard = listened();
    for (const href of ["https://news.example/a", "javascript:alert(1)", "data:text/html,x", "/relative"])
      frame.tell("link.open", { href, ref: null });
    await waitFor(() => expect(heard).toHaveLength(4));
    expect(opened.mock.calls).toEqual([["https://news.example/a", "_blank", "noopener"]]);
    element.addEventListener("entente:linkclick", (event) => event.preventDefault());
    frame.tell("link.open", { href: "https://news.example/b", ref: "article.b" });
    await waitFor(() => expect(heard).toHaveLength(5));
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it("of errors keep the console quiet where the page takes them", async () => {
    const { element, frame } = await ready();
    const heard = listened();
    element.addEventListener("entente:error", (event) => event.preventDefault());
    frame.tell("problem", { code: "network", message: "The source is out of reach." });
    await waitFor(() => expect(heard).toHaveLength(1));
    expect(warned).not.toHaveBeenCalled();
  });
});

describe("height", () => {
  it("follows the content where it is to, and never for a pixel", async () => {
    const { element, frame } = await ready({ src: APP, height: "auto", "max-height": "900" });
    await hears(frame, "listen");
    expect(frame.said()[0]).toEqual(["listen", { hover: false, links: true, autoheight: true }]);
    const heights: string[] = [];
    for (const height of [640, 641, 639, 700, 2000]) {
      frame.tell("size", { width: 800, height });
      await element.getState();
      heights.push(frame.iframe.height);
    }
    expect(heights).toEqual(["640", "640", "640", "700", "900"]);
    expect(frame.iframe.width).toBe("");
  });

  it("is followed, or not any more, as soon as the attribute says so", async () => {
    const { element, frame } = await ready({ src: APP, height: "320" });
    const wishes = () => frame.said().flatMap(([type, payload]) => (type === "listen" ? [payload] : []));
    element.setAttribute("height", "auto");
    await hears(frame, "listen", 2);
    expect(wishes().at(-1)).toMatchObject({ autoheight: true });
    frame.tell("size", { width: 800, height: 640 });
    await element.getState();
    expect(frame.iframe.height).toBe("640");
    element.setAttribute("height", "320");
    await hears(frame, "listen", 3);
    expect([wishes().at(-1), frame.iframe.height]).toMatchObject([{ autoheight: false }, "320"]);
  });

  it("is that of the attribute where there is a number", async () => {
    const { element, frame } = await ready({ src: APP, height: "320" });
    frame.tell("size", { width: 800, height: 999 });
    await element.getState();
    expect(frame.iframe.height).toBe("320");
    element.setAttribute("height", "360px");
    expect(frame.iframe.height).toBe("360");
  });
});
