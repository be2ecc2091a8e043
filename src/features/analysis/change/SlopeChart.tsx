import { memo, useMemo, useRef } from "react";
import type { Change } from "#domain/analysis/change/change.ts";
import { writeKind } from "#domain/analysis/change/change-words.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import { writeStance } from "#domain/reading/words.ts";
import { endsOf, type TieId } from "#domain/shared/ids.ts";
import { type Stance, stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeCount, writeMonthEnd, writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { stepStyle } from "#ui/diverging.ts";
import { strokePath, strokeShape } from "#ui/stroke.ts";
import { buildSlopes, type SlopeEnd, type SlopeRow, type SlopeScene, slopeHeight } from "./slope-scene.ts";
import { usePictureWidth } from "./use-picture-width.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { useTiePointer } from "./use-tie-pointer.ts";
import type { Ways } from "./use-ways.ts";

/** Stance at A and at B, a line for each tie that moved; the names at B are buttons that read why. */
export const SlopeChart = memo(function SlopeChart(props: {
  readonly change: Change;
  readonly selected: TieId | null;
  readonly ways: Ways;
  /** The ties that kept a band are asked for. */
  readonly onHeld: (band: Stance) => void;
}) {
  const { change, selected, ways } = props;
  const box = useRef<HTMLDivElement>(null);
  const { widthPx, scale } = usePictureWidth(box);
  useTiePointer(box, ways);
  const count = change.ties.length - change.unchanged.reduce((sum, one) => sum + one, 0);
  const height = slopeHeight(count);
  const scene = useMemo(
    () => buildSlopes(change, selected, { width: widthPx, height }),
    [change, selected, widthPx, height],
  );
  const lookup = useLookup();
  return (
    <div ref={box} className="cmp-slopes">
      <svg
        className="cmp-svg"
        width={scene.width * scale}
        height={scene.height * scale}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        aria-hidden="true"
      >
        <Ground scene={scene} change={change} />
        {scene.crowd ? <path d={scene.crowd} className="cmp-crowd" /> : null}
        {scene.rows.map((row) => (
          <Slope key={row.change.tie} row={row} scene={scene} name={tagOf(row.change.tie, lookup)} />
        ))}
      </svg>
      <HeldCounts scene={scene} scale={scale} onHeld={props.onHeld} />
      <Names scene={scene} scale={scale} />
      {scene.unnamed > 0 ? (
        <p className="cmp-note">{writeCount(scene.unnamed, "change")} without a name here; the table has them all.</p>
      ) : null}
    </div>
  );
});

const tagOf = (tie: TieId, lookup: Lookup) => endsOf(tie).map(lookup.actorTag).join("–");

/** Bands of stance with what held in each, the two dates, and their axes. */
function Ground({ scene, change }: { readonly scene: SlopeScene; readonly change: Change }) {
  const { width, height, top, xA, xB } = scene;
  const dates = [
    { x: xA, letter: "A", month: change.query.a },
    { x: xB, letter: "B", month: change.query.b },
  ];
  return (
    <>
      {scene.bands.map(({ band, y, unchanged }) => (
        <g key={band}>
          {band === 2 ? null : <line x1="0" x2={width} y1={y} y2={y} stroke="var(--color-rule)" />}
          <text x="0" y={y + 16} className="cmp-band" style={{ fill: `var(${stepStyle(band).text})` }}>
            {writeStance(band)}
          </text>
          <BandStroke band={band} y={y + 25} />
          {unchanged === 0 ? (
            <text x="0" y={y + 43} className="cmp-axis">
              0 unchanged
            </text>
          ) : null}
        </g>
      ))}
      {dates.map(({ x, letter, month }) => (
        <g key={letter}>
          <line x1={x} x2={x} y1={top - 4} y2={height - 2} stroke="var(--color-ink)" />
          <text x={x} y="14" className="cmp-axis cmp-strong" textAnchor="middle">
            {letter}
          </text>
          <text x={x} y="29" className="cmp-axis" textAnchor="middle">
            {writeMonthEnd(month)}
          </text>
        </g>
      ))}
    </>
  );
}

function BandStroke({ band, y }: { readonly band: Stance; readonly y: number }) {
  const style = stepStyle(band);
  const shape = strokeShape({ x: 0, y }, { x: 30, y }, style.pattern, 2.4);
  return (
    <path
      d={strokePath(shape)}
      fill="none"
      stroke={`var(${style.line})`}
      strokeWidth={shape.width}
      strokeDasharray={shape.dash.join(" ") || undefined}
      strokeLinecap={shape.cap}
    />
  );
}

const LINE_CLASS = { warmed: "cmp-warmed", cooled: "cmp-cooled", crossed: "cmp-crossed" } as const;

function Slope(props: { readonly row: SlopeRow; readonly scene: SlopeScene; readonly name: string }) {
  const { row, scene, name } = props;
  const { a, b, way, selected } = row;
  const { xA, xB } = scene;
  const isFaint = (a?.labelY ?? b?.labelY ?? null) === null;
  const line = a && b ? { x1: xA, y1: a.y, x2: xB, y2: b.y } : null;
  return (
    <g className={`cmp-line${isFaint ? " cmp-faint" : ""}${selected ? " cmp-lit" : ""}`} data-tie={row.change.tie}>
      {selected && line ? (
        <>
          <line {...line} stroke="var(--color-lamp-edge)" strokeWidth="13" strokeLinecap="round" />
          <line {...line} stroke="var(--color-lamp)" strokeWidth="11.5" strokeLinecap="round" />
        </>
      ) : null}
      {line && way ? <line {...line} className={LINE_CLASS[way]} /> : null}
      {line ? <line {...line} className="cmp-reach" /> : null}
      {a ? <Dot end={a} x={xA} side={-1} /> : null}
      {b ? <Dot end={b} x={xB} side={1} /> : null}
      {a && a.labelY !== null ? (
        <text x={xA - 9} y={a.labelY} dy="0.35em" textAnchor="end" className="cmp-tag">
          {name}
          {b === null ? " not yet" : ""}
        </text>
      ) : null}
    </g>
  );
}

/** The dot of a tie at a date, and a thread to its name where that had to make room. */
function Dot({ end, x, side }: { readonly end: SlopeEnd; readonly x: number; readonly side: 1 | -1 }) {
  const isAway = end.labelY !== null && Math.abs(end.labelY - end.y) > 3;
  return (
    <>
      {isAway ? (
        <line x1={x + side * 4} y1={end.y} x2={x + side * 8} y2={end.labelY ?? end.y} className="cmp-thread" />
      ) : null}
      <circle cx={x} cy={end.y} r="4" fill={`var(${stepStyle(end.band).line})`} />
    </>
  );
}

/** How many ties kept each band; pressing one lists them. */
function HeldCounts(props: {
  readonly scene: SlopeScene;
  readonly scale: number;
  readonly onHeld: (band: Stance) => void;
}) {
  const { scene, scale, onHeld } = props;
  return scene.bands.map(({ band, y, unchanged }) =>
    unchanged === 0 ? null : (
      <button
        key={band}
        type="button"
        className="cmp-held-count"
        style={{ top: (y + 27) * scale }}
        aria-label={`${writeNumber(unchanged)} unchanged, ${stanceName(band)}: list ${unchanged === 1 ? "it" : "them"}`}
        onClick={() => onHeld(band)}
      >
        {writeNumber(unchanged)} unchanged
      </button>
    ),
  );
}

/** Names at B, as buttons over the picture: one tab stop, up and down walk them. */
function Names(props: { readonly scene: SlopeScene; readonly scale: number }) {
  const { scene, scale } = props;
  const lookup = useLookup();
  const named = scene.rows.filter(({ b }) => b !== null && b.labelY !== null);
  const keys = useRowKeys(named.map(({ change }) => change.tie));
  return (
    <ul
      className="cmp-names"
      aria-label="Ties that changed, by their stance at B"
      onKeyDown={keys.onKeyDown}
      onBlur={keys.onBlur}
    >
      {named.map(({ change, b, selected }) => (
        <li
          key={change.tie}
          data-tie={change.tie}
          style={{
            left: (scene.xB + 5) * scale,
            top: ((b?.labelY ?? 0) - 12) * scale,
            maxWidth: (scene.width - scene.xB - 5) * scale,
          }}
        >
          <button
            type="button"
            data-row={change.tie}
            tabIndex={keys.stop === change.tie ? 0 : -1}
            aria-current={selected}
            aria-label={`${tagOf(change.tie, lookup)}${newWord(change)}: ${lookup.tieName(change.tie)}, ${sayChange(change)}`}
            className={selected ? "cmp-lit" : undefined}
            onFocus={() => keys.onFocus(change.tie)}
          >
            <span>{tagOf(change.tie, lookup)}</span>
            <small>{newWord(change)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}

const newWord = ({ kind }: SlopeRow["change"]) => (kind === "formed" ? " new" : "");

/** "warmed by 0.67, from cordial to allied"; of a tie with one reading its band alone. */
function sayChange(change: SlopeRow["change"]): string {
  const { before, after, move } = change;
  const kind = writeKind(change).toLowerCase();
  if (before === null || after === null || move === null) return stanceName((after ?? before)?.band ?? 0);
  const bands =
    before.band === after.band
      ? `${stanceName(after.band)} at both dates`
      : `from ${stanceName(before.band)} to ${stanceName(after.band)}`;
  return `${kind} by ${writeChange(move, 2)}, ${bands}`;
}
