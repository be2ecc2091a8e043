import { type CSSProperties, memo } from "react";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { writeYear } from "#domain/trade/trade-words.ts";
import { type Batch, batchesOf } from "./scene-batches.ts";
import type { Frame } from "./scene-frame.ts";
import type { YearMark } from "./scene-years.ts";
import type { Scene } from "./timeline-scene.ts";

/** Everything that stays while the window moves. */
export const PlotPaint = memo(function PlotPaint(props: { readonly scene: Scene; readonly hatch: string }) {
  const { scene, hatch } = props;
  const { frame } = scene;
  const batches = batchesOf(scene.columns.flatMap(({ marks }) => marks));
  const bars = batches.filter(({ kind }) => kind === "bar");
  const paint = { "--tt-hatch": `url(#${CSS.escape(hatch)})` } as CSSProperties;
  return (
    <g style={paint}>
      <defs>
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="tt-hatch-line" x1={0} y1={0} x2={0} y2={5} />
        </pattern>
      </defs>
      <Grid scene={scene} />
      <WindowClips frame={frame} id={hatch} />
      <g clipPath={`url(#${hatch}-in)`}>
        <BarsPaint batches={bars} />
      </g>
      <g className="tt-out" clipPath={`url(#${hatch}-out)`}>
        <BarsPaint batches={bars} />
      </g>
      {batches.map((batch) =>
        batch.kind === "bar" ? null : <SignPaint key={batch.look} batch={batch} hatch={hatch} />,
      )}
      {scene.years.map((mark) => (
        <YearPaint key={`${mark.series}-${mark.year}`} mark={mark} multiples={scene.mode === "multiples"} />
      ))}
      {scene.panels.map((panel) => (
        <line
          key={panel.base}
          className="tt-base"
          x1={frame.outer}
          x2={frame.right}
          y1={panel.base + 0.5}
          y2={panel.base + 0.5}
        />
      ))}
      {scene.changes.map(({ x, y, month, series }) => (
        <path
          key={`${series}-${month}`}
          className="tt-change"
          d={scene.mode === "multiples" ? `M${x} ${y + 1}v4` : `M${x} ${y + 1}v6m-3 0h6`}
        >
          <title>{`Change of source from ${writeMonth(month)}`}</title>
        </path>
      ))}
      {scene.silence ? (
        <text className="tt-ax tt-cased" x={scene.silence.x} y={scene.silence.y}>
          not recorded
        </text>
      ) : null}
      {scene.pending && scene.mode !== "multiples" ? (
        <text
          className="tt-ax tt-cased"
          x={scene.pending.x + 10}
          y={scene.pending.y}
          transform={`rotate(-90 ${scene.pending.x + 10} ${scene.pending.y})`}
        >
          not yet reported
        </text>
      ) : null}
    </g>
  );
});

function Grid({ scene }: { readonly scene: Scene }) {
  const { frame } = scene;
  return (
    <>
      {scene.panels.map((panel) =>
        panel.ticks.map(({ y, label }) => (
          <g key={`${panel.base}-${label}`}>
            {panel.series === null ? (
              <line className="tt-grid" x1={frame.outer} x2={frame.right} y1={y} y2={y} />
            ) : null}
            <text className="tt-ax" x={frame.outer} y={panel.series === null ? y - 3 : y}>
              {label}
            </text>
          </g>
        )),
      )}
      {scene.axis.map(({ x, label, line }) => (
        <g key={x}>
          {line ? (
            <line
              className="tt-grid"
              x1={x}
              x2={x}
              y1={scene.mode === "multiples" ? frame.top : frame.bottom}
              y2={frame.axis + 5}
            />
          ) : null}
          <text className="tt-ax" x={x + 3} y={frame.axis + 16 * frame.em}>
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

/** What lies within the window and what outside it; their places are given as the window moves, without React. */
function WindowClips({ frame, id }: { readonly frame: Frame; readonly id: string }) {
  const whole = { y: 0, height: frame.axis };
  return (
    <>
      <clipPath id={`${id}-in`}>
        <rect data-clip="in" {...whole} />
      </clipPath>
      <clipPath id={`${id}-out`}>
        <rect data-clip="before" {...whole} />
        <rect data-clip="after" {...whole} />
      </clipPath>
    </>
  );
}

function BarsPaint({ batches }: { readonly batches: readonly Batch[] }) {
  return batches.map((batch) => (
    <path key={batch.look} className={`tt-bar tt-${batch.tone}${batch.light ? " tt-light" : ""}`} d={batch.path} />
  ));
}

/** Everything of the months that does not fade with the window: caps, gaps, and what is said of a figure. */
function SignPaint({ batch, hatch }: { readonly batch: Batch; readonly hatch: string }) {
  const { kind, tone, thin, path } = batch;
  const fill = `url(#${hatch})`;
  if (kind === "cap") return <path className={`tt-cap tt-cap-${tone}`} d={path} />;
  if (kind === "missing") return <path className={thin ? "tt-missing tt-thin" : "tt-missing"} d={path} fill={fill} />;
  if (kind === "gap" || kind === "pending") return <path className="tt-gap" d={path} fill={fill} />;
  return <path className={`tt-${kind}`} d={path} />;
}

function YearPaint({ mark, multiples }: { readonly mark: YearMark; readonly multiples: boolean }) {
  const { kind, x, y, width, height, tone, year } = mark;
  return (
    <g className="tt-year" data-year={year}>
      {kind === "bar" ? (
        <rect className={`tt-year-bar tt-${tone}`} x={x} y={y} width={width} height={height} />
      ) : (
        <>
          {multiples ? null : <path className="tt-year-casing" d={`M${x} ${y}H${x + width}`} />}
          <path
            className="tt-year-line"
            d={multiples ? `M${x} ${y}H${x + width}` : `M${x} ${y + 3}V${y}H${x + width}V${y + 3}`}
          />
        </>
      )}
    </g>
  );
}

/** The figures of annual records, over everything else of the plot. */
export const YearLabels = memo(function YearLabels({
  years,
  unit,
}: {
  readonly years: readonly YearMark[];
  readonly unit: SeriesUnit;
}) {
  return years.map(({ label, record, year, series }) =>
    label === null || record.value === null ? null : (
      <text key={`${series}-${year}`} className="tt-dl tt-cased" x={label.x} y={label.y}>
        {writeYear(year, record.value, unit)}
      </text>
    ),
  );
});
