import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { directLabels, rowNames, type SideMark } from "./direct-labels.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

type LabelsProps = { readonly scene: Scene; readonly trade: TradeOnDesk };

/** What labels are made from beside scene and trade. */
function useLabelled() {
  return { window: useLens((lens) => lens.window), dossier: useDossier(), lookup: useLookup() };
}

/** Names and last figures at the right of the plot, as of the window's end. */
export function DirectLabels(props: LabelsProps) {
  return <MarksPaint marks={directLabels({ ...props, ...useLabelled() })} />;
}

/** The name of each row at its left, on phones, where there is no room at the right. */
export function RowNames(props: LabelsProps) {
  return <MarksPaint marks={rowNames({ ...props, ...useLabelled() })} />;
}

const LOOKS = { name: "tt-dl", note: "tt-ax", old: "tt-ax tt-old" } as const;

function MarksPaint({ marks }: { readonly marks: readonly SideMark[] }) {
  return (
    <g>
      {marks.map((mark) =>
        mark.kind === "swatch" ? (
          <rect
            key={`${mark.x} ${mark.y}`}
            className={`tt-swatch tt-${mark.tone}`}
            x={mark.x}
            y={mark.y}
            width={9}
            height={9}
          />
        ) : (
          <text
            key={`${mark.x} ${mark.y}`}
            className={LOOKS[mark.look]}
            x={mark.x}
            y={mark.y}
            textAnchor={mark.end ? "end" : undefined}
          >
            {mark.text}
          </text>
        ),
      )}
    </g>
  );
}
