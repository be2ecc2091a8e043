import { type ReactNode, useMemo } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { capital, writeCount, writeMonth, writeNumber, writeSpan } from "#domain/shared/wording.ts";
import { BARRELS_PER_TONNE } from "#domain/trade/flow-figure.ts";
import { type Mirror, type MirrorMonth, type MirrorWord, mirrorOf } from "#domain/trade/mirror.ts";
import { writeOrigin } from "#domain/trade/origin-words.ts";
import type { PairGoods, Side } from "#domain/trade/trade-file.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { UNIT_WORDS, writeDifference, writeFigure } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { SIDES } from "./SideChoice.tsx";

/** What importer and exporter say of the flow that is shown, side by side, and which of them the series shows. */
export function MirrorPanel(props: {
  readonly pair: PairGoods;
  readonly unit: TradeTable["unit"];
  readonly window: MonthSpan;
  /** The choice of a side; `null` where nothing can be kept. */
  readonly choice: ((mirror: Mirror) => ReactNode) | null;
}) {
  const { pair, unit, window } = props;
  const dossier = useDossier();
  const lookup = useLookup();
  const mirror = useMemo(() => mirrorOf(dossier, pair, unit, window), [dossier, pair, unit, window]);
  const nameOf = (side: Side) => lookup.placeName(pair[side]);
  if (mirror.reported.importer + mirror.reported.exporter === 0) return <p className="records-note">{NOTHING_SAID}</p>;
  return (
    <>
      <p className="records-note">
        {`${writeReported(mirror, nameOf)} It is one flow said twice, so the two are never added. ${writeMedian(mirror, nameOf)}`}
      </p>
      <p className="records-note">{UNIT_NOTES[unit]}</p>
      {props.choice?.(mirror)}
      {mirror.months.length === 0 ? (
        <p className="records-note">{`Neither says anything of ${writeSpan(window)}.`}</p>
      ) : (
        <MirrorTable mirror={mirror} unit={unit} nameOf={nameOf} />
      )}
    </>
  );
}

const NOTHING_SAID =
  "No record of this pair says which end reports it. Trade files with reporter and partner do: import one to see both words side by side.";

/** What makes figures of the two sides differ though both are right, by unit. */
const UNIT_NOTES: Readonly<Record<TradeTable["unit"], string>> = {
  usd: "Importers count freight and insurance in (CIF), exporters do not (FOB): that alone makes the importer’s value some percent higher. Goods under way at the end of a month are counted in another month.",
  kbd: `Tonnes of crude are turned into barrels at ${BARRELS_PER_TONNE} barrels a tonne, over the days of the month; the sum is written under the figure. Goods under way at the end of a month are counted in another month.`,
  kt: "Goods under way at the end of a month are counted in another month.",
};

function writeReported({ reported }: Mirror, nameOf: (side: Side) => string): string {
  const { importer, exporter, both } = reported;
  return `${nameOf("importer")} reports ${writeCount(importer, "month")} and ${nameOf("exporter")} ${writeNumber(exporter)}, ${writeNumber(both)} of them both.`;
}

function writeMedian({ median }: Mirror, nameOf: (side: Side) => string): string {
  if (median === null) return "In no month of the window do both give a figure to compare.";
  const { ratio, months } = median;
  const times = `${writeNumber(ratio, 2)} times that of ${nameOf("exporter")}`;
  if (months === 1) return `In the one month of the window that both report, the importer’s figure is ${times}.`;
  return `In the middle of the ${writeCount(months, "month")} of the window that both report, the importer’s figure is ${times}.`;
}

/** What scrolls has to be reachable by keyboard, though there is nothing in it to press. */
const SCROLLS = { tabIndex: 0 } as const;

function MirrorTable(props: {
  readonly mirror: Mirror;
  readonly unit: TradeTable["unit"];
  readonly nameOf: (side: Side) => string;
}) {
  const { mirror, unit, nameOf } = props;
  const short = UNIT_WORDS[unit].short;
  return (
    <section className="records-scroll" aria-label="Both sides, month by month" {...SCROLLS}>
      <table className="records-table" data-mirror>
        <thead>
          <tr>
            <th scope="col">Month</th>
            {SIDES.map((side) => (
              <th key={side} scope="col" className="records-number">
                {`${capital(side)}, ${short}`}
                <small dir="auto">{nameOf(side)}</small>
              </th>
            ))}
            <th scope="col" className="records-number">
              Difference
            </th>
            <th scope="col" className="records-number">
              Ratio
            </th>
            <th scope="col">In the chart</th>
          </tr>
        </thead>
        <tbody>
          {mirror.months.map((month) => (
            <MonthRow key={month.month} said={month} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SHOWN = { importer: "the importer’s", exporter: "the exporter’s", other: "another record" } as const;

function MonthRow({ said, unit }: { readonly said: MirrorMonth; readonly unit: TradeTable["unit"] }) {
  const { importer, exporter, difference, ratio } = said;
  const why = importer === null || exporter === null ? "Only one side reports it" : "One side gives no figure here";
  return (
    <tr data-month={said.month}>
      <th scope="row">{writeMonth(said.month)}</th>
      {SIDES.map((side) => (
        <Word key={side} word={said[side]} unit={unit} />
      ))}
      <td className="records-number">
        {difference === null ? <abbr title={why}>n/a</abbr> : writeDifference(difference, importer?.value ?? 0, unit)}
      </td>
      <td className="records-number">
        {ratio === null ? (
          <abbr title={difference === null ? why : "The exporter’s figure is zero"}>n/a</abbr>
        ) : (
          writeNumber(ratio, 2)
        )}
      </td>
      <td>{said.shown === null ? <abbr title="No record is drawn">n/a</abbr> : SHOWN[said.shown]}</td>
    </tr>
  );
}

function Word({ word, unit }: { readonly word: MirrorWord | null; readonly unit: TradeTable["unit"] }) {
  const lookup = useLookup();
  if (word === null)
    return (
      <td className="records-number">
        <abbr title="Not reported">n/a</abbr>
      </td>
    );
  const { flow, value, reason, conversion } = word;
  const where =
    flow.origin === undefined ? (lookup.source(flow.source)?.title ?? flow.source) : writeOrigin(flow.origin);
  return (
    <td className="records-number">
      {value === null ? <abbr title={reason ?? "Not recorded"}>n/a</abbr> : writeFigure(value, unit)}
      <small dir="auto">{where}</small>
      {conversion === null || flow.quantity === null ? null : (
        <small>{`${writeNumber(flow.quantity, 1)} ${conversion}`}</small>
      )}
    </td>
  );
}
