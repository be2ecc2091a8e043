import type { MonthSpan } from "#domain/shared/month.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import type { OwnFigures } from "#domain/trade/own-figures.ts";
import { type Cell, monthsOf, type TradeTable } from "#domain/trade/trade-series.ts";
import { columnOf } from "#domain/trade/trade-table.ts";
import {
  STATE_WORDS,
  seriesName,
  UNIT_WORDS,
  writeCell,
  writeFigure,
  writeMean,
  writeRest,
} from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import type { meanRows } from "./record-rows.ts";

/** The stack of the chart as a table: a row for each month, a column for each series, and what is recorded in all. */
export function MonthTable(props: {
  readonly table: TradeTable;
  readonly isOwn: OwnFigures["isOwn"];
  readonly window: MonthSpan;
  readonly means: ReturnType<typeof meanRows>;
}) {
  const { table, window, means, isOwn } = props;
  const lookup = useLookup();
  return (
    <div className="records-scroll">
      <table className="records-table" data-records="stack">
        <caption className="sr-only-text">{`By month, in ${UNIT_WORDS[table.unit].spoken}`}</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {table.series.map((series) => (
              <th key={series.place ?? "rest"} scope="col" className="records-number" dir="auto">
                {seriesName(series, lookup)}
              </th>
            ))}
            <th scope="col" className="records-number">
              All recorded
            </th>
          </tr>
        </thead>
        <tbody>
          {monthsOf(window).map((month) => {
            const column = columnOf(table, month);
            const total = table.totals[column];
            return (
              <tr key={month} data-month={month}>
                <th scope="row">{writeMonth(month)}</th>
                {table.series.map((series) => (
                  <Figure key={series.place ?? "rest"} cell={series.cells[column]} table={table} isOwn={isOwn} />
                ))}
                <td className="records-number" data-value={total?.value ?? undefined}>
                  {total && total.value !== null ? (
                    <abbr
                      title={
                        total.lowerBound
                          ? `Not recorded: ${total.missing.map(lookup.placeName).join(", ") || "a part"}`
                          : "All partners recorded"
                      }
                    >
                      {`${total.lowerBound ? "≥ " : ""}${writeFigure(total.value, table.unit)}`}
                    </abbr>
                  ) : (
                    <abbr title="No partner is recorded">n/a</abbr>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Mean</th>
            {means.map(({ series, mean, months, of, atLeast }) => (
              <td key={series.place ?? "rest"} className="records-number">
                {mean === null ? (
                  <abbr title="No month is recorded">n/a</abbr>
                ) : (
                  writeMean({ mean, atLeast }, table.unit)
                )}
                <small>{writeRest(months, of)}</small>
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Figure(props: {
  readonly cell: Cell | undefined;
  readonly table: TradeTable;
  readonly isOwn: OwnFigures["isOwn"];
}) {
  const { cell, table, isOwn } = props;
  if (!cell || cell.value === null) {
    return (
      <td className="records-number records-gap">
        <abbr title={cell?.reason ?? "Not recorded"}>n/a</abbr>
      </td>
    );
  }
  return (
    <td className={`records-number records-${cell.state}`} data-value={cell.value} title={STATE_WORDS[cell.state]}>
      {writeCell(cell, table.unit)}
      {cell.flows.some(isOwn) ? <OwnerMark ownership="yours" /> : null}
      {cell.state === "estimate" ? <span className="records-muted"> est.</span> : null}
    </td>
  );
}
