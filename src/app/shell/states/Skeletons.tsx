/** Where a dozen discs stand in a frame of 731 by 412 before anything is known of the actors: neither names nor ties. */
const DISCS = [
  [187, 108],
  [352, 118],
  [447, 48],
  [577, 54],
  [138, 210],
  [455, 216],
  [48, 278],
  [298, 270],
  [585, 290],
  [522, 384],
] as const;
const LINES = [
  [0, 2],
  [0, 7],
  [1, 7],
  [1, 2],
  [2, 5],
  [2, 3],
  [3, 5],
  [4, 5],
  [5, 7],
  [5, 8],
  [6, 7],
  [7, 9],
  [8, 9],
  [3, 8],
] as const;
/** Heights of bars, left to right, of 100. */
const HEIGHTS = [38, 42, 40, 47, 52, 50, 58, 55, 61, 66, 60, 57, 63, 70, 68, 62, 59, 64, 71, 75, 69, 72, 66, 61];
const BARS = HEIGHTS.map((height, at) => `M${20 + at * 27} 170v${-height * 1.6}h22V170z`).join("");
/** Per cent of the column, each once: two paragraphs and a half. */
const LINE_WIDTHS = [96, 100, 98, 62, 99, 94, 97, 95, 41, 93, 92, 73];

/** A graph yet to come. It does not move. */
export function GraphSkeleton() {
  return (
    <svg className="skeleton" viewBox="0 0 731 440" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {LINES.map(([from, to]) => {
        const [x1, y1] = DISCS[from];
        const [x2, y2] = DISCS[to];
        return <line key={`${from}-${to}`} x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
      {DISCS.map(([x, y]) => (
        <g key={x}>
          <circle cx={x} cy={y} r={19} />
          <rect x={x - 26} y={y + 26} width={52} height={7} />
        </g>
      ))}
    </svg>
  );
}

/** Bars yet to come. */
export function TimelineSkeleton() {
  return (
    <svg className="skeleton" viewBox="0 0 690 190" preserveAspectRatio="none" aria-hidden="true">
      <path d={BARS} />
      <line x1={0} x2={690} y1={171} y2={171} />
    </svg>
  );
}

/** An article yet to come: title and lines. */
export function ReaderSkeleton() {
  return (
    <div className="skeleton-text" aria-hidden="true">
      <i className="skeleton-title" />
      {LINE_WIDTHS.map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
