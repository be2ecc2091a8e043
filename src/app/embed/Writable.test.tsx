import { act, screen, waitFor } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { mockServer } from "#mocks/server.ts";
import { fetchChunks, renderFrame, SOURCE, trialBridge } from "#tests/support/render-frame.tsx";

const server = mockServer(SOURCE);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await fetchChunks();
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** This page has no storage: what stands in the place of where the work is kept. */
const KEPT = "Memory only.";
const ready = () => waitFor(() => expect(document.documentElement).toHaveAttribute("data-entente", "ready"));

describe("a frame that may be written in", () => {
  it("says where the work is, and lets the host undo once the workspace is open", async () => {
    const host = trialBridge({ connection: "connected" });
    renderFrame("?view=desk&readonly=0", { bridge: host.bridge });
    await ready();
    expect(await screen.findByText(KEPT)).toBeInTheDocument();
    expect(screen.queryByText(/is kept in this browser/)).toBeNull();
    await waitFor(() => expect(host.toldOf("save.changed").length).toBeGreaterThan(0));
    expect(await host.ask("undo", {})).toEqual({ applied: false });
  });

  it("is only read where no host vouches for it (M10), and again once the host is gone", async () => {
    const host = trialBridge();
    renderFrame("?view=desk&readonly=0", { bridge: host.bridge });
    await ready();
    expect(screen.queryByText(KEPT)).toBeNull();
    act(() => host.become("connected"));
    expect(await screen.findByText(KEPT)).toBeInTheDocument();
    act(() => host.become("alone"));
    expect(screen.queryByText(KEPT)).toBeNull();
    await expect(host.ask("undo", {})).rejects.toMatchObject({ code: "not_ready" });
  });

  it("is not one that says nothing of it: reading is the default, and undo is refused (M5)", async () => {
    const host = trialBridge({ connection: "connected" });
    renderFrame("?view=reader", { bridge: host.bridge });
    await ready();
    await screen.findByRole("region", { name: "Reader" });
    expect(screen.queryByText(KEPT)).toBeNull();
    for (const type of ["undo", "redo"] as const)
      await expect(host.ask(type, {})).rejects.toMatchObject({ code: "forbidden" });
    expect(screen.queryByRole("button", { name: /new evidence|annotate|add/i })).toBeNull();
  });
});
