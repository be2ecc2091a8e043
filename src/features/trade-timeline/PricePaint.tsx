import { memo } from "react";
import type { MonthKey, MonthSpan } from "#domain/shared/month.ts";
import { writeMonth, writeNumber } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { buildPriceStrip, type PriceLine } from "./price-strip.ts";
import { benchmarkName, namedPrices, priceWords } from "./price-words.ts";
import type { Frame } from "./scene-frame.ts";

/** The price strip: its own scale from zero, never a second axis. */
export const PricePaint = memo(function PricePaint(props: {
  readonly frame: Frame;
  readonly domain: MonthSpan;
  readonly compact: boolean;
}) {
  const { frame, domain, compact } = props;
  const { prices } = useDossier();
  const at = useLens((lens) => lens.window.to);
  const strip = buildPriceStrip(prices, domain, frame, at);
  if (!strip) return null;
  return (
    <g>
      <line
        className="tt-strip-base"
        x1={frame.outer}
        x2={frame.right}
        y1={strip.bottom + 0.5}
        y2={strip.bottom + 0.5}
      />
      <text className="tt-ax" x={frame.outer} y={strip.top + 8}>
        ${writeNumber(strip.max)}
      </text>
      {strip.lines.map((line) => (
        <LinePaint key={line.benchmark} line={line} />
      ))}
      {compact ? null : <PriceLabels lines={strip.lines} frame={frame} top={strip.top - 4} at={at} />}
    </g>
  );
});

function LinePaint({ line }: { readonly line: PriceLine }) {
  const joined = line.pieces.filter((piece) => piece.length > 1);
  const single = line.pieces.filter((piece) => piece.length === 1).flat();
  const path = joined.map((piece) => piece.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("")).join("");
  return (
    <g>
      {path === "" ? null : <path className={`tt-price tt-price-${line.look}`} d={path} />}
      {single.map(({ x, y }) => (
        <circle key={x} className="tt-price-dot" cx={x} cy={y} r={1.8} />
      ))}
    </g>
  );
}

function PriceLabels(props: {
  readonly lines: readonly PriceLine[];
  readonly frame: Frame;
  readonly top: number;
  readonly at: MonthKey;
}) {
  const { lines, frame, top, at } = props;
  const words = namedPrices(lines);
  return (
    <>
      {words.map(({ line, last }, row) => (
        <text
          key={line.benchmark}
          className={row === 0 ? "tt-dl" : "tt-ax"}
          x={frame.right + 8}
          y={top + (8 + row * 13) * frame.em}
        >
          {priceWords(line, last, at)}
          <title>{`${benchmarkName(line.benchmark)}, ${writeMonth(last.month)}, ${last.basis}`}</title>
        </text>
      ))}
    </>
  );
}
