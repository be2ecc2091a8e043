import { Script } from "node:vm";
import { waitFor } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import { trialFrame } from "#tests/support/trial-frame.ts";
import { buildElement } from "#tests/tools/element-build.mjs";
import type { EntenteView } from "./published.d.ts";

/** The names of a built script are shortened: here it is run as it is published. */
beforeAll(async () => {
  const { script } = await buildElement();
  new Script(script).runInThisContext();
});

it("does built what it does here: loads, is greeted, asks, tells, moves and ends", async () => {
  const view = document.createElement("entente-view") as HTMLElement & Omit<EntenteView, keyof HTMLElement>;
  view.setAttribute("src", "https://app.example/");
  view.setAttribute("height", "auto");
  view.data = { rows: [] };
  view.theme = { ink: "#123456" };
  view.authProvider = async ({ reason }) => ({ token: reason, expiresAt: "2000-01-01T00:00:00Z" });
  document.body.append(view);
  await Promise.resolve();
  const frame = trialFrame(view);
  expect(frame.iframe.src).toBe("https://app.example/embed/index.html?v=1");
  frame.load();
  await expect(view.ready).resolves.toMatchObject({ app: "0.1.0", protocol: 1 });
  await waitFor(() => expect(view.state).toEqual({ d: "trial" }));
  const heard: unknown[] = [];
  view.addEventListener("entente:statechange", (event) => heard.push(event));
  frame.tell("state.changed", { lens: { sel: "tie.A~B" } });
  frame.tell("size", { width: 300, height: 612 });
  frame.tell("auth.request", { reason: "401" });
  await waitFor(() =>
    expect(frame.said().at(-1)).toEqual(["auth.set", { token: "401", expiresAt: "2000-01-01T00:00:00Z" }]),
  );
  expect([view.state, frame.iframe.height, heard.length]).toEqual([{ sel: "tie.A~B" }, "612", 1]);
  view.setAttribute("theme", "dark");
  await expect(view.setMonths("2024-10", "2025-09")).resolves.toEqual({ applied: true });
  await expect(frame.ask("ping", {})).resolves.toMatchObject({ payload: {} });
  const before = frame.heard.length;
  document.body.append(view);
  await Promise.resolve();
  frame.load();
  await view.ready;
  await expect(view.present("next")).resolves.toEqual({ step: 1, of: 3 });
  expect(frame.said().slice(before)).toEqual([
    ["bye", undefined],
    ["listen", { hover: false, links: true, autoheight: true }],
    ["data.load", { rows: [], mode: "replace" }],
    ["theme.set", { tokens: { ink: "#123456" } }],
    ["state.set", { lens: { sel: "tie.A~B" } }],
    ["theme.set", { theme: "dark" }],
    ["present", { action: "next" }],
  ]);
  await view.destroy();
  await expect(view.undo()).rejects.toMatchObject({ code: "not_ready" });
});
