import { act, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { publishDossier } from "#data/publish/publish-dossier.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { mockServer } from "#mocks/server.ts";
import { fetchChunks, renderFrame, SOURCE, trialBridge } from "#tests/support/render-frame.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { FrameStore } from "./frame-store.ts";
import { underRows } from "./row-layer.ts";

const server = mockServer(SOURCE);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await fetchChunks();
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const row = (id: string) => ({
  id,
  exporter: "RUS",
  importer: "PAK",
  commodity: "crude",
  period: "2025-09",
  quantity: 7,
  unit: "kt",
  quality: "reported",
  source: "s",
});

function flowsOf(frame: FrameStore) {
  const { given, rows } = frame.getState();
  return underRows(given ?? sampleDossier(), rows).flows;
}

async function connected(query = "?view=graph") {
  const host = trialBridge({ connection: "connected" });
  const view = renderFrame(query, { bridge: host.bridge });
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-entente", "ready"));
  const load = (...payload: Parameters<typeof host.ask<"data.load">>[1][]) =>
    act(() => Promise.all(payload.map((order) => host.ask("data.load", order))));
  return { ...host, ...view, load, flows: () => flowsOf(view.frame) };
}

/** The sample under another name, as the files of a folder. */
async function filesOf(change: Partial<Dossier>) {
  const dossier = { ...sampleDossier(), ...change };
  const { folder } = await publishDossier(dossier);
  return Object.fromEntries(
    [...folder].flatMap(([path, text]) => (path === "index.json" ? [] : [[path.slice(dossier.id.length + 1), text]])),
  );
}

describe("rows from a host", () => {
  it("are only looked at in a preview", async () => {
    const { load, frame } = await connected();
    const [answer] = await load({ rows: [row("new")], mode: "preview" });
    expect(answer).toMatchObject({ mode: "preview", counts: { flows: 1 } });
    expect(frame.getState()).toMatchObject({ given: null, rows: null });
  });

  it("are added to what is there, also several lots at a time, and the view stays as it is", async () => {
    const { load, ask, flows } = await connected();
    await act(() => ask("select", { ref: "tie.PAK~RUS" }));
    await load({ rows: [row("one")], mode: "merge" }, { rows: [row("two")], mode: "merge" });
    await load({ rows: [row("three")], mode: "merge" });
    expect(
      flows()
        .slice(-3)
        .map(({ id }) => id),
    ).toEqual(["one", "two", "three"]);
    expect(flows()).toHaveLength(sampleDossier().flows.length + 3);
    expect(await ask("state.get", {})).toMatchObject({ lens: { sel: "tie.PAK~RUS" }, view: "graph" });
  });

  it("that fail leave what is there, and do not stand in the way of the next", async () => {
    const { load, ask, flows } = await connected();
    await expect(ask("data.load", { dossier: { files: {} }, mode: "replace" })).rejects.toMatchObject({
      code: "bad_request",
    });
    await load({ rows: [row("one")], mode: "replace" });
    expect(flows().map(({ id }) => id)).toEqual(["one"]);
  });
});

describe("a dossier from a host", () => {
  it("takes the place of the one shown, by the lens of the address, whatever dossier that names", async () => {
    const { load, hand } = await connected("?view=graph&d=pakistan-russia&sel=tie.IND~RUS&theme=pink");
    await hand.click(screen.getByRole("button", { name: "Dismiss" }));
    await load({ dossier: { files: await filesOf({ id: "given", title: "Given by the host" }) }, mode: "replace" });
    await waitFor(() => expect(document.title).toBe("Given by the host – Entente"));
    expect(screen.getByRole("heading", { level: 1, name: /India–Russia/ })).toBeInTheDocument();
    expect(screen.queryByText(/Part of the address was left out/)).toBeNull();
    const foot = within(screen.getByRole("link", { name: /Open in Entente/ }).closest("footer") ?? document.body);
    expect(foot.getByText(/Given by the host, as of/)).toBeInTheDocument();
    expect(new URL(screen.getByRole<HTMLAnchorElement>("link", { name: /Open in Entente/ }).href).search).toBe("");
  });

  it("is what the host then asks about", async () => {
    const { load, ask } = await connected();
    const quotes = sampleDossier().quotes.slice(0, 1);
    await load({ dossier: { files: await filesOf({ id: "given", quotes }) }, mode: "replace" });
    await waitFor(async () => expect((await ask("state.get", {})).lens.d).toBe("given"));
    await expect(ask("select", { ref: `quote.${sampleDossier().quotes[5]?.id}` })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is what the host asks about at once, before it was read: a lens that only it can have is its lens", async () => {
    const { ask } = await connected("?view=graph&sel=tie.IND~RUS");
    const files = await filesOf({ id: "given", quotes: sampleDossier().quotes.slice(0, 40) });
    const [, set, got] = await act(() =>
      Promise.all([
        ask("data.load", { dossier: { files }, mode: "replace" }),
        ask("state.set", { lens: { d: "given", sel: "tie.PAK~RUS" } }),
        ask("state.get", {}),
      ]),
    );
    expect(set).toMatchObject({ lens: { d: "given", sel: "tie.PAK~RUS" }, ignored: [] });
    expect(got).toMatchObject({ lens: { d: "given", sel: "tie.PAK~RUS" } });
  });

  it("that is another version of the one shown lets go of what it no longer holds, and says so", async () => {
    const { load, ask, toldOf } = await connected("?view=graph&from=2023-01&to=2023-12");
    const { id, quotes } = sampleDossier();
    const [gone, ...rest] = quotes;
    await load({ dossier: { files: await filesOf({}) }, mode: "replace" });
    await act(() => ask("select", { ref: `quote.${gone?.id}` }));
    await load({ dossier: { files: await filesOf({ quotes: rest }) }, mode: "replace" });
    const { lens } = await ask("state.get", {});
    expect(lens).toMatchObject({ from: "2023-01", to: "2023-12" });
    expect(lens.sel ?? null).toBeNull();
    expect(toldOf("selection.changed").at(-1)).toEqual({ ref: null });
    expect(await act(() => ask("state.set", { lens }))).toMatchObject({ ignored: [] });
    expect(id).toBe(sampleDossier().id);
  });
});

it("rows stay over a dossier whose missing parts come later", async () => {
  server.use(http.get(`${SOURCE}pakistan-russia/quotes.json`, () => new HttpResponse(null, { status: 503 })));
  const { load, hand, flows } = await connected();
  expect(screen.getByText(/This view is shown without quotes\./)).toBeInTheDocument();
  await load({ rows: [row("one")], mode: "merge" });
  expect(screen.getByText(/This view is shown without quotes\./)).toBeInTheDocument();
  server.resetHandlers();
  await hand.click(screen.getByRole("button", { name: "Retry" }));
  expect(await screen.findByText("Coded from 136 quotes.")).toBeInTheDocument();
  expect(flows().at(-1)?.id).toBe("one");
});
