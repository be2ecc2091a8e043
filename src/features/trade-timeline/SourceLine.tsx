import { memo, useDeferredValue, useMemo } from "react";
import type { SourceId } from "#domain/shared/ids.ts";
import { type MonthSpan, withinSpan } from "#domain/shared/month.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { BARRELS_PER_TONNE } from "#domain/trade/flow-figure.ts";
import { countOwn } from "#domain/trade/own-figures.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { cutTitle } from "./cut-title.ts";
import { SourceLink } from "./SourceLink.tsx";
import { MARK_WORDS, marksIn, sourcesIn, usesFactor } from "./series-marks.ts";
import { buildScene } from "./timeline-scene.ts";
import { type TradeOnDesk, usePickHere } from "./use-trade-series.ts";

const NAMED = 2;

/** A box in which every mark has its place; which marks a series has does not depend on it. */
const ANY_SIZE = { width: 700, height: 240, em: 1 };

/**
 * Where the figures across the plot come from, and what its marks mean. It cannot be turned off. It follows in the frame
 * after the plot, so that a pick is drawn sooner.
 */
export function SourceLine(props: {
  readonly trade: TradeOnDesk;
  readonly domain: MonthSpan;
  readonly compact: boolean;
}) {
  const trade = useDeferredValue(props.trade);
  const domain = useDeferredValue(props.domain);
  return <Sources trade={trade} domain={domain} compact={props.compact} />;
}

const Sources = memo(function Sources(props: Parameters<typeof SourceLine>[0]) {
  const { trade, domain, compact } = props;
  const price = useLens((lens) => lens.price);
  const marks = useMemo(
    () => marksIn(buildScene({ table: trade.table, mode: trade.mode, domain, ...ANY_SIZE, compact, price })),
    [trade, domain, compact, price],
  );
  const lookup = useLookup();
  const { set } = useLensGestures();
  const onPick = usePickHere(trade.chosen.choice);
  const sources = useMemo(() => sourcesIn(trade, domain), [trade, domain]);
  const named = sources.slice(0, NAMED);
  const rest = sources.length - named.length;
  const titleOf = (id: SourceId | undefined) => (id === undefined ? "" : (lookup.source(id)?.title ?? id));
  return (
    <p className="tt-source-line">
      <b>Source:</b> {sources.length === 0 ? "nothing is recorded in these months. " : null}
      <span className="tt-sources-named">
        {named.map((id, at) => (
          <span key={id}>
            {at > 0 ? " · " : ""}
            <SourceLink short id={id} lookup={lookup} onPick={() => onPick({ kind: "source", id })} />
          </span>
        ))}
        {rest > 0 ? (
          <>
            {" · "}
            <button type="button" className="tt-source" onClick={() => set({ tab: "data", pane: "reader" })}>
              {writeCount(rest, "more source")}
            </button>
          </>
        ) : null}
        {endOf(rest > 0 ? "" : cutTitle(titleOf(named.at(-1))), sources.length)}
      </span>
      <span className="tt-sources-all">
        {sources.map((id, at) => (
          <bdi key={id}>{`${titleOf(id)}${at < sources.length - 1 ? "; " : ". "}`}</bdi>
        ))}
      </span>
      {[...marks].map((mark) => `${MARK_WORDS[mark]} `)}
      {writeOwnIn(trade, domain)}
      {usesFactor(trade, domain) ? `1 tonne = ${BARRELS_PER_TONNE} barrels.` : ""}
    </p>
  );
});

/** What ends the list of names: a title that was cut ends itself. */
const endOf = (last: string, count: number) => (count === 0 ? "" : /[….!?]$/.test(last) ? " " : ". ");

/** How many figures across the plot are the reader's own, and how many of hers stand beside what is drawn. */
function writeOwnIn({ table, own }: TradeOnDesk, domain: MonthSpan): string {
  const drawn = table.series.reduce(
    (sum, series) =>
      sum +
      countOwn(own, series, domain) +
      series.years.filter((year) => year.drawn !== "none" && own.isOwn(year.flow)).length,
    0,
  );
  const beside = own.beside.filter(({ period }) => period.kind !== "month" || withinSpan(period.month, domain)).length;
  const said = [
    drawn === 0 ? null : writeCount(drawn, "figure"),
    beside === 0 ? null : `${writeCount(beside, "record")} beside, not drawn`,
  ].filter((part) => part !== null);
  return said.length === 0 ? "" : `Yours: ${said.join("; ")}. `;
}
