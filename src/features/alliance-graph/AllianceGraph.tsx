import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import "./alliance-graph.css";
import { FilterMenu } from "./FilterMenu.tsx";
import { Finding } from "./Finding.tsx";
import { TieList } from "./forms/TieList.tsx";
import { TieMatrix } from "./forms/TieMatrix.tsx";
import { FormSwitch, GraphHead } from "./GraphHead.tsx";
import { Legend } from "./Legend.tsx";
import { PhoneSheet } from "./PhoneSheet.tsx";
import { PlacesProgress, Unseen } from "./PlacesProgress.tsx";
import { isListed, type LookFilter } from "./scene/graph-look.ts";
import { useDrawing } from "./use-drawing.ts";
import { useGraphLook, useGraphShape } from "./use-graph-look.ts";
import type { PlacesState } from "./use-places.ts";
import { useSeenPlaces } from "./use-seen-places.ts";

/** Who stands with whom: the graph, or the same as a list or a matrix, with its legend as the filter. */
export function AllianceGraph(props: { readonly compact: boolean }) {
  const { compact } = props;
  const region = useRef<HTMLElement>(null);
  const shape = useGraphShape();
  const { look, readings, filter } = useGraphLook(shape);
  const places = useSeenPlaces(shape, compact ? "portrait" : "landscape");
  const { set } = useLensGestures();
  const everything = () => set({ aspects: null, stances: null, trends: null, minWeight: 0, ego: null });
  const onKeyDown = useFormKeys(region);
  return (
    // The keys act anywhere in the pane; its buttons and its stage are what has the focus.
    <section
      ref={region}
      aria-label="Alliance graph"
      data-pane="graph"
      tabIndex={-1}
      className={`pane ag ${compact ? "ag-compact" : ""}`}
      onKeyDown={onKeyDown}
    >
      <GraphHead
        compact={compact}
        finding={<Finding readings={readings} filter={filter} />}
        pins={places.pinned.size}
        onRelax={places.relax}
        filter={
          <FilterMenu
            compact={compact}
            readings={readings}
            onReset={everything}
            tools={<PlacesTools places={places} />}
          >
            {compact ? <FormSwitch /> : null}
          </FilterMenu>
        }
      />
      <Body compact={compact} places={places} shape={shape} look={look} readings={readings} filter={filter} />
      <Legend compact={compact} />
      {compact ? <PhoneSheet /> : null}
    </section>
  );
}

function Body(
  props: Omit<ReturnType<typeof useGraphLook>, never> & {
    readonly compact: boolean;
    readonly places: PlacesState;
    readonly shape: ReturnType<typeof useGraphShape>;
  },
) {
  const { compact, places, shape, look, readings, filter } = props;
  const form = useLens((lens) => lens.form);
  const { Stage, fault, lose, retry } = useDrawing();
  const wanted = useMemo(
    () => [...readings.values()].filter((reading) => isListed(reading, filter)),
    [readings, filter],
  );
  useSpokenFilter(filter, wanted.length, readings.size);
  const trouble = fault ?? (places.layout === null ? places.fault : null);
  const notice =
    trouble === null ? null : <Unseen reason={trouble} onRetry={() => (fault === null ? places.reset() : retry())} />;
  let content: ReactNode;
  if (form === "matrix") {
    content = <TieMatrix shape={shape} readings={readings} filter={filter} />;
  } else if (form === "list" || trouble !== null) {
    content = <TieList readings={wanted} notice={form === "graph" ? notice : null} />;
  } else {
    content = (
      <>
        {Stage && places.layout ? (
          <Stage
            compact={compact}
            shape={shape}
            look={look}
            readings={readings}
            layout={places.layout}
            pinned={places.pinned}
            onKeep={places.keep}
            onLost={lose}
          />
        ) : null}
        <PlacesProgress places={places} actors={shape.actors.length} />
      </>
    );
  }
  return <div className="ag-body">{content}</div>;
}

/** Says what a changed filter leaves (quality.md 7); a moved window is spoken of by the desk. */
function useSpokenFilter(filter: LookFilter, wanted: number, all: number): void {
  const announce = useAnnounce();
  const { stances, headings, memberships, minWeight, ego } = filter;
  const key = JSON.stringify([stances, headings, memberships, minWeight, ego]);
  const said = useRef(key);
  useEffect(() => {
    if (said.current === key) return;
    said.current = key;
    announce(`Filter: ${wanted} of ${writeCount(all, "tie")}.`);
  }, [key, wanted, all, announce]);
}

/** Back to the places as first computed; beside the pin that lets go. */
function PlacesTools({ places }: { readonly places: PlacesState }) {
  return (
    <Button look="line" size="small" disabled={places.layout === null} onClick={places.reset}>
      Original places
    </Button>
  );
}

/** L turns between graph and list; arrows and Enter from the pane itself lead into what it shows. */
function useFormKeys(region: { readonly current: HTMLElement | null }) {
  const form = useLens((lens) => lens.form);
  const letters = usePreferences((preferences) => preferences.letterKeys);
  const { set } = useLensGestures();
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    const isOnPane = event.target === region.current;
    if (event.key.toLowerCase() === "l" && letters && !isTyping) {
      set({ form: form === "graph" ? "list" : "graph" });
      region.current?.focus();
    } else if (isOnPane && (event.key === "Enter" || event.key.startsWith("Arrow"))) {
      region.current
        ?.querySelector<HTMLElement>('.ag-focus, .ag-entrance, .ag-form [tabindex="0"]')
        ?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  };
}
