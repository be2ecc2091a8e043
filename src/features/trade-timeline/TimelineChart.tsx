import { useCallback, useId, useMemo, useRef, useState } from "react";
import { type MonthSpan, withinSpan } from "#domain/shared/month.ts";
import { useDossier, useEmphasis, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensStore } from "#state/lens/lens-context.tsx";
import { BrushPaint, useWindowPaint } from "./BrushPaint.tsx";
import { DirectLabels, RowNames } from "./DirectLabels.tsx";
import { layLane } from "./event-lane.ts";
import { HoverTrace } from "./HoverTrace.tsx";
import { LampPaint } from "./LampPaint.tsx";
import { LanePaint } from "./LanePaint.tsx";
import { MonthCard } from "./MonthCard.tsx";
import { MonthCursor } from "./MonthCursor.tsx";
import type { Spot } from "./month-facts.ts";
import { PairTone } from "./PairTone.tsx";
import { PlotPaint, YearLabels } from "./PlotPaint.tsx";
import { PricePaint } from "./PricePaint.tsx";
import { buildScene } from "./timeline-scene.ts";
import { useChartClaim } from "./use-chart-claim.ts";
import { useChartGestures } from "./use-chart-gestures.ts";
import { useChartSize } from "./use-chart-size.ts";
import { type TradeOnDesk, usePickHere } from "./use-trade-series.ts";

/** The chart: static shapes, and over them the parts that follow the lens. */
export function TimelineChart(props: {
  readonly trade: TradeOnDesk;
  readonly domain: MonthSpan;
  readonly price: boolean;
  readonly compact: boolean;
  /** Whether this chart holds the keyboard cursor and the event lane; a second chart on a phone does not. */
  readonly plain?: boolean;
}) {
  const { trade, domain, price, compact, plain = false } = props;
  const { table, mode, chosen } = trade;
  const box = useRef<HTMLDivElement>(null);
  const size = useChartSize(box);
  const dossier = useDossier();
  const lookup = useLookup();
  const emphasis = useEmphasis();
  const store = useLensStore();
  const article = useLens((lens) => lens.article) ?? dossier.opening.article;
  const [pointed, setPointed] = useState<Spot | null>(null);
  const spot = pointed !== null && withinSpan(pointed.month, domain) ? pointed : null;
  const setSpot = useCallback((next: Spot | null) => {
    setPointed((before) => (before?.month === next?.month && before?.row === next?.row ? before : next));
  }, []);
  const hatch = useId();
  const scene = useMemo(
    () => buildScene({ table, mode, domain, ...size, compact, price }),
    [table, mode, domain, size, compact, price],
  );
  const partners = useMemo(() => table.series.flatMap(({ place }) => place ?? []), [table]);
  const pins = useMemo(
    () =>
      compact
        ? []
        : layLane({ dossier, choice: chosen.choice, partners, domain, frame: scene.frame, emphasis, article }),
    [dossier, chosen.choice, partners, domain, scene.frame, emphasis, article, compact],
  );
  const found = useChartClaim(trade, scene, domain);
  const claimed = plain ? null : found;
  const onPick = usePickHere(chosen.choice);
  useWindowPaint(box, scene);
  useChartGestures(box, { scene, domain, store, onPick, onPoint: setSpot });
  return (
    <div ref={box} className="tt-chart" data-mode={mode}>
      <PairTone box={box} choice={chosen.choice} />
      <svg className="tt-svg" width={size.width} height={size.height} aria-hidden="true" focusable="false">
        {claimed ? <claimed.ClaimGround mark={claimed.mark} /> : null}
        <LampPaint scene={scene} emphasis={emphasis} />
        <PlotPaint scene={scene} hatch={hatch} />
        <LanePaint pins={pins} frame={scene.frame} />
        <YearLabels years={scene.years} unit={table.unit} />
        {claimed ? <claimed.ClaimPaint mark={claimed.mark} /> : null}
        {price ? <PricePaint frame={scene.frame} domain={domain} compact={compact} /> : null}
        {compact ? <RowNames scene={scene} trade={trade} /> : <DirectLabels scene={scene} trade={trade} />}
        <BrushPaint frame={scene.frame} />
        <HoverTrace frame={scene.frame} />
      </svg>
      {claimed ? (
        <claimed.ClaimLabel
          mark={claimed.mark}
          frame={scene.frame}
          lines={pins.flatMap(({ crosses, x }) => (crosses ? x : []))}
          quote={claimed.quote}
          at={claimed.at}
          of={claimed.of}
          next={claimed.next}
        />
      ) : null}
      {plain ? null : <MonthCursor scene={scene} trade={trade} pins={pins} onSpot={setSpot} onPick={onPick} />}
      {spot ? <MonthCard scene={scene} trade={trade} pins={pins} spot={spot} lookup={lookup} onPick={onPick} /> : null}
    </div>
  );
}
