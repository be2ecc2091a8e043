import { useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeCount, writeMonth, writeNumber } from "#domain/shared/wording.ts";
import type { Flow } from "#domain/trade/flow.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { COMMODITY_WORDS } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import type { RecordsEditing } from "./editing.ts";
import { alternateRows, otherPeriods, touching } from "./record-rows.ts";
import { SourceLink } from "./SourceLink.tsx";
import { StateWord } from "./StateWord.tsx";
import { usePickHere } from "./use-trade-series.ts";

const SHOWN_AT_LEAST = 6;

/** Records that no month of the chart is made of: other periods, and other sources for the same months. */
export function OtherRecords(props: {
  readonly dossier: Dossier;
  readonly table: TradeTable;
  readonly window: MonthSpan;
  readonly mark: RecordsEditing["mark"] | null;
}) {
  const { dossier, table, window, mark } = props;
  const periods = otherPeriods(dossier, table.choice, window);
  const alternates = alternateRows(table, window);
  const [all, setAll] = useState(false);
  const shown = all ? periods : periods.slice(0, Math.max(SHOWN_AT_LEAST, Math.min(touching(periods, window), 24)));
  return (
    <>
      {periods.length > 0 ? (
        <>
          <h3>Years and other periods</h3>
          <p className="records-note">As recorded, never spread over months. Those that touch the window come first.</p>
          <FlowTable flows={shown} choice={table.choice} mark={mark} />
          {shown.length < periods.length ? (
            <Button look="line" size="small" onClick={() => setAll(true)}>
              {`Show all ${writeNumber(periods.length)}`}
            </Button>
          ) : null}
        </>
      ) : null}
      {alternates.length > 0 ? (
        <>
          <h3>Other sources for the same months</h3>
          <p className="records-note">{`${writeCount(alternates.length, "figure")} beside those in the chart, not drawn and not added.`}</p>
          <FlowTable flows={alternates} choice={table.choice} mark={mark} />
        </>
      ) : null}
    </>
  );
}

function FlowTable(props: {
  readonly flows: readonly Flow[];
  readonly choice: SeriesChoice;
  readonly mark: RecordsEditing["mark"] | null;
}) {
  const { flows, choice, mark } = props;
  const lookup = useLookup();
  const pick = usePickHere(choice);
  return (
    <div className="records-scroll">
      <table className="records-table">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">From, to</th>
            <th scope="col">Goods</th>
            <th scope="col" className="records-number">
              Quantity
            </th>
            <th scope="col" className="records-number">
              $m
            </th>
            <th scope="col">Status</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={flow.id}>
              <th scope="row">{writePeriod(flow)}</th>
              <td dir="auto">{`${lookup.placeName(flow.exporter)} ${flow.direction === "both" ? "and" : "to"} ${lookup.placeName(flow.importer)}`}</td>
              <td>{flow.direction === "both" ? "all trade, both ways" : COMMODITY_WORDS[flow.commodity]}</td>
              <td className="records-number">
                {flow.quantity === null ? (
                  <abbr title="No quantity recorded">n/a</abbr>
                ) : (
                  `${writeNumber(flow.quantity, flow.quantity < 100 ? 1 : 0)} ${flow.unit ?? ""}`
                )}
              </td>
              <td className="records-number">
                {flow.valueUsd === null ? <abbr title="No value recorded">n/a</abbr> : writeNumber(flow.valueUsd)}
              </td>
              <td>
                <StateWord state={flow.quality} />
                {mark?.(flow)}
              </td>
              <td className="records-source">
                <SourceLink id={flow.source} lookup={lookup} onPick={() => pick({ kind: "source", id: flow.source })} />
                {flow.note === null ? null : <small dir="auto">{flow.note}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function writePeriod({ period }: Flow): string {
  if (period.kind === "month") return writeMonth(period.month);
  return period.kind === "year" ? String(period.year) : `${writeMonth(period.from)} – ${writeMonth(period.to)}`;
}
