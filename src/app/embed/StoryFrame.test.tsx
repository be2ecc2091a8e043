import { act, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { mockServer } from "#mocks/server.ts";
import { fetchChunks, renderFrame, SOURCE, trialBridge } from "#tests/support/render-frame.tsx";
import { readSample, sampleDossier } from "#tests/support/sample-dossier.ts";

const server = mockServer(SOURCE);
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  await fetchChunks();
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const [briefing] = sampleDossier().briefings;
if (briefing === undefined) throw new Error("The sample has a briefing.");
const { steps } = briefing;
const titleOf = (step: number) => steps[step - 1]?.title ?? "";
const heading = (step: number) => screen.findByRole("heading", { name: titleOf(step) });

/** A story in a frame that a host is connected to. */
async function told(query = "", more: Parameters<typeof trialBridge>[0] = {}) {
  const host = trialBridge({ connection: "connected", ...more });
  const frame = renderFrame(`?view=story${query}`, { bridge: host.bridge });
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-entente", "ready"));
  const present = (action: Parameters<typeof host.ask<"present">>[1]["action"], step?: number) =>
    act(() => host.ask("present", { action, step }));
  return { ...host, ...frame, present };
}
const places = (host: Pick<Awaited<ReturnType<typeof told>>, "toldOf">) =>
  host.toldOf("step.changed").map(({ step }) => step);

describe("a story in a frame", () => {
  it("is told a step at a time, by its own buttons and keys, and the host hears of each", async () => {
    const story = await told();
    await heading(1);
    await story.hand.click(screen.getByRole("button", { name: "Next step" }));
    await heading(2);
    await story.hand.keyboard("{ArrowRight}");
    await heading(3);
    await story.hand.keyboard("{Home}");
    await heading(1);
    expect(places(story)).toEqual([1, 2, 3, 1]);
    expect(story.toldOf("step.changed").every(({ of }) => of === steps.length)).toBe(true);
  });

  it("begins at the step of its address, and at the last where there are not so many", async () => {
    const { unmount } = await told("&step=2");
    await heading(2);
    unmount();
    await told("&step=99");
    await heading(steps.length);
  });

  it("is driven by its host, within its ends", async () => {
    const { present } = await told();
    expect(await present("next")).toEqual({ step: 2, of: steps.length });
    await heading(2);
    expect(await present("goto", 99)).toEqual({ step: steps.length, of: steps.length });
    await heading(steps.length);
    expect(await present("prev")).toEqual({ step: steps.length - 1, of: steps.length });
    await present("blank");
    expect(screen.getByRole("button", { name: /The screen is black/ })).toBeInTheDocument();
    await present("blank");
    expect(screen.queryByRole("button", { name: /The screen is black/ })).toBeNull();
  });

  it("ends by a key or by the host, and goes on when it is told again or driven", async () => {
    const { present, hand } = await told();
    await heading(1);
    await present("next");
    await hand.keyboard("{Escape}");
    expect(screen.getByText(/That was the story/)).toBeInTheDocument();
    expect(await present("next")).toEqual({ step: 3, of: steps.length });
    await heading(3);
    expect(await present("end")).toEqual({ step: 3, of: steps.length });
    await hand.click(screen.getByRole("button", { name: "Tell it again" }));
    await heading(1);
    await present("end");
    expect(await present("start")).toEqual({ step: 1, of: steps.length });
    await heading(1);
    expect(screen.queryByText(/That was the story/)).toBeNull();
  });

  it("is started by the host over another view, and left for another", async () => {
    const host = trialBridge({ connection: "connected" });
    renderFrame("?view=graph", { bridge: host.bridge });
    await waitFor(() => expect(host.toldOf("interactive")).toEqual([{ view: "graph" }]));
    await expect(host.ask("present", { action: "next" })).rejects.toMatchObject({ code: "not_ready" });
    expect(await act(() => host.ask("present", { action: "start", step: 2 }))).toEqual({ step: 2, of: steps.length });
    await heading(2);
    await act(() => host.ask("view.set", { view: "graph" }));
    expect(await screen.findByRole("region", { name: "Alliance graph" })).toBeInTheDocument();
    await expect(host.ask("present", { action: "next" })).rejects.toMatchObject({ code: "not_ready" });
    expect(host.toldOf("interactive")).toHaveLength(1);
  });

  it("keeps to itself where its step changes by step.set, as the lens of another view does", async () => {
    const host = await told();
    await heading(1);
    await act(() => host.ask("step.set", { step: 3 }));
    await heading(3);
    await act(() => host.ask("view.set", { view: "graph" }));
    await act(() => host.ask("step.set", { step: 2 }));
    expect(await screen.findByRole("heading", { level: 1, name: titleOf(2) })).toBeInTheDocument();
    await expect(host.ask("step.set", { step: 99 })).rejects.toMatchObject({ code: "not_found", path: "step" });
  });

  it("says where there is none of that name", async () => {
    const { present } = await told("&briefing=gone");
    expect(await screen.findByRole("heading", { name: "There is no such story here" })).toBeInTheDocument();
    await expect(present("start")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("A4, M5: the notes of a briefing", () => {
  const SECRET = "Not for the audience";

  it("are nowhere in a frame, whatever the reader presses and the host asks", async () => {
    const briefings = readSample("briefings.json");
    const noted = JSON.parse(JSON.stringify(briefings), (name, value) => (name === "notes" ? SECRET : value));
    const isNoted = JSON.stringify(noted).includes(SECRET);
    server.use(http.get(`${SOURCE}pakistan-russia/briefings.json`, () => HttpResponse.json(noted)));
    const { hand, toldOf, told: all, ask, present } = await told();
    expect(isNoted).toBe(true);
    for (const key of ["s", "S", "o", "{Enter}", "f", "r", "b", "b", "{End}", "{Home}", "2", "{Enter}"]) {
      await hand.keyboard(key);
      expect(document.documentElement.outerHTML).not.toContain(SECRET);
    }
    expect(screen.queryByRole("complementary", { name: "Notes" })).toBeNull();
    expect(screen.queryByRole("button", { name: /notes|speaker/i })).toBeNull();
    await present("next");
    await present("end");
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
    expect(JSON.stringify(await ask("state.get", {}))).not.toContain(SECRET);
    expect(toldOf("step.changed").length).toBeGreaterThan(0);
    expect(JSON.stringify(all)).not.toContain(SECRET);
    within(document.body).getByText(/That was the story/);
  });
});
