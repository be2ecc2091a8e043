import type { Page } from "playwright-core";
import { herFile, layOver } from "./second-coder.ts";
import { keepCopyAndDamage } from "./storage-faults.ts";
import { codeByKeys, exported, manage, saved } from "./workspace.ts";

export type Panel = {
  /** Query of the desk it opens over. */
  readonly path: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** Selects the panel once it is there. */
  readonly panel: string;
};

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).first();

async function exchange(page: Page, tab: string): Promise<void> {
  await button(page, /^Workspace:/).click();
  await button(page, "Import and export").click();
  await page.getByRole("tab", { name: tab }).click();
}

/** Another coder's quote over the open article: the words of one of the sample's, judged otherwise. */
async function layOverSecondCoder(page: Page): Promise<void> {
  await layOver(page, herFile({ "q-sharif-strong-relations": -2 }));
  await page.keyboard.press("Escape");
}

/** The first article in a version that lacks most of it, looked through and compared. */
async function compareVersion(page: Page): Promise<void> {
  await button(page, /^Workspace:/).waitFor();
  await button(page, /^Articles/).click();
  await button(page, "Replace the open one by a corrected version").click();
  await page
    .locator("dialog.intake textarea")
    .fill("A corrected version\n\nShehbaz Sharif is after “very strong relations” with Russia.\n\nNo more is known.");
  await button(page, "Read what is written").click();
  await button(page, /^Look for/).click();
  await page.locator(".intake-verdict").waitFor();
}

/** One note on what is selected, in the panel where it was written. */
async function writeNote(page: Page, words: string): Promise<void> {
  await button(page, /^Notes.* on /).click();
  await page.getByRole("textbox", { name: "New note" }).fill(words);
  await page.keyboard.press("Control+Enter");
  await page.locator(".notes-panel li").waitFor();
}

const CORRIDOR = "?sel=tie.PAK~RUS";

/** The briefing in the reader's place, and one of its steps open. */
export async function openBriefing(page: Page, step?: number): Promise<void> {
  await button(page, /^Workspace:/).waitFor();
  await button(page, "Briefing").click();
  await page.locator(".bw-step").first().waitFor();
  if (step !== undefined)
    await page
      .locator(".bw-open")
      .nth(step - 1)
      .click();
}

/** What opens over the desk or takes its place, by name. */
export const PANELS: Readonly<Record<string, Panel>> = {
  "Find, before anything is typed": {
    path: "",
    open: (page) => page.keyboard.press("Control+k"),
    panel: "dialog.find",
  },
  "Find, with results": {
    path: "",
    open: async (page) => {
      await page.keyboard.press("Control+k");
      await page.locator("dialog.find").getByRole("combobox").fill("russia");
      await page
        .getByRole("option", { name: /Russia/ })
        .first()
        .waitFor();
    },
    panel: "dialog.find",
  },
  "Find, with none": {
    path: "",
    open: async (page) => {
      await page.keyboard.press("Control+k");
      await page.locator("dialog.find").getByRole("combobox").fill("qqqqq");
      await page.locator(".find-none").waitFor();
    },
    panel: "dialog.find",
  },
  "the keys": { path: "", open: (page) => page.keyboard.press("?"), panel: "dialog[open]" },
  "the settings": { path: "", open: (page) => button(page, "Settings").click(), panel: ".popover.settings" },
  "the fields of the window": {
    path: "",
    open: (page) => button(page, /Oct 2024 – /).click(),
    panel: ".popover.window-form",
  },
  "the filter of the graph": {
    path: "",
    open: (page) => button(page, "All kinds").click(),
    panel: ".ag-menu:popover-open",
  },
  "the choice of series": {
    path: "",
    open: (page) => page.locator(".tt-picker > button").click(),
    panel: ".tt-popover",
  },
  "the method": {
    path: `${CORRIDOR}&tab=evidence`,
    open: (page) => button(page, "Method").click(),
    panel: ".method",
  },
  "the list of articles": { path: "", open: (page) => button(page, /^Articles/).click(), panel: ".reader-panel" },
  "the list of articles, one to be hidden": {
    path: "",
    open: async (page) => {
      await button(page, /^Workspace:/).waitFor();
      await button(page, /^Articles/).click();
      await button(page, /^Hide “/).click();
    },
    panel: ".reader-panel",
  },
  "the list of quotes": {
    path: CORRIDOR,
    open: (page) => button(page, "List of quotes").click(),
    panel: ".reader-panel",
  },
  "the card of a quote": {
    path: "?sel=quote.q-sharif-strong-relations",
    open: (page) => page.locator(".note-current .note-speakers").click(),
    panel: "dialog.quote-card",
  },
  "the briefing": { path: "", open: (page) => openBriefing(page), panel: ".briefing" },
  "a step of the briefing, a link being put in": {
    path: "",
    open: async (page) => {
      await openBriefing(page, 3);
      await button(page, "Link").click();
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: /^Time/ }).fill("1:75");
      await page.keyboard.press("Tab");
    },
    panel: ".briefing",
  },
  "a step whose evidence has changed": {
    path: `${CORRIDOR}&tab=evidence`,
    open: async (page) => {
      await page.locator("li.ledger-row").first().getByRole("button", { name: "Edit" }).click();
      await page.keyboard.press("1");
      await page.keyboard.press("Control+Enter");
      await openBriefing(page, 2);
      await page.getByRole("region", { name: "Evidence changed since" }).waitFor();
    },
    panel: ".briefing",
  },
  "a step that was kept": {
    path: CORRIDOR,
    open: async (page) => {
      await button(page, /^Workspace:/).waitFor();
      await page.keyboard.press("b");
    },
    panel: ".step-notice",
  },
  "a briefing without steps": {
    path: "",
    open: async (page) => {
      await openBriefing(page);
      await button(page, "New briefing").click();
      await page.locator(".bw-empty").waitFor();
    },
    panel: ".briefing",
  },
  "the workspace": { path: "", open: (page) => button(page, /^Workspace:/).click(), panel: ".workspace-panel" },
  "all quotes, some chosen": {
    path: "",
    open: async (page) => {
      await button(page, /^Workspace:/).click();
      await button(page, "All quotes").click();
      await page.getByRole("checkbox", { name: /^Choose all/ }).click();
      await button(page, "Speaker…").click();
    },
    panel: "dialog.ql",
  },
  "all workspaces": {
    path: "",
    open: async (page) => {
      await button(page, /^Workspace:/).click();
      await button(page, "All workspaces").click();
      await button(page, "New workspace").click();
      await page.getByText("A new workspace is open.").waitFor();
    },
    panel: "dialog.workspaces",
  },
  "a workspace file that differs": {
    path: "",
    open: async (page) => {
      await codeByKeys(page);
      await saved(page);
      const file = JSON.parse(await exported(page));
      file.quotes[0].note = "theirs";
      await manage(page);
      const buffer = Buffer.from(JSON.stringify(file));
      const given = { name: "theirs.entente.json", mimeType: "application/json", buffer };
      await page.locator('input[type="file"]').setInputFiles(given);
      await page.getByRole("list", { name: "Records that differ" }).waitFor();
    },
    panel: ".workspaces-merge",
  },
  "what was kept of a workspace by itself": {
    path: "",
    open: async (page) => {
      await button(page, /^Workspace:/).click();
      await button(page, "All workspaces").click();
      await button(page, "New workspace").click();
      await page.getByText("A new workspace is open.").waitFor();
      await keepCopyAndDamage(page);
      await button(page, "Daily copies").click();
      await button(page, "Look at it").click();
      await page.getByText(/^Taken out since/).click();
    },
    panel: ".copies-preview",
  },
  "what takes room": {
    path: "",
    open: async (page) => {
      await button(page, /^Workspace:/).click();
      await button(page, "All workspaces").click();
      await button(page, "New workspace").click();
      await page.getByText("A new workspace is open.").waitFor();
      await keepCopyAndDamage(page);
      await button(page, "Free space").click();
      await button(page, "Delete the copies").click();
      await button(page, "Yes, for good").waitFor();
    },
    panel: ".free-space",
  },
  "the method of a workspace": {
    path: `${CORRIDOR}&tab=evidence`,
    open: async (page) => {
      await button(page, /^Workspace:/).waitFor();
      await button(page, "Method").click();
      await button(page, "Keep this method with the workspace").click();
    },
    panel: ".method-home",
  },
  "articles coming in": {
    path: "",
    open: async (page) => {
      await button(page, /^Workspace:/).waitFor();
      await button(page, /^Articles/).click();
      await button(page, "Add articles").click();
      const words = "Ministers meet\n\nThey spoke of gas and grain.\n\nRead more: ten things to know";
      await page.locator("dialog.intake textarea").fill(words);
      await button(page, "Read what is written").click();
      await page.locator(".intake-review").waitFor();
    },
    panel: "dialog.intake",
  },
  "a corrected version, before it takes the article's place": {
    path: "?sel=article.sharif-courts-moscow",
    open: compareVersion,
    panel: "dialog.intake",
  },
  "the quotes that wait": {
    path: "?sel=article.sharif-courts-moscow",
    open: async (page) => {
      await compareVersion(page);
      await button(page, "Replace the article").click();
      await button(page, "Decide").click();
    },
    panel: ".reader-panel",
  },
  "a quote to be split": {
    path: "?sel=quote.q-sharif-respects-delhi",
    open: async (page) => {
      await button(page, /^Workspace:/).waitFor();
      await page.locator(".note-current .note-speakers").click();
      await button(page, "Split").click();
    },
    panel: "form.split",
  },
  "the form for evidence": {
    path: CORRIDOR,
    open: async (page) => {
      await button(page, /^Workspace:/).waitFor();
      await page.locator('[data-pane="reader"]').focus();
      await page.keyboard.press("n");
      await page.keyboard.press("Enter");
    },
    panel: "form.coding",
  },
  "an item of the ledger while it is changed": {
    path: CORRIDOR,
    open: async (page) => {
      await page.getByRole("tab", { name: /^Evidence/ }).click();
      await button(page, "Edit").first().click();
    },
    panel: "form.ledger-form",
  },
  "a new event on a tie": {
    path: CORRIDOR,
    open: async (page) => {
      await page.getByRole("tab", { name: /^Evidence/ }).click();
      await button(page, "Add event").click();
    },
    panel: "form.ledger-form",
  },
  "the notes on a tie": {
    path: CORRIDOR,
    open: (page) => writeNote(page, "Ask who pays for the pipeline"),
    panel: ".notes-panel",
  },
  "all notes": {
    path: CORRIDOR,
    open: async (page) => {
      await writeNote(page, "Ask who pays for the pipeline");
      await button(page, "All notes").click();
    },
    panel: "dialog.notes-dialog",
  },
  "what is hidden": {
    path: "?sel=quote.q-sharif-strong-relations",
    open: async (page) => {
      await button(page, /^Workspace:/).waitFor();
      await page.locator(".note-current .note-speakers").click();
      await button(page, "Delete").click();
      await page.getByRole("textbox", { name: "Reason" }).fill("Said twice");
      await page.keyboard.press("Control+Enter");
      await page.locator("dialog.quote-card").waitFor({ state: "detached" });
      await button(page, /^Workspace:/).click();
      await button(page, /^Hidden items/).click();
    },
    panel: "dialog.hidden-dialog",
  },
  "a trade record, with its faults and what is recorded already": {
    path: "?sel=tie.IND~RUS&tab=data",
    open: async (page) => {
      await button(page, "Add a record").click();
      await page.keyboard.press("Control+Enter");
      await page.getByLabel("Month or year").fill("2025-09");
      await page.locator(".flow-standing").waitFor();
    },
    panel: "dialog.flow-dialog",
  },
  "the records of one's own": {
    path: "?sel=tie.IND~RUS&tab=data",
    open: async (page) => {
      await button(page, "Add a record").click();
      const form = page.locator("dialog.flow-dialog");
      await form.getByLabel("Month or year").fill("2025-09");
      await form.getByLabel("Quantity").fill("1500");
      await form.getByLabel("Source", { exact: true }).fill("Own count of tankers");
      await page.keyboard.press("Control+Enter");
      await button(page, "Your records 1").click();
    },
    panel: ".own-records table",
  },
  "import of quotes, with its preview": {
    path: "",
    open: async (page) => {
      await exchange(page, "Import quotes");
      const content = "quote_id,article_title,exact\nq1,A page,some words\nq2,,\n";
      await page
        .locator("dialog.exchange input[type=file]")
        .setInputFiles({ name: "quotes.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
      await page.locator(".exchange-report").waitFor();
    },
    panel: "dialog.exchange",
  },
  "export of quotes and dossier": { path: "", open: (page) => exchange(page, "Export"), panel: "dialog.exchange" },
  "a second coder": { path: "", open: (page) => exchange(page, "Second coder"), panel: "dialog.exchange" },
  "the card of a second coder": {
    path: "",
    open: async (page) => {
      await layOverSecondCoder(page);
      await page
        .getByRole("toolbar", { name: /^Quotes of Johanna/ })
        .getByRole("button")
        .first()
        .click();
    },
    panel: ".coder-card",
  },
  "the first page": { path: "", open: (page) => button(page, /^Entente/).click(), panel: "main.first-run" },
};

/** Opens one of them, and waits until it is there. */
export async function openPanel(page: Page, { open, panel }: Panel): Promise<void> {
  await open(page);
  await page.locator(panel).waitFor();
}
