import type { Triad } from "#domain/analysis/balance/triads.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { FIGURE, triadFigure } from "./triad-figure-scene.ts";

/** The small triangle beside a triad's words, in the strokes of the graph. */
export function TriadFigure({ triad, lit }: { readonly triad: Triad; readonly lit: boolean }) {
  const lookup = useLookup();
  const { corners, sides, area } = triadFigure(triad);
  const { width, height, radius } = FIGURE;
  return (
    <svg className="triad-figure" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={area} className="triad-area" />
      {sides.map(({ tie, path, line, onLamp, dash, cap, ...side }) => (
        <path
          key={tie}
          d={path}
          fill="none"
          stroke={`var(${lit ? onLamp : line})`}
          strokeWidth={side.width}
          strokeDasharray={dash || undefined}
          strokeLinecap={cap}
        />
      ))}
      {corners.map(({ actor, x, y }) => {
        const record = lookup.actor(actor);
        const code = record?.code ?? actor;
        return (
          <g key={actor} className={record?.kind === "organisation" ? "triad-square" : "triad-disc"}>
            {record?.kind === "organisation" ? (
              <rect x={x - radius} y={y - radius * 0.84} width={radius * 2} height={radius * 1.68} rx={4} />
            ) : (
              <circle cx={x} cy={y} r={radius} />
            )}
            <text x={x} y={y + 3.4} fontSize={Math.min(10.5, 34 / Math.max(3, [...code].length))}>
              {code}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
