import { describe, expect, it, vi } from "vitest";
import {
  APP,
  freshPages,
  hears,
  listened,
  namesOf,
  placed,
  ready,
  shownIn,
  warned,
} from "#tests/support/trial-element.ts";
import { fault, WELCOME } from "#tests/support/trial-frame.ts";

freshPages();

describe("the greeting", () => {
  it("goes to the exact origin of the app, with a port and a nonce", async () => {
    const { frame } = await ready();
    expect(frame.greetings).toHaveLength(1);
    expect(frame.greetings[0]).toMatchObject({
      origin: "https://app.example",
      message: { ns: "entente.embed", v: 1, kind: "request", type: "connect", payload: { protocols: [1, 0] } },
    });
  });

  it("is answered by what the frame says of itself", async () => {
    const heard = listened();
    const { element } = await ready();
    expect(await element.ready).toMatchObject(WELCOME);
    expect(heard[0]).toMatchObject({ name: "ready", detail: WELCOME });
  });

  it("is not answered by another one's answer", async () => {
    const { element, frame } = await placed();
    frame.load({ welcome: { nonce: "another" } });
    await expect(element.ready).rejects.toMatchObject({ code: "timeout" });
  });

  it("is waited for as long as the frame may wait for its configuration, and longer", async () => {
    vi.useFakeTimers();
    const { element, frame } = await placed();
    frame.load({ afterMs: 20_500 });
    const answered = expect(element.ready).resolves.toMatchObject({ protocol: 1 });
    await vi.advanceTimersByTimeAsync(20_500);
    await answered;
  });

  it("that is not answered in 25 seconds is an error that says what to look at, and the frame stays", async () => {
    vi.useFakeTimers();
    const heard = listened();
    const { element, frame } = await placed({ src: "https://silent.example/" });
    frame.load({ silent: true });
    const refused = expect(element.ready).rejects.toMatchObject({ code: "timeout", retryable: true });
    await vi.advanceTimersByTimeAsync(24_999);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
    const message = `No answer from https://silent.example. Is ${location.origin} in its embedOrigins?`;
    expect(heard).toMatchObject([{ name: "error", detail: { code: "timeout", message } }]);
    expect(warned).toHaveBeenCalledWith(`<entente-view>: ${message}`);
    expect(element.shadowRoot?.contains(frame.iframe), "it may well show something").toBe(true);
    expect(shownIn(element)).toBe(`Entente:  ${message} Open in Entente`);
    expect(element.shadowRoot?.querySelector("slot"), "what the page has in its place").not.toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not sent to an app on the page's own origin, and the frame gets no origin", async () => {
    const heard = listened();
    const { element, frame } = await placed({ src: "/entente/" });
    expect(Reflect.get(frame.iframe, "sandbox")).not.toContain("allow-same-origin");
    frame.load();
    await expect(element.ready).rejects.toMatchObject({ code: "forbidden" });
    expect([frame.greetings, namesOf(heard)]).toEqual([[], ["error"]]);
  });

  it("speaks the older protocol with an older frame", async () => {
    const { element, frame } = await placed();
    frame.load({ welcome: { protocol: 0 } });
    await element.ready;
    frame.answer("state.get", () => ({ lens: "sel=tie.PAK~RUS&min=0.5", view: "graph" }));
    await expect(element.getState()).resolves.toEqual({ lens: { sel: "tie.PAK~RUS", min: "0.5" }, view: "graph" });
    expect(frame.heard.at(-1)?.v).toBe(0);
  });

  it("tells which events are wanted", async () => {
    const { element, frame } = await ready({ src: APP, hover: "" });
    await hears(frame, "listen");
    expect(frame.said()[0]).toEqual(["listen", { hover: true, links: true, autoheight: false }]);
    element.setAttribute("hover", "false");
    await hears(frame, "listen", 2);
    expect(frame.said().at(-1)).toEqual(["listen", { hover: false, links: true, autoheight: false }]);
  });
});

describe("whether the frame is still there", () => {
  it("is asked while somebody looks; a silent one is greeted anew, and silence then is an error", async () => {
    vi.useFakeTimers();
    const { element, frame } = await placed();
    frame.load();
    await vi.waitFor(() => expect(element.state).toEqual({ d: "trial" }));
    const heard = listened();
    await vi.advanceTimersByTimeAsync(15_000);
    await hears(frame, "ping");
    frame.answer("ping", () => undefined);
    const first = element.ready;
    // The next one is not answered, for a minute: a frame may be busy for as long as its longest answer takes.
    await vi.advanceTimersByTimeAsync(15_000 + 59_000);
    expect(frame.greetings).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect([frame.greetings.length, namesOf(heard)]).toEqual([2, ["ready"]]);
    expect(element.ready).not.toBe(first);
    await element.ready;
    const seen = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    const before = frame.heard.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(frame.heard).toHaveLength(before);
    seen.mockRestore();
  });

  it("is answered by a refusal too: the frame that refuses is there, and is not greeted anew", async () => {
    vi.useFakeTimers();
    const { frame } = await ready();
    frame.answer("ping", () => {
      throw fault("rate_limited", "More than 100 requests in a second.");
    });
    await vi.advanceTimersByTimeAsync(15_000);
    await hears(frame, "ping");
    await vi.advanceTimersByTimeAsync(15_000);
    await hears(frame, "ping", 2);
    expect(frame.greetings).toHaveLength(1);
  });
});

describe("the frame may ask too", () => {
  it("whether the page is there, and for what the page does not know", async () => {
    const { frame } = await ready();
    await expect(frame.ask("ping", {})).resolves.toMatchObject({ kind: "response", payload: {} });
    await expect(frame.ask("cookies.get", {})).resolves.toMatchObject({ error: { code: "unknown_type" } });
  });

  it("for a frozen copy in the folder that the page names", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("{}"));
    const id = "ab".repeat(32);
    const { frame } = await ready({ src: APP, "snapshot-base": "/frozen/" });
    await expect(frame.ask("snapshot.get", { id })).resolves.toMatchObject({ payload: { text: "{}" } });
    expect(fetched).toHaveBeenCalledWith(`/frozen/${id}.json`, expect.anything());
  });

  it("a hundred times a second, once under each id", async () => {
    vi.spyOn(performance, "now").mockReturnValue(5);
    const { frame } = await ready();
    const answers = await Promise.all(Array.from({ length: 103 }, () => frame.ask("ping", {})));
    expect(answers.filter(({ error }) => !error)).toHaveLength(100);
    expect(answers.slice(100).map(({ error }) => error)).toMatchObject([
      { code: "rate_limited", retryable: true },
      { code: "rate_limited", retryable: true },
      { code: "rate_limited", retryable: true },
    ]);
  });

  it("for one thing under one id", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockReturnValue(new Promise(() => {}));
    const { frame } = await ready({ src: APP, "snapshot-base": "/frozen/" });
    const asked = { ns: "entente.embed", v: 1, kind: "request", id: "same", type: "snapshot.get" };
    const payload = { id: "ab".repeat(32) };
    frame.post({ ...asked, payload });
    await vi.waitFor(() => expect(fetched).toHaveBeenCalledTimes(1));
    const refused = frame.answerTo("same");
    frame.post({ ...asked, payload });
    await expect(refused).resolves.toMatchObject({ error: { code: "bad_request" } });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
