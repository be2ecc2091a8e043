import { screen, waitFor, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { mockServer } from "#mocks/server.ts";
import { renderDesk, SOURCE } from "../support/render-desk.tsx";

const server = mockServer(SOURCE);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const region = (name: string) => within(screen.getByRole("region", { name }));
const addressed = () => new URLSearchParams(location.search).get("sel");

describe("one lens over three views", () => {
  it("shows graph, timeline and reader of the sample, and says that it is the sample", async () => {
    await renderDesk();
    for (const name of ["Alliance graph", "Oil-trade timeline", "Reader"])
      expect(screen.getByRole("region", { name })).toBeInTheDocument();
    expect(screen.getByText("Sample dossier")).toBeInTheDocument();
    expect(region("Oil-trade timeline").getByRole("heading", { name: /Russian crude by buyer/ })).toBeInTheDocument();
  });

  it("answers a picked quote in the address, the footer and the timeline, and Escape takes it back", async () => {
    const { hand } = await renderDesk();
    const quote = await region("Reader").findByRole("button", { name: /very strong relations/ });
    await hand.click(quote);
    expect(addressed()).toBe("quote.q-sharif-strong-relations");
    expect(screen.getByText(/^Linked: /)).toBeInTheDocument();
    expect(await region("Oil-trade timeline").findByRole("heading", { name: /into Pakistan/ })).toBeInTheDocument();
    await hand.keyboard("{Escape}");
    expect(addressed()).toBeNull();
  });

  it("opens on what a link names, and lists all of its evidence", async () => {
    await renderDesk("?sel=tie.IND~RUS&tab=evidence");
    const evidence = region("Reader");
    expect(await evidence.findByRole("heading", { name: /India–Russia is/ })).toBeInTheDocument();
    expect(evidence.getAllByText(/^Supports /).length).toBeGreaterThan(0);
  });

  it("walks back through what was picked", async () => {
    const { hand } = await renderDesk();
    await hand.click(await region("Reader").findByRole("button", { name: /very strong relations/ }));
    await hand.click(await region("Reader").findByRole("button", { name: /very dynamic leader/ }));
    history.back();
    await waitFor(() => expect(addressed()).toBe("quote.q-sharif-strong-relations"));
    expect(screen.getByText(/^Linked: /)).toBeInTheDocument();
  });

  it("moves the window for every view by a key", async () => {
    const { hand } = await renderDesk();
    await hand.keyboard("]");
    expect(screen.getAllByText(/Nov 2024 – Oct 2025/).length).toBeGreaterThan(0);
  });

  it("names the parts of a link that make no sense, and applies the rest", async () => {
    await renderDesk("?sel=tie.PAK~XXZ&from=someday&clock=knowledge");
    const notice = screen.getByText("Part of this address was not understood.").closest("div");
    expect(notice).toHaveTextContent("from=someday");
    expect(notice).toHaveTextContent("sel=tie.PAK~XXZ");
    expect(notice).not.toHaveTextContent("clock");
  });
});
