import { type ComponentType, useEffect, useState } from "react";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import type { StageProps } from "./canvas/GraphStage.tsx";
import "./alliance-graph.css";
import { Finding } from "./Finding.tsx";
import { GraphHead } from "./GraphHead.tsx";
import { Legend, TRENDS } from "./Legend.tsx";
import { HEADINGS, type Heading } from "./scene/graph-look.ts";
import { useGraphLook, useGraphShape } from "./use-graph-look.ts";
import { usePlaces } from "./use-places.ts";

/** Who stands with whom: the graph, or the same as a list or a matrix, with its legend as the filter. */
export function AllianceGraph(props: { readonly compact: boolean }) {
  const { compact } = props;
  const dossier = useDossier();
  const shape = useGraphShape();
  const [headings, setHeadings] = useState<readonly Heading[] | null>(null);
  const { look, readings, filter } = useGraphLook(shape, headings);
  const places = usePlaces(dossier.id, shape, compact ? "portrait" : "landscape");
  const form = useLens((lens) => lens.form);
  const { Stage } = useStage();
  return (
    <section
      aria-label="Alliance graph"
      data-pane="graph"
      tabIndex={-1}
      className={`pane ag ${compact ? "ag-compact" : ""}`}
    >
      <GraphHead
        compact={compact}
        finding={<Finding shape={shape} look={look} readings={readings} filter={filter} />}
        filter={null}
        pins={places.pinned.size}
        onRelax={places.relax}
        canSee
      />
      <div className="ag-body">
        {form === "graph" && Stage && places.layout ? (
          <Stage
            compact={compact}
            shape={shape}
            look={look}
            readings={readings}
            layout={places.layout}
            pinned={places.pinned}
            onKeep={places.keep}
          />
        ) : null}
      </div>
      <Legend
        compact={compact}
        headings={headings}
        onHeading={(heading) => setHeadings((before) => withHeadingToggled(before, heading))}
      />
    </section>
  );
}

/** The choice after a trend changes sides; `null` again once nothing is left out. */
function withHeadingToggled(before: readonly Heading[] | null, heading: Heading): readonly Heading[] | null {
  const chosen = before ?? HEADINGS;
  const after = HEADINGS.filter((each) => (each === heading ? !chosen.includes(each) : chosen.includes(each)));
  return TRENDS.every((trend) => after.includes(trend)) ? null : after;
}

/** The canvas and its library, in a chunk of their own. */
function useStage() {
  const [Stage, setStage] = useState<ComponentType<StageProps> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    import("./canvas/GraphStage.tsx").then(
      (loaded) => wanted && setStage(() => loaded.GraphStage),
      (error: unknown) => wanted && setFault(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return { Stage, fault };
}
