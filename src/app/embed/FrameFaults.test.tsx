import { act, screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { mockServer } from "#mocks/server.ts";
import { fetchChunks, renderFrame, SOURCE, trialBridge } from "#tests/support/render-frame.tsx";
import { readSample } from "#tests/support/sample-dossier.ts";

const server = mockServer(SOURCE);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await fetchChunks();
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const state = (name: string) => waitFor(() => expect(document.documentElement).toHaveAttribute("data-entente", name));
const answerAll = (answer: (request: Request) => Response | undefined) =>
  server.use(http.get(`${SOURCE}*`, ({ request }) => answer(request)));
const status = (code: number) => () => new HttpResponse(null, { status: code });

describe("a source that does not give the dossier", () => {
  it("is said in words, with a way to try again and one to the desk, and as the state of the document", async () => {
    answerAll(status(404));
    const { bridge, toldOf } = trialBridge({ connection: "connected" });
    const { hand } = renderFrame("?view=graph", { bridge });
    await state("failed");
    expect(screen.getByRole("alert")).toHaveTextContent(/The data source has nothing at this address/);
    expect(screen.getByRole("link", { name: /Open in Entente/ })).toHaveAttribute("target", "_blank");
    expect(toldOf("problem")).toMatchObject([{ code: "not_found", message: expect.stringContaining("data source") }]);
    server.resetHandlers();
    await hand.click(screen.getByRole("button", { name: "Retry" }));
    await state("ready");
  });

  it("is waited for again after a retry, which the document says", async () => {
    answerAll(status(404));
    const { hand } = renderFrame("?view=graph");
    await state("failed");
    let go = () => {};
    const held = new Promise<void>((done) => {
      go = done;
    });
    server.use(
      http.get(`${SOURCE}*`, async () => {
        await held;
        return new HttpResponse(null, { status: 404 });
      }),
    );
    await hand.click(screen.getByRole("button", { name: "Retry" }));
    await state("loading");
    expect(screen.getByRole("main")).toHaveTextContent(/Reading/);
    go();
    await state("failed");
  });

  it("and lists none is no view that is still coming", async () => {
    answerAll(() => HttpResponse.json({ schemaVersion: 1, dossiers: [] }));
    const { bridge, toldOf, ask } = trialBridge({ connection: "connected" });
    renderFrame("?view=graph", { bridge });
    await state("failed");
    expect(screen.getByRole("alert")).toHaveTextContent(/There is no dossier here yet/);
    expect(toldOf("problem")).toMatchObject([{ code: "not_found" }]);
    await expect(ask("state.get", {})).rejects.toMatchObject({ code: "not_ready", retryable: true });
  });

  it("is told to a host once, and to one that comes later", async () => {
    answerAll(status(404));
    const { bridge, toldOf, become, listen } = trialBridge();
    renderFrame("?view=graph", { bridge });
    await state("failed");
    act(() => become("connected"));
    act(() => listen({ hover: true }));
    expect(toldOf("problem")).toHaveLength(2);
  });

  it("refuses what is asked in words, and takes a whole dossier from the host all the same", async () => {
    answerAll(status(404));
    const { bridge, ask } = trialBridge({ connection: "connected" });
    renderFrame("?view=graph", { bridge });
    await state("failed");
    await expect(ask("select", { ref: null })).rejects.toMatchObject({ code: "not_ready" });
    const { parts } = readSample("dossier.json") as { readonly parts: readonly { readonly path: string }[] };
    const files = Object.fromEntries(
      ["dossier.json", ...parts.map(({ path }) => path)].map((path) => [path, readSample(path)]),
    );
    const { counts } = await act(() => ask("data.load", { dossier: { files }, mode: "replace" }));
    expect(counts).toMatchObject({ quotes: 136 });
    await state("ready");
    expect(await ask("select", { ref: "tie.PAK~RUS" })).toEqual({ applied: true });
  });
});

describe("a source that gives a part of the dossier", () => {
  const without = (...parts: readonly string[]) =>
    server.use(...parts.map((part) => http.get(`${SOURCE}pakistan-russia/${part}.json`, status(404))));

  it("is shown, and what is missing is said, until it comes", async () => {
    without("quotes", "flows");
    const { hand } = renderFrame("?view=graph");
    await state("ready");
    const notice = screen.getByText(/This view is shown without quotes and trade figures\./).closest("p");
    expect(notice).toHaveTextContent(/source has nothing at this address/);
    expect(screen.getByText("Coded from quotes that did not come.")).toBeInTheDocument();
    server.resetHandlers();
    await hand.click(screen.getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("Coded from 136 quotes.")).toBeInTheDocument();
    expect(notice).not.toBeInTheDocument();
  });

  it("has no notice where all of it came", async () => {
    renderFrame("?view=graph");
    await state("ready");
    expect(screen.queryByText(/This view is shown without/)).toBeNull();
  });
});

describe("a source that asks who reads", () => {
  const guarded = (good: string) =>
    answerAll((request) =>
      request.headers.get("authorization") === `Bearer ${good}` ? undefined : new HttpResponse(null, { status: 401 }),
    );

  it("gets the token that the host gives when it is asked for one, with nothing shown before", async () => {
    guarded("secret");
    const { bridge, toldOf, ask } = trialBridge({ connection: "connected" });
    renderFrame("?view=graph", { bridge });
    await state("failed");
    expect(toldOf("auth.request")).toEqual([{ reason: "The source asks who reads." }]);
    await act(() => ask("auth.set", { token: "secret" }));
    await state("ready");
    expect(toldOf("problem"), "to sign in is no problem").toEqual([]);
    expect(toldOf("auth.request")).toHaveLength(1);
  });

  it("keeps what the host asks for meanwhile, and takes the look at once", async () => {
    guarded("secret");
    const { bridge, ask } = trialBridge({ connection: "connected" });
    renderFrame("?view=graph", { bridge });
    await state("failed");
    expect(await act(() => ask("theme.set", { tokens: { radius: "6px" } }))).toMatchObject({ applied: ["radius"] });
    const placed = ask("state.set", { lens: { sel: "tie.PAK~RUS" }, partial: true });
    await act(() => ask("auth.set", { token: "secret" }));
    await state("ready");
    expect(await act(() => placed)).toMatchObject({ lens: { sel: "tie.PAK~RUS" }, ignored: [] });
    expect(document.documentElement.style.getPropertyValue("--radius-control")).toBe("6px");
    await act(() => ask("theme.set", { tokens: {} }));
  });

  it("asks a host that comes later, too", async () => {
    guarded("secret");
    const { bridge, toldOf, become } = trialBridge();
    renderFrame("?view=graph", { bridge });
    await state("failed");
    expect(toldOf("auth.request")).toEqual([]);
    act(() => become("connected"));
    expect(toldOf("auth.request")).toHaveLength(1);
    await waitFor(() => expect(toldOf("problem")).toMatchObject([{ code: "forbidden" }]));
    act(() => become("alone"));
    act(() => become("connected"));
    expect(toldOf("auth.request")).toHaveLength(1);
  });

  it("is not asked for ever by a host whose tokens are all refused", async () => {
    guarded("secret");
    const { bridge, toldOf, ask } = trialBridge({ connection: "connected" });
    const tell = bridge.tell;
    let given = 0;
    // As the element does: each time it is asked, it gives another token.
    const host: typeof bridge = {
      ...bridge,
      tell: (type, payload) => {
        tell(type, payload);
        if (type === "auth.request") void ask("auth.set", { token: `bad ${++given}` });
      },
    };
    const asked = vi.fn();
    server.events.on("request:start", asked);
    renderFrame("?view=graph", { bridge: host });
    await waitFor(() => expect(given).toBe(3));
    expect(await screen.findByRole("button", { name: "Retry" })).toBeVisible();
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(4));
    await state("failed");
    expect(toldOf("auth.request")).toHaveLength(3);
    server.events.removeAllListeners();
  });

  it("refuses a time that is none", async () => {
    const { bridge, ask } = trialBridge({ connection: "connected" });
    renderFrame("?view=graph", { bridge });
    await expect(ask("auth.set", { token: "t", expiresAt: "tomorrow" })).rejects.toMatchObject({
      code: "bad_request",
      path: "expiresAt",
    });
    await state("ready");
  });
});
