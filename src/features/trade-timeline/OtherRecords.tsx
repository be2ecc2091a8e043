import { useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { Button } from "#ui/Button.tsx";
import type { RecordsEditing } from "./editing.ts";
import { FlowTable } from "./FlowTable.tsx";
import { alternateRows, otherPeriods, touching } from "./record-rows.ts";

const SHOWN_AT_LEAST = 6;
/** A trade file may hold thousands of them. */
const OTHERS_SHOWN = 60;

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
  const [allOthers, setAllOthers] = useState(false);
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
          <FlowTable
            flows={allOthers ? alternates : alternates.slice(0, OTHERS_SHOWN)}
            choice={table.choice}
            mark={mark}
          />
          {allOthers || alternates.length <= OTHERS_SHOWN ? null : (
            <Button look="line" size="small" onClick={() => setAllOthers(true)}>
              {`Show all ${writeNumber(alternates.length)}`}
            </Button>
          )}
        </>
      ) : null}
    </>
  );
}
