import { type ReactNode, useMemo } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { sourceHref } from "#domain/shared/source.ts";
import { capital, writeMonth, writeNumber } from "#domain/shared/wording.ts";
import { type Mirror, type MirrorMonth, type MirrorWord, mirrorOf } from "#domain/trade/mirror.ts";
import { writeOrigin } from "#domain/trade/origin-words.ts";
import type { PairGoods, Side } from "#domain/trade/trade-file.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { UNIT_WORDS, writeDifference, writeFigure } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { UNIT_NOTES, writeMirror, writeSilence } from "./mirror-words.ts";
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
  const silence = writeSilence(mirror, window);
  if (mirror.reported.importer + mirror.reported.exporter === 0) return <p className="records-note">{NOTHING_SAID}</p>;
  return (
    <>
      <p className="records-note">{writeMirror(mirror, unit, nameOf)}</p>
      <p className="records-note">{UNIT_NOTES[unit]}</p>
      {isChoice(mirror) ? props.choice?.(mirror) : null}
      {mirror.months.length === 0 ? null : <MirrorTable mirror={mirror} unit={unit} nameOf={nameOf} />}
      {silence === null ? null : <p className="records-note">{silence}</p>}
    </>
  );
}

/** Where one side alone reports, there is nothing to choose; but what was chosen can be taken back. */
const isChoice = ({ reported, chosen }: Mirror): boolean =>
  chosen !== null || (reported.importer > 0 && reported.exporter > 0);

const NOTHING_SAID =
  "No record of this pair says which end reports it. Trade files with reporter and partner do: import one to see both words side by side.";

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
      <td>
        <Shown said={said} unit={unit} />
      </td>
    </tr>
  );
}

/** Whose word the chart draws; where that record holds no figure in the unit, it draws none. */
function Shown({ said, unit }: { readonly said: MirrorMonth; readonly unit: TradeTable["unit"] }) {
  const { shown } = said;
  if (shown === null) return <abbr title="No record is drawn">n/a</abbr>;
  if (shown === "other" || said[shown]?.value !== null) return SHOWN[shown];
  return (
    <>
      {SHOWN[shown]}
      <small className="mirror-none">{`no figure in ${UNIT_WORDS[unit].short}`}</small>
    </>
  );
}

function Word({ word, unit }: { readonly word: MirrorWord | null; readonly unit: TradeTable["unit"] }) {
  if (word === null)
    return (
      <td className="records-number">
        <abbr title="Not reported">n/a</abbr>
      </td>
    );
  const { flow, value, reason, conversion } = word;
  return (
    <td className="records-number">
      {value === null ? <abbr title={reason ?? "Not recorded"}>n/a</abbr> : writeFigure(value, unit)}
      <small dir="auto">
        <Origin flow={flow} />
      </small>
      {conversion === null || flow.quantity === null ? null : (
        <small>{`${writeNumber(flow.quantity, 1)} ${conversion}`}</small>
      )}
    </td>
  );
}

/** The row of a file a record is from, or its source. */
function Origin({ flow }: { readonly flow: MirrorWord["flow"] }) {
  const lookup = useLookup();
  if (flow.origin !== undefined) return writeOrigin(flow.origin);
  const source = lookup.source(flow.source);
  const href = source && sourceHref(source);
  const title = source?.title ?? flow.source;
  if (!href) return title;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {title}
    </a>
  );
}
