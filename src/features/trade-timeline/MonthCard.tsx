import type { Lookup } from "#domain/dossier/lookup.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { writeCount, writeDate, writeMonth, writeNumber } from "#domain/shared/wording.ts";
import { isPair } from "#domain/trade/series-choice.ts";
import type { TradeSeries } from "#domain/trade/trade-series.ts";
import { columnOf } from "#domain/trade/trade-table.ts";
import {
  STATE_WORDS,
  seriesName,
  UNIT_WORDS,
  writeCell,
  writeDifference,
  writeFigure,
  writeShare,
} from "#domain/trade/trade-words.ts";
import type { Pin } from "./event-lane.ts";
import type { Spot } from "./month-facts.ts";
import { cellsAt, rowsOf } from "./month-facts.ts";
import { SourceLink } from "./SourceLink.tsx";
import { TONES } from "./scene-bars.ts";
import { xOfMonth } from "./scene-frame.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** What is known of one month: every figure with its quality, what is missing and why, its source and caveat, and what happened. */
export function MonthCard(props: {
  readonly scene: Scene;
  readonly trade: TradeOnDesk;
  readonly pins: readonly Pin[];
  readonly spot: Spot;
  readonly lookup: Lookup;
  readonly onPick: (ref: Ref) => void;
}) {
  const { scene, trade, pins, spot, lookup, onPick } = props;
  const { frame } = scene;
  const { table } = trade;
  const { month } = spot;
  const row = spot.row === null ? undefined : rowsOf(table, month, pins)[spot.row];
  const left = xOfMonth(frame, month) > (frame.left + frame.right) / 2;
  const total = table.totals[columnOf(table, month)];
  const happened = pins.filter((pin) => pin.month === month);
  return (
    <div
      className={`tt-card ${left ? "tt-card-left" : "tt-card-right"}`}
      style={{ top: 2, ...(left ? { left: frame.outer } : { right: frame.outer }) }}
    >
      <p className="tt-card-head">
        <b>{writeMonth(month)}</b>
        <span>{UNIT_WORDS[table.unit].short}</span>
      </p>
      <ul>
        {table.series.map((series, at) => (
          <li key={series.place ?? "rest"} data-current={row?.kind === "series" && row.index === at ? true : undefined}>
            {table.series.length > 1 ? (
              <i className={`tt-chip tt-chip-${TONES[at] ?? "s5"}`} aria-hidden="true" />
            ) : null}
            <Figure trade={trade} series={series} spot={month} name={seriesName(series, lookup)} />
          </li>
        ))}
        {table.series.length > 1 && total && total.value !== null ? (
          <li className="tt-card-total" data-current={row?.kind === "total" ? true : undefined}>
            <span>All recorded</span>
            <b>{`${total.lowerBound ? "≥ " : ""}${writeFigure(total.value, table.unit)}`}</b>
            <em>{[total.lowerBound ? "Lower bound" : null, ownInAll(trade, month)].filter(Boolean).join(", ")}</em>
          </li>
        ) : null}
      </ul>
      {table.series.length === 1 ? <Change trade={trade} month={month} lookup={lookup} /> : null}
      <Years trade={trade} month={month} lookup={lookup} />
      <Beside trade={trade} month={month} lookup={lookup} />
      <Provenance trade={trade} month={month} lookup={lookup} onPick={onPick} />
      {happened.map((pin) => (
        <p
          key={pin.id}
          className="tt-card-event"
          data-current={row?.kind === "pin" && row.pin.id === pin.id ? true : undefined}
        >
          {writeDate(pin.date)}: <bdi>{pin.title}</bdi>
          {pin.also > 0 ? `, and ${writeCount(pin.also, "event")} beside it` : ""}
        </p>
      ))}
    </div>
  );
}

type Named = { readonly trade: TradeOnDesk; readonly month: MonthKey; readonly lookup: Lookup };

function Figure(props: {
  readonly trade: TradeOnDesk;
  readonly series: TradeSeries;
  readonly spot: Named["month"];
  readonly name: string;
}) {
  const { trade, series, spot, name } = props;
  const { cell } = cellsAt(trade.table, series, spot);
  const whose = writeShare(trade.own.months.get(series)?.get(spot));
  return (
    <>
      <span dir="auto">{name}</span>
      <b>{cell ? writeCell(cell, trade.table.unit) : "n/a"}</b>
      <em>{[cell ? STATE_WORDS[cell.state] : "Not recorded", whose].filter((part) => part !== null).join(", ")}</em>
    </>
  );
}

/** Of one pair alone: the change on the month before, where both are figures. */
function Change({ trade, month }: Named) {
  const [series] = trade.table.series;
  if (!series) return null;
  const { cell, before } = cellsAt(trade.table, series, month);
  if (!cell || !before || cell.value === null || before.value === null) return null;
  if (cell.state === "floor" || before.state === "floor") return null;
  return (
    <p className="tt-card-note">{`${writeDifference(cell.value - before.value, cell.value, trade.table.unit)} on ${writeMonth(before.month)}`}</p>
  );
}

/** Annual records of series that have no figure of their own this month. */
function Years({ trade, month, lookup }: Named) {
  const { table } = trade;
  const year = Number(month.slice(0, 4));
  const records = table.series
    .filter(({ place }) => place !== null)
    .flatMap((series) =>
      series.years
        .filter(
          (record) =>
            record.year === year && record.value !== null && cellsAt(table, series, month).cell?.value === null,
        )
        .map((record) => ({
          record,
          name: `${seriesName(series, lookup)}${trade.own.isOwn(record.flow) ? ", yours" : ""}`,
        })),
    );
  return records.map(({ record, name }) => (
    <p key={record.flow.id} className="tt-card-note">
      {`${name}, record for the year ${year}: ${writeFigure(record.value ?? 0, table.unit)} ${UNIT_WORDS[table.unit].short}`}
    </p>
  ));
}

/** Whose the figure of all together is: yours where every one in it is, partly yours where one is; `null`: the dossier's. */
function ownInAll({ table, own }: TradeOnDesk, month: MonthKey) {
  const column = columnOf(table, month);
  const shares = table.series
    .filter(({ cells }) => (cells[column]?.value ?? null) !== null)
    .map((series) => own.months.get(series)?.get(month));
  if (!shares.some((share) => share !== undefined)) return null;
  return writeShare(shares.every((share) => share === "all") ? "all" : "some");
}

/** Records of one's own for the month that are not drawn, since the dossier's are. */
function Beside({ trade, month, lookup }: Named) {
  const { own, table } = trade;
  const { choice } = table;
  return own.beside
    .filter(({ period }) => period.kind === "month" && period.month === month)
    .map(({ id, exporter, importer, quantity, unit, valueUsd, quality }) => {
      const partner = isPair(choice) ? "" : ` ${lookup.placeName(choice.exporter === null ? exporter : importer)}`;
      const amount = quantity === null ? `$m ${asGiven(valueUsd ?? 0)}` : `${asGiven(quantity)} ${unit}`;
      return (
        <p key={id} className="tt-card-note">{`Yours, beside it and not drawn:${partner} ${amount}, ${quality}`}</p>
      );
    });
}

const asGiven = (value: number) => writeNumber(value, Number.isInteger(value) ? 0 : 1);

function Provenance({ trade, month, lookup, onPick }: Named & { readonly onPick: (ref: Ref) => void }) {
  const { table } = trade;
  const cells = table.series.flatMap((series) => cellsAt(table, series, month).cell ?? []);
  const sources = [...new Set(cells.flatMap(({ flows }) => flows.map(({ source }) => source)))];
  const notes =
    table.series.length > 1 ? [] : [...new Set(cells.flatMap(({ flows }) => flows.flatMap(({ note }) => note ?? [])))];
  const gaps =
    table.series.length === 1 ? cells.flatMap(({ value, reason }) => (value === null && reason ? [reason] : [])) : [];
  const conversion = cells.find((cell) => cell.conversion)?.conversion;
  return (
    <>
      {[...gaps, ...notes].slice(0, 3).map((note) => (
        <p key={note} className="tt-card-note">
          <bdi>{note}</bdi>
        </p>
      ))}
      {table.series.length === 1 && conversion ? <p className="tt-card-note">{`Converted: ${conversion}`}</p> : null}
      {sources.length > 0 ? (
        <p className="tt-card-note">
          {"Source: "}
          {sources.slice(0, 2).map((id, at) => (
            <span key={id}>
              {at > 0 ? "; " : ""}
              <SourceLink short id={id} lookup={lookup} onPick={() => onPick({ kind: "source", id })} />
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}
