import { File as PlainFile } from "node:buffer";
import { configure, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { SessionOnPage } from "#data/trade-files/session-messages.ts";
import { createSessionWork } from "#data/trade-files/session-work.ts";
import { WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { readerDossier } from "#tests/support/reader-dossier.ts";
import { renderView } from "#tests/support/render-view.tsx";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { TradeFiles, TradeImport } from "./index.ts";

// The words of trade files are looked up for the first time here, which takes a moment.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  // jsdom has the element but not its top layer.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  // There are no workers: the page does the work, as it does where none can be had.
  (globalThis as SessionOnPage).ententeTradeSession = createSessionWork;
});

/** Twelve good months, and below them each fault that a row can have. */
const GOOD = Array.from(
  { length: 12 },
  (_, at) => `2023-${String(at + 1).padStart(2, "0")},Russian Federation,Pakistan,2709,${90_000 + at},,`,
);
const FAULTS = [
  "2024-08,Russian Federation,Pakistan,2709,,,", // 14: nothing recorded
  "2024-09,Russian Fed.,Pakistan,2709,86300,,", // 15: unknown place
  "2024-13,Russian Federation,Pakistan,2709,71050,,", // 16: no such month
  "2024-11,Russian Federation,Pakistan,2709,-82600,,", // 17: below zero
  "2024-12,Russian Federation,Pakistan,2709,98740,,", // 18: good
  "2024-12,Russian Federation,Pakistan,2709,98740,,", // 19: the same row
  "2025-01,Russian Federation,Pakistan,2709,912600,,", // 20: unusual
  "2024-07,Russian Fed.,Pakistan,2709,86300,,", // 21: the place again
];
const SAMPLE = `period,partner_desc,reporter,hs,qty_t,flag,note\n${[...GOOD, ...FAULTS].join("\n")}\n`;

/** A file of the platform that streams, which the one of jsdom does not. */
const fileOf = (name: string, text: string): File => new PlainFile([text], name) as unknown as File;

async function openImport(text = SAMPLE, store = createWorkspaceStore(aWorkspace())) {
  const [onImported, onArticle, onClose] = [vi.fn(), vi.fn(), vi.fn()];
  const files = [fileOf("imports.csv", text)];
  const opened = renderView(
    <WorkspaceProvider store={store}>
      <TradeImport files={files} onImported={onImported} onArticle={onArticle} onClose={onClose} />
      <TradeFiles />
    </WorkspaceProvider>,
    readerDossier(),
  );
  await screen.findByText(/^ready$/);
  return { ...opened, store, onImported, onArticle, onClose, saved: () => store.getState().history.document };
}

const counts = () => [...document.querySelectorAll(".ti-counts p b")].map((count) => Number(count.textContent));
const row = (line: number) => {
  const found = document.querySelector<HTMLElement>(`tr[data-row="${line}"]`);
  if (!found) throw new Error(`Row ${line} is not shown.`);
  return found;
};

describe("a file with each fault", () => {
  it("says how many rows are ready, need a fix and are to be looked at, with what is wrong in each", async () => {
    await openImport();
    expect(counts()).toEqual([13, 4, 3]);
    expect(row(14)).toHaveTextContent("not reported");
    expect(row(15)).toHaveTextContent("Exporter not recognised.");
    expect(row(16)).toHaveTextContent("Month 13 does not exist.");
    expect(row(17)).toHaveTextContent("−82600");
    expect(row(19)).toHaveTextContent("Same as row 18.");
    expect(row(20)).toHaveTextContent("Ten times the usual volume.");
    expect(screen.getByRole("button", { name: "Import 15 rows, leave out 5" })).toBeEnabled();
    expect(screen.getByRole("button", { name: "Download 7 problem rows" })).toBeInTheDocument();
  });

  it("mends the same words in all rows, a cell by itself, and takes the last fix back", async () => {
    const { hand } = await openImport();
    await hand.click(within(row(15)).getByRole("button", { name: "Use for 2 rows" }));
    await waitFor(() => expect(counts()[1]).toBe(2));
    await hand.click(within(row(16)).getByRole("button", { name: "Apply" }));
    await waitFor(() => expect(counts()[1]).toBe(1));
    await hand.click(screen.getByRole("button", { name: "Undo the last of 2 fixes" }));
    await waitFor(() => expect(counts()[1]).toBe(2));
    expect(row(16)).toHaveTextContent("Month 13 does not exist.");
  });

  it("goes from problem to problem by keys, applies each fix, and ends at the button that imports", async () => {
    const { hand } = await openImport();
    await hand.keyboard("{ArrowDown}{ArrowUp}");
    await waitFor(() => expect(row(14)).toHaveFocus());
    // Row 16 taken for December says another figure than row 18: that one becomes a problem too.
    for (const next of [15, 16, 17, 18, 19, 20]) {
      await hand.keyboard("f");
      await waitFor(() => expect(row(next)).toHaveFocus());
    }
    await hand.keyboard("f");
    await waitFor(() => expect(screen.getByRole("button", { name: /^Import/ })).toHaveFocus());
    expect(counts().slice(1)).toEqual([0, 0]);
  });

  it("keeps repeated rows as it is told, each by itself or all of them, and takes that back", async () => {
    const { hand } = await openImport(SAMPLE.replace(/\n$/, "\n2023-01,Russian Federation,Pakistan,2709,90000,,\n"));
    await screen.findByRole("button", { name: "Import 15 rows, leave out 6" });
    const choice = (line: number) => within(row(line)).getByRole("combobox", { name: `What becomes of row ${line}` });
    await hand.selectOptions(choice(19), "Add both");
    await screen.findByRole("button", { name: "Import 16 rows, leave out 5" });
    expect(choice(22)).toHaveValue("skip");
    await hand.click(within(row(19)).getByRole("button", { name: "For all 2 rows, as row 19" }));
    await screen.findByRole("button", { name: "Import 17 rows, leave out 4" });
    expect(choice(22)).toHaveValue("keep");
    await hand.selectOptions(choice(19), "Keep the later");
    await screen.findByRole("button", { name: "Import 16 rows, leave out 5" });
    await hand.click(screen.getByRole("button", { name: "Undo the last of 3 fixes" }));
    await screen.findByRole("button", { name: "Import 17 rows, leave out 4" });
    expect(choice(19)).toHaveValue("keep");
  });

  it("takes what a short row lacks as empty, for one or for all of them", async () => {
    const short = "2024-02,Russian Federation,Pakistan,2709";
    const { hand } = await openImport(`${SAMPLE}${short}\n2024-03,Russian Federation\n`);
    await hand.click(await screen.findByRole("button", { name: "Apply to row 22" }));
    await waitFor(() => expect(row(22)).toHaveTextContent("Volume is empty."));
    expect(row(23)).toHaveTextContent("The row has 2 cells, the table 7.");
  });

  it("says why letters came out wrong, and what they were", async () => {
    const line = "2024-02,Ã„gypten,Pakistan,2709,80000,,";
    const { hand } = await openImport(`${SAMPLE}${line}\n`);
    expect(row(22)).toHaveTextContent("Letters came out wrong before the file was saved: “Ägypten”.");
    await waitFor(() => expect(within(row(22)).getByRole("combobox")).toHaveValue("Egypt"));
    await hand.click(within(row(22)).getByRole("button", { name: "Use" }));
    await waitFor(() => expect(counts()[1]).toBe(4));
  });

  it("says of rows left out on purpose how many there are, and why", async () => {
    const { hand } = await openImport(`${SAMPLE}Total,,,,1190000,,\n`);
    await hand.click(screen.getByText("2 rows left out on purpose"));
    expect(screen.getByText("1 row: Lines of totals, which would count their rows again.")).toBeVisible();
  });

  it("shows every row as it stands in the file", async () => {
    const { hand } = await openImport();
    await hand.click(screen.getByRole("tab", { name: "All rows 20" }));
    await waitFor(() => expect(row(13)).toHaveTextContent("2023-12"));
  });

  it("is shown row by row at once where nothing is wrong with it", async () => {
    await openImport(`period,partner_desc,reporter,hs,qty_t\n2024-01,Russia,Pakistan,2709,95420\n`);
    await waitFor(() =>
      expect(screen.getByRole("tab", { name: "All rows 1" })).toHaveAttribute("aria-selected", "true"),
    );
    await waitFor(() => expect(row(2)).toHaveTextContent("2024-01"));
  });

  it("is imported as one step with its source, shown, listed and removed", async () => {
    const { hand, saved, store, onImported, now, onClose } = await openImport();
    await hand.keyboard("{Control>}{Enter}{/Control}");
    const title = screen.getByRole("textbox", { name: "Title of the source" });
    expect(title).toHaveFocus();
    expect(title).toHaveAccessibleDescription(/Name the source/);
    await hand.type(title, "Customs table 7{Control>}{Enter}{/Control}");
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(onImported).toHaveBeenCalledWith(expect.objectContaining({ name: "imports.csv", rows: 15 }));
    expect(now().series).toEqual({ exporter: "RUS", importer: "PAK", commodity: "crude" });
    expect(store.getState().history.past).toHaveLength(1);
    const [file] = Object.values(saved().tradeFiles);
    expect(file).toMatchObject({ name: "imports.csv", plot: "gaps", rows: { read: 20, kept: 15, refused: 4 } });
    expect(file?.refused?.by[0]).toEqual({ why: "A place is missing or not recognised.", rows: 2 });
    expect(Object.values(saved().sources).map((source) => source.title)).toContain("Customs table 7");
    const list = screen.getByRole("region", { name: "Trade files" });
    await hand.selectOptions(within(list).getByRole("combobox"), "over");
    expect(Object.values(saved().tradeFiles)[0]?.plot).toBe("over");
    await hand.click(within(list).getByRole("button", { name: "Report" }));
    await hand.click(within(list).getByText("These rows, as they stand in the file"));
    expect(within(list).getByRole("row", { name: /^16 Month 13 does not exist\. 2024-13/ })).toBeVisible();
    await hand.click(within(list).getByRole("button", { name: "Remove imports.csv" }));
    expect(saved().tradeFiles).toEqual({});
  });

  it("asks before fixes are lost, and leaves at once where there are none", async () => {
    const { hand, onClose } = await openImport();
    await hand.click(within(row(16)).getByRole("button", { name: "Apply" }));
    await hand.keyboard("{Escape}");
    expect(screen.getByText(/would be lost/)).toHaveTextContent("1 fix and what was chosen here");
    expect(onClose).not.toHaveBeenCalled();
    // Staying goes on where one was.
    await hand.click(screen.getByRole("button", { name: "Stay" }));
    row(15).focus();
    await hand.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: "Stay" })).toHaveFocus();
    await hand.keyboard("{Enter}");
    expect(row(15)).toHaveFocus();
    await hand.keyboard("{Escape}");
    await hand.click(screen.getByRole("button", { name: "Close without importing" }));
    expect(onClose).toHaveBeenCalled();
  });

  it("keeps how it was read, and offers it for the next file with that header", async () => {
    const { hand, store, unmount } = await openImport();
    await hand.selectOptions(screen.getByRole("combobox", { name: "flag becomes" }), "Not imported");
    await hand.click(screen.getByRole("button", { name: "Keep this mapping" }));
    await hand.type(screen.getByRole("textbox", { name: "Name of the mapping" }), "Pakistan customs{Enter}");
    await screen.findByText(/offered for the next file/);
    unmount();
    const next = await openImport(SAMPLE, store);
    await next.hand.click(screen.getByRole("button", { name: "Use it" }));
    await screen.findByText(/Read by the mapping/);
    expect(screen.getByRole("combobox", { name: "flag becomes" })).toHaveValue("ignored");
  });

  it("forgets a mapping that is no longer wanted", async () => {
    const { hand, saved } = await openImport();
    await hand.click(screen.getByRole("button", { name: "Keep this mapping" }));
    await hand.type(screen.getByRole("textbox", { name: "Name of the mapping" }), "Of last year{Enter}");
    await screen.findByText(/offered for the next file/);
    await hand.selectOptions(screen.getByRole("combobox", { name: "flag becomes" }), "Not imported");
    await hand.click(await screen.findByRole("button", { name: "Forget it" }));
    expect(saved().mappings).toEqual({});
    expect(screen.queryByRole("button", { name: "Use it" })).toBeNull();
  });
});

describe("a file that leaves something open", () => {
  const BARE = "Monat;Menge\n2024-01;95.420\n2024-02;71.050\n2024-03;60.100\n";

  it("is asked who trades, what, in which unit and how numbers are written, before a row is read", async () => {
    renderView(
      <WorkspaceProvider store={createWorkspaceStore(aWorkspace())}>
        <TradeImport files={[fileOf("bare.csv", BARE)]} onImported={vi.fn()} onArticle={vi.fn()} onClose={vi.fn()} />
      </WorkspaceProvider>,
      readerDossier(),
    );
    const asked = await screen.findByText("Before its rows can be read, say on the left:");
    const list = asked.parentElement as HTMLElement;
    for (const words of [/Who exports/, /Who imports/, /What is traded/, /In what is the volume/])
      expect(within(list).getByText(words)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Import" })).toBeDisabled();
  });
});

it("says what is no table, and hands it on as an article where that is wanted", async () => {
  const onArticle = vi.fn();
  const files = [fileOf("map.csv", "")];
  const { hand } = renderView(
    <WorkspaceProvider store={createWorkspaceStore(aWorkspace())}>
      <TradeImport files={files} onImported={vi.fn()} onArticle={onArticle} onClose={vi.fn()} />
    </WorkspaceProvider>,
    readerDossier(),
  );
  await hand.click(await screen.findByRole("button", { name: "Read it as an article" }));
  expect(onArticle).toHaveBeenCalledWith(files[0]);
});
