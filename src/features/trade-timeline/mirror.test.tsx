import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { restingLens } from "#domain/lens/lens.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { loadFile } from "#domain/trade/load-file.ts";
import { overlay } from "#domain/workspace/overlay.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore } from "#state/preferences/preferences-store.ts";
import { useDocumentShown, WorkspaceProvider } from "#state/workspace/workspace-context.tsx";
import { createWorkspaceStore, type WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { aTradeFile, columnsOf } from "#tests/support/kept-trade-files.ts";
import { tradeDossier } from "#tests/support/trade-dossier.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { TradeRecords } from "./TradeRecords.tsx";

const PAIR = { exporter: "RUS" as PlaceCode, importer: "PAK" as PlaceCode, commodity: "crude" } as const;
const COLUMNS = columnsOf([
  { ...PAIR, period: "2025-06", quantity: 100, side: "importer", row: 217 },
  { ...PAIR, period: "2025-06", quantity: 80, side: "exporter", row: 218 },
  { ...PAIR, period: "2025-07", quantity: 90, side: "exporter", row: 219, rows: 2 },
  { ...PAIR, importer: "CHN", period: "2025-06", quantity: 60, side: "exporter", row: 220 },
  { ...PAIR, importer: "TUR", period: "2025-06", quantity: 60, side: "exporter", row: 221 },
  { ...PAIR, importer: "TUR", period: "2025-06", quantity: null, value: 30, side: "importer", row: 222 },
  { ...PAIR, importer: "TUR", period: "2025-07", quantity: 10, side: "importer", row: 223 },
]);
const FILES = { loaded: [loadFile(aTradeFile("f", COLUMNS), COLUMNS)], away: [] };
const base = tradeDossier();

function Desk({ store }: { readonly store: WorkspaceStore }) {
  const document = useDocumentShown(store);
  return (
    <DossierProvider dossier={overlay(base, document ?? aWorkspace(), FILES)}>
      <TradeRecords compact={false} />
    </DossierProvider>
  );
}

function desk() {
  const store = createWorkspaceStore({ ...aWorkspace(), tradeFiles: { f: aTradeFile("f", COLUMNS) } });
  store.getState().setSave({ kind: "saved", at: null });
  const lens = createLensStore({ ...restingLens(base.opening.window), series: PAIR, unit: "kt" });
  render(
    <PreferencesProvider store={createPreferencesStore()}>
      <WorkspaceProvider store={store}>
        <LensProvider store={lens}>
          <Desk store={store} />
        </LensProvider>
      </WorkspaceProvider>
    </PreferencesProvider>,
  );
  return { store, lens };
}

const section = () => screen.getByRole("region", { name: "Both sides of the flow" });
const rows = () =>
  within(within(section()).getByRole("table"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

it("both sides of a flow are compared by keys, and the other one is shown, as one step that is undone", async () => {
  const hand = userEvent.setup();
  const { store } = desk();
  within(section()).getByRole("button", { name: "Compare importer and exporter" }).focus();
  await hand.keyboard("{Enter}");
  expect(rows()).toEqual([
    ["Jun 2025", "100f.csv, row 217", "80f.csv, row 218", "+20", "1.25", "the importer’s"],
    ["Jul 2025", "n/a", "90f.csv, row 219 and 1 more row, added up", "n/a", "n/a", "the exporter’s"],
  ]);
  await hand.tab();
  const importer = within(section()).getByRole("radio", { name: /^Importer/ });
  expect(importer).toHaveFocus();
  expect(importer).toBeChecked();
  await hand.keyboard("{ArrowRight}");
  expect(rows()[0]?.at(-1)).toBe("the exporter’s");
  expect(store.getState().history.past.map(({ label }) => label)).toEqual(["showing the exporter’s word"]);
  store.getState().undo();
  await screen.findByText("the importer’s");
});

it("of a group and of a pair nobody speaks for, it says what is missing", async () => {
  const { lens } = desk();
  const hand = userEvent.setup();
  const show = (importer: string | null) =>
    act(() => lens.getState().set({ series: { ...PAIR, importer: importer as PlaceCode | null }, chart: null }));
  show(null);
  expect(await within(section()).findByText(/Choose one exporter and one importer/)).toBeVisible();
  show("IND");
  await hand.click(await within(section()).findByRole("button", { name: "Compare importer and exporter" }));
  expect(within(section()).getByText(/No record of this pair says which end reports it/)).toBeVisible();
});

it("says when one side alone reports, when their units differ, and when neither speaks", async () => {
  const { lens } = desk();
  const hand = userEvent.setup();
  const show = (importer: string) =>
    act(() => lens.getState().set({ series: { ...PAIR, importer: importer as PlaceCode }, chart: null }));
  const open = async () =>
    hand.click(await within(section()).findByRole("button", { name: "Compare importer and exporter" }));
  show("CHN");
  await open();
  expect(within(section()).getByText(/^Only Russia reports this flow, 1 month in all/)).toBeVisible();
  expect(within(section()).queryByRole("radio")).toBeNull();
  expect(within(section()).getByText(/^Of \d+ other months? of the window neither says anything/)).toBeVisible();
  show("TUR");
  await open();
  expect(within(section()).getByText(/gives no figure in kt: choose another unit/)).toBeVisible();
  expect(rows()[0]?.at(-1)).toBe("the importer’sno figure in kt");
});
