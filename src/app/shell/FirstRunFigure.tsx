/** Heights that stand for no record: a picture of a chart, not a chart. */
const HEIGHTS = [22, 28, 34, 30, 43, 37, 46, 50, 55, null, 50, 41, 48, 55] as const;
const BAR_PX = 14;
const STEP_PX = 17;
const FLOOR_PX = 60;
const BARS = HEIGHTS.map((height, at) => ({ x: at * STEP_PX, height }));

/** A small drawing of bars with one gap, for the first page; decoration beside its words. */
export function FirstRunFigure() {
  return (
    <svg width={BARS.length * STEP_PX} height={FLOOR_PX + 2} aria-hidden="true">
      {BARS.map(({ x, height }) =>
        height === null ? (
          <path
            key={x}
            d={[18, 32, 46].map((y) => `M${x} ${y + 10}l${BAR_PX} -10`).join("")}
            stroke="var(--color-rule2)"
          />
        ) : (
          <rect key={x} x={x} y={FLOOR_PX - height} width={BAR_PX} height={height} fill="var(--color-s2)" />
        ),
      )}
      <path d={`M0 ${FLOOR_PX}.5H${BARS.length * STEP_PX}`} stroke="var(--color-ink)" />
    </svg>
  );
}
