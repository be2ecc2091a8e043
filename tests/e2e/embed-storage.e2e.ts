import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTo, connect, refusalOf, toldOf } from "./support/embed-hand.ts";
import { type Host, iframe, openHost, SANDBOX, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";

const TIE = "from=2024-10&to=2025-09&sel=tie.PAK~RUS";
const LEDGER = `view=reader&v=1&${TIE}&tab=evidence`;
const OPAQUE = SANDBOX.replace("allow-same-origin ", "");

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

/** Names of the databases that a page of the app sees. */
const databases = (place: Frame | Page) =>
  place.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []));

/** Changes the stance of the first piece of evidence by keys, as a reader does. */
async function changeStance(frame: Frame): Promise<void> {
  await frame.getByRole("button", { name: "Edit" }).first().click();
  const form = frame.getByRole("form", { name: "How it bears on the tie" });
  await form.getByRole("radio", { name: "Cordial" }).waitFor();
  await form.press("1");
  await form.press("Control+Enter");
  await form.waitFor({ state: "detached" });
}
const isChanged = (place: Frame | Page) =>
  place
    .locator("li.ledger-row")
    .filter({ hasText: /Changed/ })
    .count();
/** What the ties rest on, as the frame exports it: `quote.…`, `event.…`. */
async function exportedText(page: Page): Promise<string> {
  const id = await page.evaluate(() => hand.ask("export", { format: "evidence-csv" }, 1));
  await page.waitForFunction((re) => hand.heard.some((one) => one.re === re), id, { timeout: 60_000 });
  return page.evaluate((re) => {
    const payload: unknown = hand.heard.find((one) => one.re === re)?.payload;
    return (payload as { readonly blob: Blob }).blob.text();
  }, id);
}
const exportedEvidence = async (page: Page): Promise<readonly string[]> =>
  (await exportedText(page)).match(/\b(?:quote|event|arrangement)\.[^",]+/g) ?? [];
const save = async (page: Page) => ((await toldOf(page, "save.changed")).at(-1) as { save?: string } | undefined)?.save;

/** As browsers do that block all of another site's storage: the mere question throws. */
function refuseAsking(): void {
  if (window.top === window) return;
  for (const name of ["indexedDB", "localStorage", "sessionStorage", "caches"])
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
}

/** As Chromium does that blocks the cookies of other sites: a database is there, and fails to open. */
function refuseOpening(): void {
  if (window.top === window) return;
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });
  const denied = () => new DOMException("The user denied permission to access the database.", "UnknownError");
  IDBFactory.prototype.databases = () => Promise.reject(denied());
  IDBFactory.prototype.open = () => {
    const request = Object.assign(new EventTarget(), { error: denied(), readyState: "done", onerror: null });
    request.addEventListener("error", (event) => Reflect.apply(request.onerror ?? (() => undefined), request, [event]));
    queueMicrotask(() => request.dispatchEvent(new Event("error", { cancelable: true })));
    return request as unknown as IDBOpenDBRequest;
  };
}

describe("a frame without an origin of its own", () => {
  it.each(["graph", "timeline", "reader", "story", "desk"])(
    "shows the %s from memory, asks nothing of storage and says nothing in the console",
    async (view) => {
      const body = iframe(sites, `view=${view}&v=1&${TIE}&readonly=0`, { sandbox: OPAQUE });
      const host = await openHost(sites, { body });
      const frame = await host.frame();
      expect(await frame.evaluate(() => origin)).toBe("null");
      await frame.getByRole("link", { name: "Open in Entente" }).waitFor();
      expect(await frame.getByRole("button", { name: /^(Edit|Hide|Add event)$/ }).count()).toBe(0);
      expect(host.requests.some((url) => url.includes("mockServiceWorker"))).toBe(false);
      expect(host.context.serviceWorkers()).toEqual([]);
    },
  );

  it("draws its map, opens a tie's evidence and lets words be filtered, all in memory", async () => {
    const host = await openHost(sites, { body: iframe(sites, `view=graph&v=1&${TIE}`, { sandbox: OPAQUE }) });
    const frame = await host.frame();
    await frame.getByRole("button", { name: "Read what it rests on" }).click();
    await frame
      .getByRole("complementary", { name: "Evidence" })
      .getByText(/quotes?/)
      .first()
      .waitFor();
    await frame
      .getByRole("group", { name: "Legend and filter" })
      .getByRole("button", { name: /Hostile/ })
      .click();
    await soon(() => frame.evaluate(() => document.querySelector("canvas")?.width ?? 0)).toBeGreaterThan(0);
  });
});

describe("M5 a view that is read-only", () => {
  it("makes no workspace, whatever keys are pressed, pasted or dropped in it", async () => {
    const host = await openHost(sites, { body: iframe(sites, LEDGER) });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    expect(await frame.getByRole("button", { name: /^(Edit|Hide|Add event|Override the reading)$/ }).count()).toBe(0);
    await frame.locator('[data-pane="reader"]').focus();
    for (const key of ["n", "N", "Control+z", "Control+Shift+z", "Control+s", "Delete", "e", "a"])
      await host.page.keyboard.press(key);
    await frame.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "Islamabad and Moscow signed. ".repeat(40));
      data.items.add(new File(["<h1>An article</h1><p>Words</p>"], "article.html", { type: "text/html" }));
      for (const target of [document, document.body, document.querySelector("[data-pane]") ?? document]) {
        target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        for (const type of ["dragenter", "dragover", "drop"])
          target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    });
    for (const type of ["undo", "redo"]) expect(await refusalOf(host.page, type)).toMatchObject({ code: "forbidden" });
    expect(await frame.getByRole("dialog").count()).toBe(0);
    expect(await frame.getByRole("form").count()).toBe(0);
    expect(await frame.getByText("An article").count()).toBe(0);
    expect((await databases(frame)).filter((name) => name.startsWith("entente-workspaces"))).toEqual([]);
    expect(await toldOf(host.page, "save.changed")).toEqual([]);
  });

  it("M10 stays so where nobody is connected, though its address says otherwise", async () => {
    const host = await openHost(sites, { body: iframe(sites, `${LEDGER}&readonly=0&autoheight=1`) });
    const frame = await host.frame();
    // By then it knows that nobody will come.
    await host.page.waitForFunction(() => hand.atWindow.length > 0, null, { timeout: 10_000 });
    expect(await frame.getByRole("button", { name: /^(Edit|Hide|Add event)$/ }).count()).toBe(0);
    expect((await databases(frame)).filter((name) => name.startsWith("entente-workspaces"))).toEqual([]);
  });
});

describe("M11 a view that may be written in", () => {
  const openWritable = async (more: Partial<Parameters<typeof openHost>[1]> = {}): Promise<readonly [Host, Frame]> => {
    const host = await openHost(sites, { body: iframe(sites, `${LEDGER}&readonly=0`), ...more });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    await frame.getByRole("button", { name: "Edit" }).first().waitFor();
    return [host, frame];
  };

  it("holds the room of what it says of its work until the workspace is open: the view stays where it is", async () => {
    const host = await openHost(sites, { body: iframe(sites, `${LEDGER}&readonly=0`) });
    const frame = await host.frame();
    await connect(host.page, sites.app);
    const heights = await frame.locator(".embed-kept").evaluateHandle((bar) => {
      const seen: number[] = [];
      new ResizeObserver(() => seen.push(bar.getBoundingClientRect().height)).observe(bar);
      return seen;
    });
    await frame.getByText("is kept in this browser for this site alone").waitFor();
    await frame.getByRole("button", { name: /^Workspace: / }).waitFor();
    await changeStance(frame);
    await soon(() => save(host.page)).toBe("saved");
    expect(await heights.jsonValue()).toEqual([expect.any(Number)]);
  });

  it("keeps its work apart on another site, says where it is, and the host can undo", async () => {
    const [host, frame] = await openWritable({ at: sites.abroad, partitioned: true });
    await frame.getByText("is kept in this browser for this site alone").waitFor();
    await changeStance(frame);
    await soon(() => isChanged(frame)).toBe(1);
    await soon(() => save(host.page)).toBe("saved");
    expect(await answerTo(host.page, "undo")).toEqual({ applied: true });
    await soon(() => isChanged(frame)).toBe(0);
    expect(await answerTo(host.page, "redo")).toEqual({ applied: true });
    await soon(() => isChanged(frame)).toBe(1);
    await soon(() => save(host.page)).toBe("saved");
    expect(await databases(frame)).toContain(`entente-workspaces in ${new URL(host.page.url()).origin}`);
    const direct = await host.context.newPage();
    await direct.goto(`${sites.app}?${TIE}&tab=evidence&pane=reader`);
    await direct.getByRole("button", { name: "Edit" }).first().waitFor();
    expect(await isChanged(direct), "the desk opened by itself has another workspace").toBe(0);
    await direct.close();
    await host.page.reload();
    const again = await host.frame();
    await connect(host.page, sites.app);
    await again.getByRole("button", { name: "Edit" }).first().waitFor();
    await soon(() => isChanged(again)).toBe(1);
  });

  it.each([
    ["may not be asked for", refuseAsking],
    ["is refused when it is opened", refuseOpening],
  ])("keeps its work in memory where storage %s, and tells the host so", async (_how, refuse) => {
    const [host, frame] = await openWritable({
      at: sites.abroad,
      before: (_page, context) => context.addInitScript(refuse),
    });
    await changeStance(frame);
    await soon(() => isChanged(frame)).toBe(1);
    await soon(() => save(host.page)).toBe("memory");
    expect(await answerTo(host.page, "undo")).toEqual({ applied: true });
    await soon(() => isChanged(frame)).toBe(0);
  });

  it("answers for what was added too: the host gets it in what it exports, and can name it", async () => {
    const body = iframe(sites, `view=reader&v=1&${TIE}&readonly=0`);
    const { page, frame: frameOf } = await openHost(sites, { at: sites.abroad, body });
    const frame = await frameOf();
    await connect(page, sites.app);
    await soon(() => save(page)).toBeDefined();
    const before = await exportedEvidence(page);
    // By keys alone, and a frame takes none of the whole page.
    await frame.getByRole("button", { name: "New evidence" }).press("Enter");
    await frame.getByRole("region", { name: "Choose the words of a quote" }).waitFor();
    for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
    const form = frame.getByRole("form", { name: "New evidence" });
    await form.waitFor();
    await form.getByLabel("Note, kept in this browser").fill("Doubtful: ask in Delhi");
    await form.getByRole("radio", { name: "Cordial" }).check();
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    const added = (await exportedEvidence(page)).filter((ref) => !before.includes(ref));
    expect(added).toEqual([expect.stringMatching(/^quote\./)]);
    expect(await exportedText(page), "a note is for whoever wrote it").not.toContain("Doubtful");
    const [ref = ""] = added;
    await answerTo(page, "select", { ref: "tie.IND~RUS" });
    await answerTo(page, "select", { ref });
    expect(await answerTo(page, "state.get")).toMatchObject({ lens: { sel: ref } });
    expect(await answerTo(page, "state.set", { lens: { sel: ref } })).toMatchObject({ ignored: [] });
  });

  it("M13 R28 stands twice on a page: one writes and the other reads along, each by its own lens", async () => {
    const twin = iframe(sites, `${LEDGER}&readonly=0`);
    const host = await openHost(sites, { at: sites.abroad, partitioned: true, body: `${twin}${twin}` });
    const connectBoth = async (): Promise<readonly [Frame, Frame]> => {
      const both = [await host.frame(0), await host.frame(1)] as const;
      for (const nth of [0, 1]) await connect(host.page, sites.app, { nth });
      return both;
    };
    const [one, other] = await connectBoth();
    const says = (frame: Frame) => frame.getByText("This workspace is open in another tab, which saves it.").count();
    // Whichever comes first writes.
    await soon(async () => (await says(one)) + (await says(other))).toBe(1);
    await changeStance((await says(one)) === 0 ? one : other);
    await soon(async () => (await isChanged(one)) + (await isChanged(other))).toBe(1);
    await answerTo(host.page, "select", { ref: "tie.IND~RUS" });
    await other
      .getByRole("heading", { name: /India–Russia/ })
      .first()
      .waitFor();
    expect(await one.getByRole("heading", { name: /Pakistan–Russia/ }).count()).toBeGreaterThan(0);
    await soon(() => save(host.page)).toBe("saved");
    await host.page.reload();
    const [first, second] = await connectBoth();
    await soon(() => isChanged(first)).toBe(1);
    await soon(() => isChanged(second)).toBe(1);
    await soon(async () => (await says(first)) + (await says(second))).toBe(1);
  });

  it("shares nothing with the desk, however near the page around it lies", async () => {
    const [host, frame] = await openWritable({ at: sites.portal });
    await changeStance(frame);
    await soon(() => save(host.page)).toBe("saved");
    const desk = await host.context.newPage();
    await desk.goto(`${sites.app}?${TIE}&tab=evidence&pane=reader`);
    await desk.getByRole("button", { name: "Edit" }).first().waitFor();
    expect(await isChanged(desk), "the desk has a workspace of its own").toBe(0);
    expect(await desk.getByText("This workspace is open in another tab, which saves it.").count()).toBe(0);
  });
});
