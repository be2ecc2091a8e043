import { Copy, Download } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { printCsv } from "#domain/exchange/csv.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeSpan, writeSpanLength } from "#domain/shared/wording.ts";
import type { TradeSeries, TradeTable } from "#domain/trade/trade-series.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { CopyButton } from "#ui/CopyButton.tsx";
import { ClaimRecords } from "./ClaimRecords.tsx";
import type { RecordsEditing } from "./editing.ts";
import { LargestTrades } from "./LargestTrades.tsx";
import { MirrorSection } from "./MirrorSection.tsx";
import { MonthTable } from "./MonthTable.tsx";
import { OtherRecords } from "./OtherRecords.tsx";
import { RecordTable } from "./RecordTable.tsx";
import "./records.css";
import { COMMODITY_WORDS, seriesName, titleOf, UNIT_WORDS } from "#domain/trade/trade-words.ts";
import { downloadFile } from "#ui/download-file.ts";
import { coverageNotes, meanRows, type RecordOrder, recordRows, sortRows } from "./record-rows.ts";
import { fileName, printTsv, recordGrid } from "./record-text.ts";
import { SelectedTies } from "./SelectedTies.tsx";
import { useTradeSeries } from "./use-trade-series.ts";

/** The records behind the timeline as tables: the same months, figures and gaps as in the chart, with their sources. */
export function TradeRecords(props: {
  readonly compact: boolean;
  /** What can be done to the records; `null` where nothing can be kept. */
  readonly editing?: RecordsEditing | null;
}) {
  const { compact, editing = null } = props;
  const lookup = useLookup();
  const dossier = useDossier();
  const trade = useTradeSeries();
  const window = useLens((lens) => lens.window);
  const [order, setOrder] = useState<RecordOrder>({ by: "month", down: false });
  const head = useRef<HTMLHeadingElement>(null);
  const { table, chosen } = trade;
  const rows = useMemo(() => recordRows(table, window), [table, window]);
  const nameOf = (series: TradeSeries) => seriesName(series, lookup);
  const sorted = sortRows(rows, order, nameOf);
  const recorded = sorted.filter(({ cell }) => cell.flows.length > 0);
  const means = meanRows(table, window);
  const several = table.series.length > 1;
  const grid = () => recordGrid(sorted, table, lookup);
  return (
    <div className="records">
      <div className="records-head">
        <div>
          <h2 ref={head} tabIndex={-1}>
            <bdi>{titleOf(table.choice, lookup)}</bdi>, monthly
          </h2>
          <p>
            {UNIT_WORDS[table.unit].title.split(",")[0]}. The same {writeSpanLength(window)} that are bracketed in the
            chart, {writeSpan(window)}. {chosen.note} {trade.unitNote}
          </p>
        </div>
        <div className="records-actions">
          <CopyButton
            look="line"
            size="small"
            text={() => printTsv(grid())}
            said="Table copied."
            heading="Copy the table"
          >
            <Copy size={14} aria-hidden="true" />
            Copy
          </CopyButton>
          <Button
            look="line"
            size="small"
            onClick={() => downloadFile(fileName(table, window), printCsv(grid()), "text/csv;charset=utf-8")}
          >
            <Download size={14} aria-hidden="true" />
            CSV
          </Button>
        </div>
      </div>
      {editing?.head(table.choice)}
      <ClaimRecords choice={table.choice} mark={editing?.mark ?? null} />
      {table.series.length === 0 ? (
        <p className="records-empty">
          {`No ${COMMODITY_WORDS[table.choice.commodity]} is recorded here. Choose another exporter, importer or commodity above the chart.`}
        </p>
      ) : (
        <>
          {several ? <MonthTable table={table} isOwn={trade.own.isOwn} window={window} means={means} /> : null}
          {several ? <h3>Every figure and its source</h3> : null}
          <RecordTable
            rows={several ? recorded : sorted}
            table={table}
            means={means}
            order={order}
            onOrder={setOrder}
            several={several}
            compact={compact}
            mark={editing?.mark ?? null}
          />
        </>
      )}
      <Coverages table={table} window={window} />
      {table.leftOut.map(({ place, reason }) => (
        <p key={place} className="records-note">
          {`${lookup.placeName(place)} is listed below and not drawn: it ${reason}.`}
        </p>
      ))}
      <MirrorSection key={titleOf(table.choice, lookup)} table={table} window={window} />
      <OtherRecords dossier={dossier} table={table} window={window} mark={editing?.mark ?? null} />
      <SelectedTies table={table} compact={compact} />
      <LargestTrades table={table} onChosen={() => head.current?.focus()} />
    </div>
  );
}

/** What is known of the gaps, said once for each partner. */
function Coverages({ table, window }: { readonly table: TradeTable; readonly window: MonthSpan }) {
  const lookup = useLookup();
  const notes = coverageNotes(table, window);
  if (notes.length === 0) return null;
  return (
    <>
      <h3>What is not recorded</h3>
      <ul className="records-coverage">
        {notes.map((one) => (
          <li key={`${one.exporter}-${one.importer}-${one.from}`}>
            <b dir="auto">{`${lookup.placeName(one.exporter)} to ${lookup.placeName(one.importer)}, ${writeSpan(one)}: `}</b>
            <bdi>{one.note}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
