import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSnapshot } from "#data/snapshot/open-snapshot.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { parseEmbedAddress } from "#domain/embedding/embed-address.ts";
import { frozenLens } from "#domain/embedding/frozen-view.ts";
import { restingLens } from "#domain/lens/lens.ts";
import { parseLens } from "#domain/lens/lens-text.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { EmbedDialog, type EmbedDialogProps } from "./EmbedDialog.tsx";
import type { StillMaker } from "./still-picture.ts";

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

const handed: { readonly name: string; readonly blob: Blob }[] = [];
let last: Blob | null = null;

beforeEach(() => {
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    last = blob as Blob;
    return "blob:file";
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => {});
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    if (last !== null) handed.push({ name: this.download, blob: last });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  handed.length = 0;
});
URL.createObjectURL ??= () => "";
URL.revokeObjectURL ??= () => {};

const BASE = "https://desk.example/entente/";
const picture = { width: 1000, height: 640, print: async () => new Blob(["png"], { type: "image/png" }) };
const stills: StillMaker = (view) => (view === "reader" || view === "story" ? null : picture);
const window = { from: "2024-10", to: "2025-09" } as ReturnType<typeof restingLens>["window"];

const open = (props: Partial<EmbedDialogProps> = {}, dossier: Dossier = sampleDossier()) => {
  const onClose = vi.fn();
  const view = renderView(
    <EmbedDialog stills={stills} appBase={BASE} integrity={null} layoutsFor={null} onClose={onClose} {...props} />,
    dossier,
    { lens: { window, selection: { kind: "tie", id: "PAK~RUS" as TieId } } },
  );
  return { ...view, onClose };
};
const code = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name }).value;
const element = (html: string, selector: string) =>
  new DOMParser().parseFromString(html, "text/html").querySelector(selector);
const frameIn = (html: string) => element(html, "iframe");
const addressIn = (html: string) => new URL(frameIn(html)?.getAttribute("src") ?? "");
const textOf = (blob: Blob | undefined) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });

describe("the code of a live view", () => {
  it("holds the lens of the desk, and follows every choice", async () => {
    const { hand } = open();
    const first = addressIn(code("Code of the iframe"));
    expect(first.href).toMatch(/^https:\/\/desk\.example\/entente\/embed\/index\.html\?view=graph&v=1&theme=light&/);
    const read = parseEmbedAddress(first.search);
    const dossier = sampleDossier();
    const seen = parseLens(read.lens, { dossier, resting: restingLens(dossier.opening.window) });
    expect([read.ignored, seen.ignored, seen.dossier]).toEqual([[], [], dossier.id]);
    expect(seen.lens).toMatchObject({ window, selection: { kind: "tie", id: "PAK~RUS" } });
    await hand.click(screen.getByRole("radio", { name: "Timeline" }));
    await hand.click(screen.getByRole("radio", { name: "360 × 640" }));
    await hand.click(screen.getByRole("radio", { name: "Dark" }));
    await hand.click(screen.getByRole("radio", { name: "Neither" }));
    const html = code("Code of the iframe");
    expect(parseEmbedAddress(addressIn(html).search).settings).toMatchObject({
      view: "timeline",
      theme: "dark",
      ui: "none",
    });
    expect([frameIn(html)?.getAttribute("width"), frameIn(html)?.getAttribute("height")]).toEqual(["360", "640"]);
    expect(frameIn(html)?.getAttribute("title")).toMatch(/, Oct 2024 – Sep 2025$/);
    await hand.click(screen.getByRole("radio", { name: "Fluid" }));
    expect(frameIn(code("Code of the iframe"))?.getAttribute("width")).toBe("100%");
  });

  it("names the briefing of a story, and offers none where there is none", async () => {
    const { hand, unmount } = open();
    await hand.click(screen.getByRole("radio", { name: "Story" }));
    const [briefing] = sampleDossier().briefings;
    expect(parseEmbedAddress(addressIn(code("Code of the iframe")).search)).toMatchObject({
      settings: { view: "story", briefing: briefing?.id },
      lens: `d=${sampleDossier().id}`,
    });
    unmount();
    open({}, { ...sampleDossier(), briefings: [] });
    expect(screen.queryByRole("radio", { name: "Story" })).toBeNull();
  });

  it("leaves the frame's own origin out where the page shares the desk's", async () => {
    const { hand } = open();
    expect(frameIn(code("Code of the iframe"))?.getAttribute("sandbox")).toContain("allow-same-origin");
    await hand.click(screen.getByRole("checkbox", { name: /same origin/ }));
    expect(frameIn(code("Code of the iframe"))?.getAttribute("sandbox")).not.toContain("allow-same-origin");
  });

  it("carries the address that readers have, and says who cannot open it", async () => {
    const { hand } = open({ appBase: "http://localhost:4173/" });
    expect(screen.getByText(/^Only this machine can open it/)).toBeTruthy();
    const field = screen.getByRole("textbox", { name: "Address of this desk" });
    await hand.clear(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/^Write the address of this desk first/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Copy code" })).toBeNull();
    await hand.type(field, "https://portal.example/desk/");
    expect(addressIn(code("Code of the iframe")).href).toMatch(/^https:\/\/portal\.example\/desk\/embed\//);
  });

  it("says what of a workspace a live frame does not show", async () => {
    const ground = sampleDossier();
    const own = { id: "own", title: "Mine", steps: ground.briefings[0]?.steps ?? [] };
    const { hand } = open({}, { ...ground, ground, briefings: [own, ...ground.briefings] });
    expect(screen.getByText(/^What your workspace adds or hides is on this machine alone/)).toBeTruthy();
    await hand.click(screen.getByRole("radio", { name: "Story" }));
    expect(screen.getByText(/^This briefing is in your workspace alone/)).toBeTruthy();
  });
});

describe("the preview", () => {
  it("is the embed page of this desk in a sandbox without its origin, and can be opened in a tab", async () => {
    const { hand } = open();
    const frame = screen.getByTitle<HTMLIFrameElement>(/^Preview: Pakistan–Russia is/);
    expect(frame.src).toMatch(/^https:\/\/desk\.example\/entente\/embed\/index\.html\?view=graph/);
    expect(frame.getAttribute("sandbox")).not.toContain("allow-same-origin");
    expect(screen.getByRole("link", { name: "Open it in a tab" }).getAttribute("href")).toBe(frame.src);
    const field = screen.getByRole("textbox", { name: "Address of this desk" });
    await hand.clear(field);
    expect(screen.getByTitle<HTMLIFrameElement>(/^Preview/).src).toMatch(/^https:\/\/desk\.example\/entente\//);
  });
});

describe("the other ways in", () => {
  it("are the element of an exact version with its sum, or of the major without", async () => {
    const { hand, unmount } = open();
    await hand.click(screen.getByRole("tab", { name: "Element" }));
    const script = element(code("Code of the element"), "script");
    expect([script?.getAttribute("src"), script?.hasAttribute("integrity")]).toEqual([
      `${BASE}embed/v1/element.js`,
      false,
    ]);
    unmount();
    const second = open({
      integrity: Promise.resolve({
        "v1/element.js": "sha384-v1",
        "0.1.0/element.mjs": "sha384-m",
        "0.1.0/element.js": "sha384-abc",
      }),
    });
    await second.hand.click(screen.getByRole("tab", { name: "Element" }));
    await waitFor(() =>
      expect(element(code("Code of the element"), "script")?.getAttribute("integrity")).toBe("sha384-abc"),
    );
    expect(element(code("Code of the element"), "script")?.getAttribute("src")).toBe(`${BASE}embed/0.1.0/element.js`);
    expect(element(code("Code of the element"), "entente-view > a > img")?.getAttribute("alt")).toMatch(
      /^Pakistan–Russia is .+\. 58 ties as of 30 Sep 2025: /,
    );
  });

  it("fall back on the major where the sums do not come", async () => {
    const { hand } = open({ integrity: Promise.reject(new Error("missing")) });
    await hand.click(screen.getByRole("tab", { name: "Element" }));
    expect(code("Code of the element")).toContain("embed/v1/element.js");
  });

  it("are an oEmbed response to save, with a thumbnail once the image has a whole address", async () => {
    const { hand } = open();
    await hand.click(screen.getByRole("tab", { name: "oEmbed" }));
    await hand.click(screen.getByRole("button", { name: "Save oEmbed file" }));
    expect(handed.map(({ name }) => name)).toEqual(["pakistan-s-opening-to-russia-sample-graph.oembed.json"]);
    const response = JSON.parse(await textOf(handed[0]?.blob));
    expect(response).toMatchObject({ version: "1.0", type: "rich", width: 800, height: 500, provider_url: BASE });
    expect(response).not.toHaveProperty("thumbnail_url");
    expect(element(code("Discovery link"), "link")?.getAttribute("type")).toBe("application/json+oembed");
    await hand.click(screen.getByRole("tab", { name: "Still image" }));
    const field = screen.getByRole("textbox", { name: "Address of the image" });
    await hand.clear(field);
    await hand.type(field, "https://portal.example/still.png");
    await hand.click(screen.getByRole("tab", { name: "oEmbed" }));
    expect(JSON.parse(code("oEmbed response"))).toMatchObject({
      thumbnail_url: "https://portal.example/still.png",
      thumbnail_width: 1000,
      thumbnail_height: 640,
    });
  });

  it("are a still image with its words, under a name that holds sample", async () => {
    const { hand } = open();
    await hand.click(screen.getByRole("tab", { name: "Still image" }));
    const name = "pakistan-s-opening-to-russia-sample-graph.png";
    const image = element(code("Code of the still image"), "a > img");
    expect([image?.getAttribute("src"), image?.getAttribute("width")]).toEqual([name, "1000"]);
    expect(image?.parentElement?.getAttribute("href")).toMatch(/^https:\/\/desk\.example\/entente\/\?d=.+sel=tie/);
    await hand.click(screen.getByRole("button", { name: "Save still image" }));
    expect(await screen.findByText(`${name} is saved. Put it where the code looks for it.`)).toBeTruthy();
    expect(handed.map((file) => file.name)).toEqual([name]);
    await hand.click(screen.getByRole("radio", { name: "Reader" }));
    expect(screen.getByText(/^There is no picture of this view/)).toBeTruthy();
    expect(element(code("Code of the still image"), "img")).toBeNull();
  });

  it("say why a still image could not be drawn", async () => {
    const print = () => Promise.reject(new Error("This browser gives no drawing surface."));
    const { hand } = open({ stills: () => ({ ...picture, print }) });
    await hand.click(screen.getByRole("tab", { name: "Still image" }));
    await hand.click(screen.getByRole("button", { name: "Save still image" }));
    expect(await screen.findByText("This browser gives no drawing surface.")).toBeTruthy();
    expect(handed).toEqual([]);
  });

  it("are walked by arrow keys, and closed by Escape", async () => {
    const { hand, onClose } = open();
    screen.getByRole("tab", { name: "iframe" }).focus();
    await hand.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("tab", { name: "oEmbed" }).getAttribute("aria-selected")).toBe("true");
    await hand.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe("a frozen copy", () => {
  it("is counted, saved under its sum, and named by the code", async () => {
    const { hand } = open();
    await hand.click(screen.getByRole("radio", { name: "Frozen copy" }));
    expect(screen.getByText(/^Save the frozen copy first/)).toBeTruthy();
    const travels = screen.getByRole("region", { name: "What travels" });
    expect(await within(travels).findByText(/quotes.*words at most as quoted/)).toBeTruthy();
    expect(travels.textContent).toMatch(/Notes of your own stay here.*Full article text stay here/);
    await hand.click(screen.getByRole("button", { name: "Save the frozen copy" }));
    expect(await screen.findByText(/….json is saved, .*“snapshots” beside this desk/)).toBeTruthy();
    const [file] = handed;
    const id = file?.name.replace(/\.json$/, "") ?? "";
    const { settings, lens } = parseEmbedAddress(addressIn(code("Code of the iframe")).search);
    expect([settings.snapshot, settings.view, lens]).toEqual([id, "graph", "d=pakistan-russia"]);
    const read = await openSnapshot(await textOf(file?.blob), id);
    if ("fault" in read) throw new Error(read.fault);
    expect(frozenLens(read.opened).selection).toEqual({ kind: "tie", id: "PAK~RUS" });
    expect(read.opened.source).toBe(BASE);
    // Another view is another copy.
    await hand.click(screen.getByRole("radio", { name: "Reader" }));
    expect(screen.getByText(/^Save the frozen copy first/)).toBeTruthy();
  });

  it("takes the places of the desk along, tells how far it is, and can be stopped", async () => {
    let asked: AbortSignal | null = null;
    const layoutsFor = (_desk: Dossier, _frozen: Dossier, signal: AbortSignal) => {
      asked = signal;
      return new Promise<never>((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    };
    const { hand } = open({ layoutsFor });
    await hand.click(screen.getByRole("radio", { name: "Frozen copy" }));
    const save = screen.getByRole("button", { name: "Save the frozen copy" });
    await waitFor(() => expect(save.hasAttribute("disabled")).toBe(false));
    await hand.click(save);
    await hand.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel" }));
    expect((asked as AbortSignal | null)?.aborted).toBe(true);
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(handed).toEqual([]);
  });
});

describe("for everybody", () => {
  it("axe finds nothing, whatever is chosen, and every control has a name", async () => {
    const { hand, container } = open();
    const check = async () => {
      const { violations } = await axe.run(container, {
        rules: { "color-contrast": { enabled: false } },
        iframes: false,
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    };
    await check();
    for (const tab of ["Element", "oEmbed", "Still image"]) {
      await hand.click(screen.getByRole("tab", { name: tab }));
      await check();
    }
    await hand.click(screen.getByRole("radio", { name: "Frozen copy" }));
    await check();
  });

  it("says when it was made, and that the word sample is kept", () => {
    open();
    expect(screen.getByText(/^Made from sample data on \d+ \w+ \d{4}\. The word “sample” is kept\.$/)).toBeTruthy();
  });
});
