/**
 * The parts of a grid by the ARIA practices. Said outright: a table whose rows are laid out by style sheets has no roles of
 * its own left in every browser, and its rows, not its cells, take the focus here.
 */
export const GRID = { role: "grid", "aria-multiselectable": true } as const;
export const GROUP = { role: "rowgroup" } as const;
export const ROW = { role: "row" } as const;
export const HEADING = { role: "columnheader" } as const;
export const CELL = { role: "gridcell" } as const;
