import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { restingLens } from "#domain/lens/lens.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { loadFile } from "#domain/trade/load-file.ts";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore } from "#state/preferences/preferences-store.ts";
import { aTradeFile, columnsOf } from "#tests/support/kept-trade-files.ts";
import { tradeDossier } from "#tests/support/trade-dossier.ts";
import { TradeRecords } from "./TradeRecords.tsx";

const of = (exporter: string, importer: string, period: string, quantity: number) => ({
  exporter,
  importer,
  period,
  quantity,
});
const COLUMNS = columnsOf([
  of("SAU", "JPN", "2030-01", 100),
  of("SAU", "JPN", "2030-02", 50),
  of("SAU", "KOR", "2030-01", 120),
  of("IRQ", "KOR", "2030-02", 200),
]);
const span = (from: string, to: string) => ({ from: from as MonthKey, to: to as MonthKey });

function desk() {
  const base = { ...tradeDossier(), tradeFiles: [loadFile(aTradeFile("f", COLUMNS), COLUMNS)] };
  const pair = { exporter: "SAU" as PlaceCode, importer: "JPN" as PlaceCode, commodity: "crude" } as const;
  const lens = createLensStore({ ...restingLens(span("2030-01", "2030-02")), series: pair, unit: "kt" });
  render(
    <PreferencesProvider store={createPreferencesStore()}>
      <LensProvider store={lens}>
        <DossierProvider dossier={base}>
          <TradeRecords compact={false} />
        </DossierProvider>
      </LensProvider>
    </PreferencesProvider>,
  );
  return lens;
}

const rows = async () => {
  const table = await screen.findByRole("columnheader", { name: "Thousand tonnes" });
  return within(table.closest("table") as HTMLElement)
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent).filter(Boolean));
};

it("the largest trades of the window follow it, add up by either end, and lead to their records", async () => {
  const lens = desk();
  expect(await rows()).toEqual([
    ["IRQ to KOR", "200", "1 of 2"],
    ["SAU to JPN", "150", "2 of 2"],
    ["SAU to KOR", "120", "1 of 2"],
  ]);
  // A bar that nobody hears is a cell all the same: each figure stands under its own head.
  const table = within(screen.getByRole("columnheader", { name: "Thousand tonnes" }).closest("table") as HTMLElement);
  for (const row of table.getAllByRole("row").slice(1)) expect(within(row).getAllByRole("cell")).toHaveLength(3);
  await userEvent.click(screen.getByRole("radio", { name: "Exporters" }));
  expect(await rows()).toEqual([
    ["SAU", "270", "3"],
    ["IRQ", "200", "1"],
  ]);
  act(() => lens.getState().setWindow(span("2030-01", "2030-01")));
  expect(await rows()).toEqual([["SAU", "220", "2"]]);
  await userEvent.click(screen.getByRole("button", { name: "SAU" }));
  expect(lens.getState().lens.series).toEqual({ exporter: "SAU", importer: null, commodity: "crude" });
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: /monthly$/ }));
  act(() => lens.getState().setWindow(span("2029-01", "2029-02")));
  await screen.findByText("No month of the window has a figure above zero in this unit.");
});
