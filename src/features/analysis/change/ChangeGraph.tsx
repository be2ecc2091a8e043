import { memo, useMemo, useRef } from "react";
import type { Change } from "#domain/analysis/change/change.ts";
import { shapeOf } from "#domain/layout/graph-shape.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useDossier, useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { stepStyle } from "#ui/diverging.ts";
import { GLYPHS } from "#ui/glyphs.ts";
import { buildChangeGraph, type ChangeGraphScene, type GraphLine, isChanged } from "./change-graph-scene.ts";
import { useChangePlaces } from "./use-change-places.ts";
import { usePictureWidth } from "./use-picture-width.ts";
import { useTiePointer } from "./use-tie-pointer.ts";
import type { Ways } from "./use-ways.ts";

const CHEVRONS = {
  warmed: "M-17 -4.2L-13 0L-17 4.2M17 -4.2L13 0L17 4.2",
  cooled: "M-13 -4.2L-17 0L-13 4.2M13 -4.2L17 0L13 4.2",
};

/** The alliance graph with only what changed in colour. A picture for the eye and the pointer; the table says the same. */
export const ChangeGraph = memo(function ChangeGraph(props: {
  readonly change: Change;
  readonly selected: TieId | null;
  readonly compact: boolean;
  readonly ways: Ways;
}) {
  const { change, selected, compact, ways } = props;
  const box = useRef<HTMLDivElement>(null);
  const { widthPx, scale } = usePictureWidth(box);
  useTiePointer(box, ways);
  const shape = shapeOf(useDossier(), useEvidence());
  const { layout, fault } = useChangePlaces(shape, compact ? "portrait" : "landscape");
  const scene = useMemo(
    () => layout && buildChangeGraph(shape, layout, change, selected, widthPx),
    [shape, layout, change, selected, widthPx],
  );
  return (
    <div ref={box} className="cmp-graph">
      {scene ? <Picture scene={scene} scale={scale} change={change} /> : null}
      {fault ? <p className="cmp-note">The graph cannot be drawn: {fault}. The table below says the same.</p> : null}
      {scene && scene.notDrawn > 0 ? (
        <p className="cmp-note">
          {writeCount(scene.notDrawn, "change")} between leaders or in memberships {scene.notDrawn === 1 ? "is" : "are"}{" "}
          not drawn here; the table has {scene.notDrawn === 1 ? "it" : "them"}.
        </p>
      ) : null}
    </div>
  );
});

function Picture(props: { readonly scene: ChangeGraphScene; readonly scale: number; readonly change: Change }) {
  const { scene, scale, change } = props;
  const lookup = useLookup();
  const moved = change.warmed.length + change.cooled.length + change.formed.length;
  return (
    <svg
      className="cmp-svg"
      width={scene.width * scale}
      height={scene.height * scale}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role="img"
      aria-label={`Graph: ${writeCount(moved, "tie")} changed, ${change.ties.length - moved} held. The table below lists them.`}
    >
      {scene.mass ? <path d={scene.mass} className="cmp-mass" /> : null}
      {scene.lines.map((line) => (
        <Line key={line.tie} line={line} name={lookup.tieName(line.tie)} />
      ))}
      {scene.nodes.map((node) => (
        <g key={node.id} className={`cmp-node${node.quiet ? " cmp-quiet" : ""}${node.lit ? " cmp-lit" : ""}`}>
          {node.square ? (
            <rect
              x={node.x - scene.node * 0.98}
              y={node.y - scene.node * 0.82}
              width={scene.node * 1.96}
              height={scene.node * 1.64}
              rx={scene.dense ? 1 : 5}
            />
          ) : (
            <circle cx={node.x} cy={node.y} r={scene.node} />
          )}
          {scene.dense ? null : (
            <text
              x={node.x}
              y={node.y}
              dy="0.36em"
              className="cmp-code"
              fontSize={Math.min(scene.codeSize, (scene.node * 2.9) / Math.max(3, [...node.code].length))}
            >
              {node.code}
            </text>
          )}
        </g>
      ))}
      {scene.nodes.map(({ id, name, quiet }) =>
        name ? (
          <text
            key={id}
            x={name.x}
            y={name.y}
            dy="0.35em"
            textAnchor={name.anchor}
            className={`cmp-name${quiet ? " cmp-quiet" : ""}`}
          >
            {name.text}
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** One tie: its lamp where it is picked, its casing, its stroke, its badge, and what the pointer can take hold of. */
function Line(props: { readonly line: GraphLine; readonly name: string }) {
  const { line, name } = props;
  const { from, to, stroke, selected, badge } = line;
  const style = stepStyle(line.band);
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  const strong = isChanged(line);
  const colour = strong ? `var(${selected ? style.onLamp : style.line})` : "var(--color-member)";
  return (
    <g className={strong || selected ? "cmp-line" : "cmp-line cmp-held"} data-tie={line.tie}>
      <title>{name}</title>
      {selected ? (
        <>
          <line {...ends} strokeWidth={line.width + 15} strokeLinecap="round" stroke="var(--color-lamp-edge)" />
          <line {...ends} strokeWidth={line.width + 13} strokeLinecap="round" stroke="var(--color-lamp)" />
        </>
      ) : (
        <line {...ends} strokeWidth={line.width + (line.band === 2 ? 4 : 3)} stroke="var(--color-paper)" />
      )}
      <path
        d={line.path}
        fill="none"
        stroke={selected && !strong ? `var(${style.onLamp})` : colour}
        strokeWidth={stroke.width}
        strokeDasharray={stroke.dash.join(" ") || undefined}
        strokeLinecap={stroke.cap}
      />
      {badge ? <Badge badge={badge} colour={colour} onLamp={selected} /> : null}
      <line {...ends} className="cmp-reach" />
    </g>
  );
}

function Badge(props: {
  readonly badge: NonNullable<GraphLine["badge"]>;
  readonly colour: string;
  readonly onLamp: boolean;
}) {
  const { badge, colour, onLamp } = props;
  const { path, filled } = GLYPHS[badge.sign];
  return (
    <g transform={`translate(${badge.x} ${badge.y}) scale(.82)`}>
      {badge.heading ? (
        <g transform={`rotate(${badge.turn})`} fill="none">
          <path
            d={CHEVRONS[badge.heading]}
            stroke={`var(--color-${onLamp ? "lamp" : "paper"})`}
            strokeWidth={7}
            strokeLinecap="round"
          />
          <path d={CHEVRONS[badge.heading]} stroke="var(--color-ink)" strokeWidth={1.8} />
        </g>
      ) : null}
      <circle r={8.5} fill="var(--color-paper)" stroke={colour} strokeWidth={1.3} />
      <path
        d={path}
        transform="scale(.92) translate(-6 -6)"
        fill={filled ? "var(--color-ink)" : "none"}
        stroke={filled ? "none" : "var(--color-ink)"}
        strokeWidth={1.4}
      />
    </g>
  );
}
