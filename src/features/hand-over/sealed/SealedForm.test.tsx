import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { BriefingContext, BriefingExport } from "../briefing/briefing-export.ts";
import { SealedForm } from "./SealedForm.tsx";

const context = (change: Partial<BriefingContext> = {}): BriefingContext => ({
  briefing: sampleDossier().briefings[0] as Briefing,
  dossier: sampleDossier(),
  method: DEFAULT_METHOD,
  graphs: null,
  address: "https://desk.example/",
  addressOf: (at) => `https://desk.example/?step=${at}`,
  notes: false,
  theme: "light",
  scale: 2,
  madeOn: "2025-09-30",
  ...change,
});

let answer = (name: string): Response => new Response(`/* ${name} */`);
const asked: string[] = [];

beforeEach(() => {
  vi.stubGlobal("fetch", async (address: URL) => {
    asked.push(address.href);
    return answer(address.pathname);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  asked.length = 0;
});

const open = (given: BriefingContext = context()) => {
  const made: BriefingExport["make"][] = [];
  return { ...renderView(<SealedForm context={given} onMake={(make) => made.push(make)} />, given.dossier), made };
};
const textOf = (content: BlobPart) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(new Blob([content]));
  });
const ready = () => screen.findByRole("button", { name: /^Save the sealed file, \d\.\d MB$/ });

describe("what goes into a sealed file", () => {
  it("cannot be made where the desk has no viewer, and says so", async () => {
    answer = () => new Response("", { status: 404 });
    open();
    expect((await screen.findByRole("alert")).textContent).toContain("comes with the build of the app");
    expect(screen.getByRole("button", { name: "Save the sealed file" }).hasAttribute("disabled")).toBe(true);
    answer = () => new Response("<!doctype html>");
    cleanup();
    open();
    expect((await screen.findByRole("alert")).textContent).toContain("comes with the build of the app");
  });

  it("is counted beforehand, the least of it chosen", async () => {
    answer = (name) => new Response(`/* ${name} */`);
    const { hand } = open();
    await ready();
    expect(asked.map((address) => address.replace(/^.*\/sealed\//, ""))).toEqual([
      "viewer.js",
      "viewer.css",
      "licences.md",
    ]);
    expect(screen.getByText("864 of 2,479 trade records")).toBeTruthy();
    expect(screen.getByText(/only the passages that are quoted$/)).toBeTruthy();
    expect(screen.getByText("Left here: 1,615 trade records that no step shows")).toBeTruthy();
    await hand.click(screen.getByRole("checkbox", { name: /^The whole dossier/ }));
    await hand.click(screen.getByRole("checkbox", { name: /^Full article text/ }));
    expect(await screen.findByText("2,479 trade records")).toBeTruthy();
    expect(await screen.findByText("in full")).toBeTruthy();
  });

  it("is made by that choice, with progress, and its sum is said", async () => {
    const { hand, made } = open(context({ notes: true }));
    await hand.click(await ready());
    const said: number[] = [];
    const file = await made[0]?.(context({ notes: true }), new AbortController().signal, (done) => said.push(done));
    if (file === undefined || file === "done") throw new Error("There is a file.");
    const text = await textOf(file.content);
    expect([file.kind, file.ending, file.mediaType]).toEqual(["sealed", "html", "text/html"]);
    expect(text).toContain("Be exact here");
    expect(text).not.toContain("The remarks did not stay in the room");
    expect(text.match(/"variant":/g)).toHaveLength(2);
    expect(said.at(-1)).toBe(1);
    await waitFor(() => expect(screen.getByText(/^(?:[0-9a-f]{8} ){7}[0-9a-f]{8}$/)).toBeTruthy());
  });

  it("stops when nobody wants it any more", async () => {
    const { hand, made } = open();
    await hand.click(await ready());
    const stop = new AbortController();
    const file = made[0]?.(context(), stop.signal, () => stop.abort());
    await expect(file).rejects.toThrow("aborted");
  });
});
