import { memo, useMemo } from "react";
import { writeTradeFinding } from "#domain/analysis/change/change-words.ts";
import { certainChange, type PartnerChange, yearTo } from "#domain/analysis/change/trade-change.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { type MonthKey, type MonthSpan, withinSpan } from "#domain/shared/month.ts";
import { sourceHref } from "#domain/shared/source.ts";
import { writeCount, writeSpan } from "#domain/shared/wording.ts";
import {
  COMMODITY_WORDS,
  seriesName,
  titleOf,
  UNIT_WORDS,
  writeDifference,
  writeFigure,
  writeMean,
} from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { type DumbbellScale, dumbbellScale } from "./dumbbell-scene.ts";
import { type TradeBeside, usePartnerChanges } from "./use-partner-changes.ts";
import { useRowKeys } from "./use-row-keys.ts";
import type { Ways } from "./use-ways.ts";

/** The trade the lens shows, by partner: the mean of the twelve months to A and to B as a dumbbell, and the change. */
export const TradeChange = memo(function TradeChange(props: {
  readonly a: MonthKey;
  readonly b: MonthKey;
  readonly ways: Ways;
}) {
  const { a, b, ways } = props;
  const trade = usePartnerChanges(a, b);
  const lookup = useLookup();
  const { choice } = trade.chosen;
  const { unit } = trade.table;
  if (trade.table.series.length === 0)
    return (
      <>
        <h2 className="cmp-h2">No trade is recorded</h2>
        <p className="cmp-lead">This dossier has no {COMMODITY_WORDS[choice.commodity]} to set beside the ties.</p>
      </>
    );
  const least = 0.5 / 10 ** UNIT_WORDS[unit].decimals;
  const told = trade.partners.filter(({ a: before, b: after }) => before.mean !== null || after.mean !== null);
  const silent = trade.partners.filter((partner) => !told.includes(partner));
  return (
    <>
      <h2 className="cmp-h2">{writeTradeFinding(trade.partners, choice, lookup, least)}</h2>
      <p className="cmp-lead">
        {titleOf(choice, lookup)}, {UNIT_WORDS[unit].spoken}. Mean of the twelve months to each date.
        {trade.unitNote ? ` ${trade.unitNote}` : ""}
        {trade.chosen.note ? ` ${trade.chosen.note}` : ""}
      </p>
      {told.length > 0 ? <Dumbbells trade={trade} told={told} a={a} b={b} ways={ways} /> : null}
      {silent.length > 0 ? (
        <p className="cmp-note">
          No figure in either year: {silent.map(({ series }) => seriesName(series, lookup)).join(", ")}.
        </p>
      ) : null}
      <Sources trade={trade} spans={[yearTo(a), yearTo(b)]} ways={ways} />
    </>
  );
});

function Dumbbells(props: {
  readonly trade: TradeBeside;
  readonly told: readonly PartnerChange[];
  readonly a: MonthKey;
  readonly b: MonthKey;
  readonly ways: Ways;
}) {
  const { trade, told, a, b, ways } = props;
  const { choice, focus } = trade.chosen;
  const scale = useMemo(() => dumbbellScale(told), [told]);
  const lookup = useLookup();
  const keyOf = ({ series }: PartnerChange) => series.place ?? "others";
  const keys = useRowKeys(told.map(keyOf));
  const { unit } = trade.table;
  return (
    <table className="cmp-trade" onKeyDown={keys.onKeyDown} onBlur={keys.onBlur}>
      <thead>
        <tr>
          <th scope="col">{choice.exporter === null ? "Supplier" : "Buyer"}</th>
          <th scope="col" className="cmp-plot">
            <span className="cmp-key cmp-key-a" aria-hidden="true" /> A
            <span className="cmp-key cmp-key-b" aria-hidden="true" /> B
          </th>
          <th scope="col" className="cmp-number">
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {told.map((partner) => (
          <tr key={keyOf(partner)} className={partner.series.place === focus && focus !== null ? "cmp-lit" : undefined}>
            <th scope="row">
              <button
                type="button"
                data-row={keyOf(partner)}
                tabIndex={keys.stop === keyOf(partner) ? 0 : -1}
                title="Its records"
                onFocus={() => keys.onFocus(keyOf(partner))}
                onClick={() => ways.toRecords(pairOf(choice, partner))}
              >
                {seriesName(partner.series, lookup)}
              </button>
              <Rests partner={partner} a={a} b={b} onYear={(year) => ways.toRecords(pairOf(choice, partner), year)} />
            </th>
            <td className="cmp-plot">{scale ? <Dumbbell partner={partner} scale={scale} unit={unit} /> : null}</td>
            <td className="cmp-number">
              <b>{writeBound(partner, unit)}</b>
              {whyNone(partner) ? <small>{whyNone(partner)}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
      {scale ? (
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td className="cmp-plot">
              <span className="cmp-track">
                {scale.marks.map((mark) => (
                  <i key={mark} style={{ left: `${scale.at(mark) * 100}%` }}>
                    {writeFigure(mark, unit).replace(/\.0$/, "")}
                  </i>
                ))}
              </span>
            </td>
            <td />
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

type Unit = TradeBeside["table"]["unit"];

/** Both means as dots on a line from 0; the figure at B beside it, and all of it in words for whoever cannot see it. */
function Dumbbell(props: { readonly partner: PartnerChange; readonly scale: DumbbellScale; readonly unit: Unit }) {
  const { partner, scale, unit } = props;
  const { a, b } = partner;
  const at = (mean: number) => `${scale.at(mean) * 100}%`;
  const say = (mean: PartnerChange["a"]) =>
    mean.mean === null ? "n/a" : writeMean({ mean: mean.mean, atLeast: mean.atLeast }, unit);
  const tag = tagPlace(partner, scale);
  return (
    <>
      <span className="sr-only-text">
        A {say(a)}, B {say(b)}
      </span>
      <span className="cmp-track" aria-hidden="true">
        {scale.marks.map((mark) => (
          <s key={mark} style={{ left: at(mark) }} />
        ))}
        {a.mean !== null && b.mean !== null ? (
          <u style={{ left: at(Math.min(a.mean, b.mean)), right: `calc(100% - ${at(Math.max(a.mean, b.mean))})` }} />
        ) : null}
        {a.mean === null ? null : <span className="cmp-dot cmp-key-a" style={{ left: at(a.mean) }} />}
        {b.mean === null ? null : <span className="cmp-dot cmp-key-b" style={{ left: at(b.mean) }} />}
        <em className={`cmp-${tag.side}`} style={{ left: `${tag.at * 100}%` }}>
          {b.mean === null ? `A ${say(a)}` : say(b)}
        </em>
      </span>
    </>
  );
}

/** Where the figure stands: after the dots, before them where there is no room after, above their line where none before. */
function tagPlace({ a, b }: PartnerChange, scale: DumbbellScale) {
  const places = [a.mean, b.mean].filter((mean) => mean !== null).map((mean) => scale.at(mean));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (last <= 0.72) return { side: "after", at: last } as const;
  return first >= 0.3 ? ({ side: "before", at: first } as const) : ({ side: "above", at: last } as const);
}

/** "A 4 B 8 of 12 months": how many each mean rests on, and the way to them, which may lie before the window. */
function Rests(props: {
  readonly partner: PartnerChange;
  readonly a: MonthKey;
  readonly b: MonthKey;
  readonly onYear: (year: MonthSpan) => void;
}) {
  const { partner, a, b, onYear } = props;
  const part = (letter: "A" | "B", { months }: PartnerChange["a"], year: MonthSpan) =>
    months === 0 ? (
      `${letter} 0`
    ) : (
      <button
        type="button"
        className="cmp-rests"
        title={`${writeCount(months, "month")} of ${writeSpan(year)}: set the window to them and open the records`}
        onClick={() => onYear(year)}
      >
        {letter} {months}
      </button>
    );
  return (
    <small>
      {part("A", partner.a, yearTo(a))} {part("B", partner.b, yearTo(b))} of 12 months
    </small>
  );
}

function writeBound(partner: PartnerChange, unit: Unit): string {
  const { bound, a, b } = partner;
  const change = certainChange(partner);
  if (change === null) return "n/a";
  const sign = bound === "exact" ? "" : bound === "least" ? "≥ " : "≤ ";
  return `${sign}${writeDifference(change, Math.max(a.mean ?? 0, b.mean ?? 0), unit)}`;
}

/** Why no change is told; `null` where one is. A bound that leaves the direction open says nothing. */
function whyNone(partner: PartnerChange): string | null {
  if (partner.why !== null || certainChange(partner) !== null) return partner.why;
  return `${partner.bound === "least" ? "B" : "A"} a lower bound`;
}

/** The pair a partner makes with the place of the choice; the choice itself for several together. */
function pairOf(choice: SeriesChoice, { series }: PartnerChange): SeriesChoice {
  if (series.place === null) return choice;
  return choice.exporter === null ? { ...choice, exporter: series.place } : { ...choice, importer: series.place };
}

/** So many sources are named. */
const NAMED = 2;

/** Where the figures of both years come from. It cannot be turned off. */
function Sources(props: {
  readonly trade: TradeBeside;
  readonly spans: readonly Parameters<typeof withinSpan>[1][];
  readonly ways: Ways;
}) {
  const { trade, spans, ways } = props;
  const lookup = useLookup();
  const sources = sourcesIn(trade, spans);
  const rest = sources.length - NAMED;
  return (
    <p className="cmp-source">
      <b>Source:</b> {sources.length === 0 ? "no figure in these months. " : null}
      {sources.slice(0, NAMED).map((id, at) => {
        const source = lookup.source(id);
        const href = source && sourceHref(source);
        const title = <bdi>{source?.title ?? id}</bdi>;
        return (
          <span key={id}>
            {at > 0 ? " · " : ""}
            {href ? (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              <Button look="link" onClick={() => ways.toSource(id)}>
                {title}
              </Button>
            )}
          </span>
        );
      })}
      {rest > 0 ? (
        <>
          {" · "}
          <Button look="link" onClick={() => ways.toRecords(trade.chosen.choice)}>
            {writeCount(rest, "more source")}
          </Button>
        </>
      ) : null}
      {sources.length > 0 ? ". " : ""}
      {spans.map((span) => writeSpan(span)).join(" against ")}. A month without a figure is left out of the mean.
    </p>
  );
}

/** Sources of the figures in some months, those with most figures first. */
function sourcesIn({ table }: TradeBeside, spans: readonly Parameters<typeof withinSpan>[1][]): readonly SourceId[] {
  const counts = new Map<SourceId, number>();
  for (const { cells } of table.series)
    for (const { month, flows, value } of cells)
      if (value !== null && spans.some((span) => withinSpan(month, span)))
        for (const { source } of flows) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([id]) => id);
}
