import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { aTradeFile, columnsOf } from "#tests/support/kept-trade-files.ts";
import { RefusedRowsTable } from "./RefusedRowsTable.tsx";

const refused = (count: number) => ({
  by: [{ why: "No figure.", rows: count }],
  columns: [0],
  rows: Array.from({ length: count }, (_, at) => ({ row: at + 2, problem: "No figure.", cells: ["2024-01"] })),
});
const show = (count: number) =>
  render(<RefusedRowsTable file={aTradeFile("f", columnsOf([]))} refused={refused(count)} />);
const rows = () => screen.getAllByRole("row", { hidden: true }).length - 1;

it("says how many of the refused rows it shows, where these are not all", () => {
  const { unmount } = show(50);
  expect(rows()).toBe(50);
  expect(screen.queryByText(/^Shown are/)).toBeNull();
  unmount();
  show(120);
  expect(rows()).toBe(50);
  expect(screen.getByText("Shown are 50, the download has all 120.")).toBeInTheDocument();
});
