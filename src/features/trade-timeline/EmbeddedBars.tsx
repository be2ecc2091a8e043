import { useId, useMemo, useRef } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import { lastDataMonth } from "#domain/trade/trade-table.ts";
import { titleOf, UNIT_WORDS } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useWindowPaint } from "./BrushPaint.tsx";
import { chartDomain } from "./chart-domain.ts";
import { Finding } from "./Finding.tsx";
import { PairTone } from "./PairTone.tsx";
import { PlotPaint, YearLabels } from "./PlotPaint.tsx";
import { SourceLine } from "./SourceLine.tsx";
import "./timeline.css";
import "./embedded-bars.css";
import { buildScene } from "./timeline-scene.ts";
import { useChartSize } from "./use-chart-size.ts";
import { type TradeOnDesk, useTradeSeries } from "./use-trade-series.ts";

/**
 * The trade of what is selected as a few bars below an embedded graph: title, unit, bars, what they say, and sources. To be
 * looked at only; nothing where the dossier has no trade of it.
 */
export function EmbeddedBars() {
  const dossier = useDossier();
  const lookup = useLookup();
  const trade = useTradeSeries();
  const window = useLens((lens) => lens.window);
  const title = useId();
  const domain = useMemo(
    () => chartDomain("5y", trade.table, window, lastDataMonth(dossier)),
    [trade.table, window, dossier],
  );
  if (flowIndexOf(dossier).count === 0 || trade.table.series.length === 0) return null;
  return (
    <section aria-label="Oil-trade timeline" data-pane="timeline" tabIndex={-1} className="tt tt-compact tt-embedded">
      <h2 id={title}>
        <bdi>{titleOf(trade.chosen.choice, lookup)}</bdi> <span>{UNIT_WORDS[trade.table.unit].short}, monthly</span>
      </h2>
      <figure className="tt-figure" aria-labelledby={title}>
        <figcaption className="sr-only-text">
          <Finding trade={trade} />
        </figcaption>
        <Bars trade={trade} domain={domain} />
      </figure>
      <SourceLine trade={trade} domain={domain} compact />
    </section>
  );
}

function Bars({ trade, domain }: { readonly trade: TradeOnDesk; readonly domain: MonthSpan }) {
  const { table, mode, chosen } = trade;
  const box = useRef<HTMLDivElement>(null);
  const size = useChartSize(box);
  const hatch = useId();
  const scene = useMemo(
    () => buildScene({ table, mode, domain, ...size, compact: true, price: false }),
    [table, mode, domain, size],
  );
  useWindowPaint(box, scene);
  return (
    <div ref={box} className="tt-chart" data-mode={mode}>
      <PairTone box={box} choice={chosen.choice} />
      <svg className="tt-svg" width={size.width} height={size.height} aria-hidden="true" focusable="false">
        <PlotPaint scene={scene} hatch={hatch} />
        <YearLabels years={scene.years} unit={table.unit} />
      </svg>
    </div>
  );
}
