import { Table2 } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import { lastDataMonth } from "#domain/trade/trade-table.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { usePlay } from "#state/lens/use-play.ts";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Select } from "#ui/Select.tsx";
import { CHART_RANGES, type ChartRange, chartDomain } from "./chart-domain.ts";
import { Finding } from "./Finding.tsx";
import { HeadTools, NoTools } from "./HeadTools.tsx";
import { PhoneExtras } from "./PhoneExtras.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { TimelineChart } from "./TimelineChart.tsx";
import "./timeline.css";
import { COMMODITY_WORDS, titleOf, UNIT_WORDS } from "#domain/trade/trade-words.ts";
import { type TradeOnDesk, useTradeSeries } from "./use-trade-series.ts";

/** The oil-trade timeline: flows by month beside events and articles, with the window as brackets to move. */
export function TradeTimeline(props: {
  readonly compact: boolean;
  readonly notice?: ReactNode;
  /** Where no reader stands beside it, whose Data tab it is: shows the table. */
  readonly onTable?: () => void;
}) {
  const { compact, notice } = props;
  const dossier = useDossier();
  const lookup = useLookup();
  const trade = useTradeSeries();
  const price = useLens((lens) => lens.price);
  const letters = usePreferences((preferences) => preferences.letterKeys);
  const { set } = useLensGestures();
  const [range, setRange] = useState<ChartRange>(compact ? "2y" : "5y");
  const domain = useDomain(range, trade);
  const player = usePlay(domain, useAnnounce());
  const region = useRef<HTMLElement>(null);
  const ids = useId();
  const hasPrices = dossier.prices.length > 0;
  const isBare = flowIndexOf(dossier).count === 0;
  const showTable = props.onTable ?? (() => set({ tab: "data", pane: "reader" }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const onButton = event.target instanceof HTMLElement && event.target.matches("button:not(.tt-cursor), a");
    if (event.key === " " && !onButton) player.press();
    else if (event.key.toLowerCase() === "t" && letters) showTable();
    else if (event.key.startsWith("Arrow") && event.target === region.current)
      region.current?.querySelector<HTMLElement>(".tt-cursor")?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={region}
      aria-label="Oil-trade timeline"
      data-pane="timeline"
      tabIndex={-1}
      className={compact ? "pane tt tt-compact" : "pane tt"}
      onKeyDown={onKeyDown}
    >
      <header className="tt-head">
        <div className="tt-titles">
          <h2 id={`${ids}-title`}>
            <bdi>{isBare ? "Oil trade" : titleOf(trade.chosen.choice, lookup)}</bdi>
          </h2>
          {isBare ? null : <UnitLine trade={trade} />}
        </div>
        {isBare ? <NoTools /> : <HeadTools trade={trade} player={player} hasPrices={hasPrices} />}
      </header>
      {notice}
      <figure className="tt-figure" aria-labelledby={`${ids}-title`} aria-describedby={`${ids}-finding`}>
        <figcaption id={`${ids}-finding`} className="sr-only-text">
          <Finding trade={trade} />
        </figcaption>
        {trade.table.series.length === 0 ? (
          <NoTrade trade={trade} onTable={showTable} />
        ) : (
          <TimelineChart trade={trade} domain={domain} price={price && hasPrices} compact={compact} />
        )}
        {compact || isBare ? null : <RangeButtons range={range} onRange={setRange} />}
      </figure>
      {compact && !isBare ? <PhoneExtras trade={trade} domain={domain} /> : null}
      <footer className="tt-foot" hidden={isBare}>
        <SourceLine trade={trade} domain={domain} compact={compact} />
        <span className="tt-foot-tools">
          {compact ? <RangeButtons range={range} onRange={setRange} /> : null}
          <Button size="small" onClick={showTable}>
            <Table2 size={14} aria-hidden="true" />
            Table
          </Button>
        </span>
      </footer>
    </section>
  );
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);

/** The domain as one value that changes only when its months do. */
function useDomain(range: ChartRange, trade: TradeOnDesk) {
  const dossier = useDossier();
  const text = useLens((lens) => {
    const { from, to } = chartDomain(range, trade.table, lens.window, lastDataMonth(dossier));
    return `${from}~${to}`;
  });
  return useMemo(() => {
    const [from, to] = text.split("~");
    return { from, to } as ReturnType<typeof chartDomain>;
  }, [text]);
}

/** What the numbers are, as the menu that changes it; and what to know of the series. */
function UnitLine({ trade }: { readonly trade: TradeOnDesk }) {
  const { set } = useLensGestures();
  const { unit } = trade.table;
  const { flows } = useDossier().parts;
  const notes = [trade.unitNote, trade.chosen.note].filter((note) => note !== null);
  return (
    <div className="tt-unit">
      <Select
        bare
        label="Unit"
        value={unit}
        options={Object.entries(UNIT_WORDS).map(([value, { title }]) => ({ value, label: title }))}
        onChange={(value) => set({ unit: value as SeriesUnit })}
      />
      {flows.kind === "saved" ? <b className="tt-saved">Saved copy</b> : null}
      {notes.map((note) => (
        <span key={note} className="tt-unit-note">
          {note}
        </span>
      ))}
    </div>
  );
}

/** How many months stand across the plot. */
function RangeButtons(props: { readonly range: ChartRange; readonly onRange: (range: ChartRange) => void }) {
  return (
    <fieldset aria-label="Months across" className="tt-ranges">
      {CHART_RANGES.map(({ range, label, name }) => (
        <Button
          key={range}
          size="small"
          aria-label={`${label}: ${name}`}
          pressed={props.range === range}
          onClick={() => props.onRange(range)}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}

/** Stands where there is nothing to draw: what would be here, and how to get it. */
function NoTrade({ trade, onTable }: { readonly trade: TradeOnDesk; readonly onTable: () => void }) {
  const { flows } = useDossier();
  if (flows.length > 0)
    return (
      <p className="tt-empty">
        No {COMMODITY_WORDS[trade.chosen.choice.commodity]} is recorded between these two. Choose another exporter,
        importer or commodity above.
      </p>
    );
  return (
    <div className="tt-empty">
      <p>Who buys from whom is drawn here, month by month, as soon as there are trade records.</p>
      <Button look="line" size="small" onClick={onTable}>
        Go to the records
      </Button>
    </div>
  );
}
