import { waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { APP, freshPages, listened, makeElement, placed, ready, shownIn } from "#tests/support/trial-element.ts";
import { trialFrame } from "#tests/support/trial-frame.ts";
import { EntenteViewElement } from "./view-element.ts";

freshPages();

describe("before the frame is there", () => {
  it("shows label, text, what the page has put in, and a link to the view in full", async () => {
    const element = makeElement({ src: `${APP}embed/?view=graph`, label: "Ties of Pakistan", sel: "tie.PAK~RUS" });
    element.textContent = "A picture stands in.";
    document.body.append(element);
    await Promise.resolve();
    expect(shownIn(element)).toBe("Ties of Pakistan:  Loading. Open in Entente");
    expect(
      element.shadowRoot
        ?.querySelector("slot")
        ?.assignedNodes()
        .map(({ textContent }) => textContent),
    ).toEqual(["A picture stands in."]);
    const link = element.shadowRoot?.querySelector("a");
    expect([link?.href, link?.target]).toEqual([`${APP}?sel=tie.PAK%7ERUS`, "_blank"]);
  });

  it("begins to load what the attributes say, once they all are there", async () => {
    const element = makeElement();
    document.body.append(element);
    element.setAttribute("view", "graph");
    element.setAttribute("theme", "dark");
    await Promise.resolve();
    expect(trialFrame(element).iframe.src).toBe(`${APP}embed/index.html?v=1&view=graph&theme=dark`);
  });

  it("is a frame with a title that asks for no more than it needs", async () => {
    const { frame } = await placed({ src: APP, label: "Ties" });
    expect(frame.iframe.title).toBe("Ties");
    expect(
      Object.fromEntries(
        ["allow", "loading", "referrerPolicy", "sandbox"].map((name) => [name, Reflect.get(frame.iframe, name)]),
      ),
    ).toEqual({
      allow: "fullscreen; clipboard-write",
      loading: "lazy",
      referrerPolicy: "strict-origin-when-cross-origin",
      sandbox: "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox allow-same-origin",
    });
  });

  it("takes no markup, no style attribute and no style element", async () => {
    const { element } = await placed({ src: APP, label: "<img src=x onerror=alert(1)>" });
    expect(element.shadowRoot?.querySelectorAll("img, style, [style], [srcdoc], script")).toHaveLength(0);
    expect(shownIn(element)).toContain("<img src=x");
  });

  it("is taken over by the frame when that has loaded", async () => {
    const { element, frame } = await placed();
    frame.load();
    expect(shownIn(element)).toBe("");
    expect(element.shadowRoot?.children).toHaveLength(1);
  });
});

describe("without a place to load from", () => {
  it.each([[{}], [{ src: "" }], [{ src: "javascript:alert(1)" }], [{ src: "data:text/html,hi" }]])(
    "says so in place: %o",
    async (attributes: Readonly<Record<string, string>>) => {
      const heard = listened();
      const element = makeElement({ ...attributes, label: "Ties" });
      document.body.append(element);
      const message = `src="${attributes.src ?? ""}" is no URL.`;
      await expect(element.ready).rejects.toMatchObject({ code: "bad_request", message });
      expect(heard).toMatchObject([{ name: "error", detail: { code: "bad_request", message } }]);
      expect(shownIn(element)).toBe(`Ties:  ${message} `);
      expect(element.shadowRoot?.querySelector("iframe, a")).toBeNull();
    },
  );

  it("loads as soon as there is one", async () => {
    const element = makeElement({});
    document.body.append(element);
    await Promise.resolve();
    element.setAttribute("src", APP);
    await Promise.resolve();
    const frame = trialFrame(element);
    frame.load();
    await expect(element.ready).resolves.toMatchObject({ protocol: 1 });
  });
});

describe("several on a page", () => {
  it("have each a frame and a line of their own", async () => {
    const one = await ready();
    const other = await ready({ src: "https://other.example/" });
    const heard = listened();
    one.frame.tell("selection.changed", { ref: "tie.A~B" });
    await waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]?.event.target).toBe(one.element);
    await other.element.undo();
    expect(one.frame.said().some(([type]) => type === "undo")).toBe(false);
  });

  it("are defined once, however often the script is there", async () => {
    vi.resetModules();
    await expect(import("./define.ts")).resolves.toBeDefined();
    expect(customElements.get("entente-view")).toBe(EntenteViewElement);
  });
});
