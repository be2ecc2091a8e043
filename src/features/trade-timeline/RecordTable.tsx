import { ChevronDown, ChevronUp } from "lucide-react";
import { parsePartialDate } from "#domain/shared/month.ts";
import { writeDate, writeMonth } from "#domain/shared/wording.ts";
import { writeOrigin } from "#domain/trade/origin-words.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { seriesName, UNIT_WORDS, writeCell, writeDifference, writeMean, writeRest } from "#domain/trade/trade-words.ts";
import { useEmphasis, useLookup } from "#state/dossier/dossier-context.tsx";
import type { RecordsEditing } from "./editing.ts";
import type { meanRows, RecordOrder, RecordRow } from "./record-rows.ts";
import { SourceLink } from "./SourceLink.tsx";
import { StateWord } from "./StateWord.tsx";
import { usePickHere } from "./use-trade-series.ts";

type Column = { readonly by: RecordOrder["by"] | null; readonly label: string; readonly number?: boolean };

/** Every figure of the window: month, value, change on the year, what it is, and where it comes from. */
export function RecordTable(props: {
  readonly rows: readonly RecordRow[];
  readonly table: TradeTable;
  readonly means: ReturnType<typeof meanRows>;
  readonly order: RecordOrder;
  readonly onOrder: (order: RecordOrder) => void;
  readonly several: boolean;
  readonly compact: boolean;
  readonly mark: RecordsEditing["mark"] | null;
}) {
  const { rows, table, means, order, onOrder, several, compact } = props;
  const columns: Column[] = [
    { by: "month", label: "Month" },
    ...(several ? [{ by: "partner" as const, label: table.choice.exporter === null ? "Supplier" : "Buyer" }] : []),
    { by: "value", label: UNIT_WORDS[table.unit].short, number: true },
    { by: "onYear", label: "On year", number: true },
    { by: "status", label: "Status" },
    { by: null, label: "Source" },
    ...(compact ? [] : [{ by: null, label: "Dated" }]),
  ];
  return (
    <div className="records-scroll">
      <table className="records-table" data-records={several ? "long" : "pair"}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.label} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={`${row.month}-${row.series.place}`}
              row={row}
              table={table}
              several={several}
              compact={compact}
              mark={props.mark}
            />
          ))}
        </tbody>
        <tfoot>
          {means.map(({ series, ...rest }) => (
            <MeanRow
              key={series.place ?? "rest"}
              {...rest}
              table={table}
              name={several ? series : null}
              columns={columns.length}
            />
          ))}
        </tfoot>
      </table>
    </div>
  );
}

function Head(props: {
  readonly column: Column;
  readonly order: RecordOrder;
  readonly onOrder: (order: RecordOrder) => void;
}) {
  const { column, order, onOrder } = props;
  const { by, label, number } = column;
  if (by === null) return <th scope="col">{label}</th>;
  const isOrder = order.by === by;
  const Icon = order.down ? ChevronDown : ChevronUp;
  return (
    <th
      scope="col"
      className={number ? "records-number" : undefined}
      aria-sort={isOrder ? (order.down ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className="records-sort"
        onClick={() => onOrder({ by, down: isOrder ? !order.down : by === "value" || by === "onYear" })}
      >
        {label}
        {isOrder ? <Icon size={12} aria-hidden="true" /> : null}
      </button>
    </th>
  );
}

function Row(props: {
  readonly row: RecordRow;
  readonly table: TradeTable;
  readonly several: boolean;
  readonly compact: boolean;
  readonly mark: RecordsEditing["mark"] | null;
}) {
  const { row, table, several, compact } = props;
  const lookup = useLookup();
  const stress = useEmphasis().of({ kind: "month", id: row.month });
  const pick = usePickHere(table.choice);
  const { cell, source } = row;
  const record = source === null ? null : lookup.source(source);
  const origin = cell.flows[0]?.origin;
  return (
    <tr data-month={row.month} data-lit={stress === "lit" || stress === "current" ? true : undefined}>
      <th scope="row">{writeMonth(row.month)}</th>
      {several ? <td dir="auto">{seriesName(row.series, lookup)}</td> : null}
      <td className="records-number" data-value={cell.value === null ? undefined : cell.value}>
        {cell.value === null ? <abbr title={cell.reason ?? "Not recorded"}>n/a</abbr> : writeCell(cell, table.unit)}
      </td>
      <td className="records-number">
        {row.onYear === null ? (
          <abbr title={cell.value === null ? "No figure this month" : "No comparable figure a year before"}>n/a</abbr>
        ) : (
          writeDifference(row.onYear, cell.value ?? 0, table.unit)
        )}
      </td>
      <td>
        <StateWord state={cell.state} />
        {cell.flows.map((flow) => (flow.origin === undefined ? props.mark?.(flow) : null))}
      </td>
      <td className="records-source">
        {source === null ? (
          <span className="records-muted" dir="auto">
            {row.note ?? "No record"}
          </span>
        ) : (
          <>
            <SourceLink id={source} lookup={lookup} onPick={() => pick({ kind: "source", id: source })} />
            {row.note === null ? null : <small dir="auto">{row.note}</small>}
            {origin === undefined ? null : <small dir="auto">{writeOrigin(origin)}</small>}
          </>
        )}
      </td>
      {compact ? null : <td className="records-muted">{writeDated(record?.date ?? null, source !== null)}</td>}
    </tr>
  );
}

function MeanRow(props: {
  readonly mean: number | null;
  readonly months: number;
  readonly of: number;
  readonly atLeast: boolean;
  readonly table: TradeTable;
  readonly name: RecordRow["series"] | null;
  readonly columns: number;
}) {
  const { mean, months, of, atLeast, table, name, columns } = props;
  const lookup = useLookup();
  return (
    <tr>
      <th scope="row">{`Mean, ${writeRest(months, of)}`}</th>
      {name === null ? null : <td>{seriesName(name, lookup)}</td>}
      <td className="records-number">
        {mean === null ? <abbr title="No month is recorded">n/a</abbr> : writeMean({ mean, atLeast }, table.unit)}
      </td>
      <td colSpan={columns - (name === null ? 2 : 3)} />
    </tr>
  );
}

/** A source's own date where it is one; as it stands otherwise. */
function writeDated(date: string | null, hasSource: boolean): string {
  if (date === null) return hasSource ? "undated" : "";
  const parsed = parsePartialDate(date);
  return parsed === null ? date : writeDate(parsed);
}
