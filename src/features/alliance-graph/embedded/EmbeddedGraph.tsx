import { useEffect, useMemo, useState } from "react";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import { type ActorId, endsOf } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import "../alliance-graph.css";
import "./embedded.css";
import { StanceEntries, TrendEntries } from "../Legend.tsx";
import { PlacesProgress, Unseen } from "../PlacesProgress.tsx";
import { tiesIn } from "../SelectionNote.tsx";
import { isListed } from "../scene/graph-look.ts";
import { useDrawing } from "../use-drawing.ts";
import { useGraphLook, useGraphShape } from "../use-graph-look.ts";
import { useSeenPlaces } from "../use-seen-places.ts";
import { type Cast, castOf, layoutOfCast, shapeOfCast } from "./cast.ts";

const NO_PINS: ReadonlySet<number> = new Set();

/**
 * The graph within somebody else's page: states and the ties of evidence between them, the legend as the filter, and
 * nothing else. `portrait`: for a frame that is taller than wide; `listed`: as a list, where there is no room to draw.
 */
export function EmbeddedGraph(props: {
  readonly cast: EmbeddedCast;
  readonly portrait: boolean;
  /** How wide for its height the place of the drawing is. */
  readonly aspect: number;
  readonly listed: boolean;
  readonly legend: boolean;
}) {
  const { whole, members, shape } = props.cast;
  const { look, readings, filter } = useGraphLook(shape);
  const places = useSeenPlaces(whole, props.portrait ? "portrait" : "landscape");
  const { layout, keep } = useCutPlaces(places.layout, members, props.aspect);
  const form = useLens((lens) => lens.form);
  const { Stage, fault, lose, retry } = useDrawing();
  const drawable = useMemo(
    () => new Set(whole.ties.flatMap(({ id, membership }) => (membership ? [] : [id]))),
    [whole],
  );
  const wanted = useMemo(
    () => [...readings.values()].filter((reading) => drawable.has(reading.tie) && isListed(reading, filter)),
    [readings, filter, drawable],
  );
  const trouble = fault ?? (places.layout === null ? places.fault : null);
  const isList = props.listed || form !== "graph" || trouble !== null;
  const TieList = useTieList(isList);
  return (
    <section aria-label="Alliance graph" data-pane="graph" tabIndex={-1} className="ag ag-embedded">
      <div className="ag-body">
        {isList ? (
          TieList === null ? null : (
            <TieList
              readings={wanted}
              notice={
                trouble === null || form !== "graph" ? null : (
                  <Unseen reason={trouble} onRetry={() => (fault === null ? places.reset() : retry())} />
                )
              }
            />
          )
        ) : (
          <>
            {Stage && layout ? (
              <Stage
                compact
                framed
                shape={shape}
                look={look}
                readings={readings}
                layout={layout}
                pinned={NO_PINS}
                onKeep={keep}
                onLost={lose}
              />
            ) : null}
            <PlacesProgress places={places} actors={whole.actors.length} />
          </>
        )}
      </div>
      {props.legend ? (
        <fieldset className="ag-legend" aria-label="Legend and filter">
          <div className="ag-legend-row">
            <StanceEntries length={props.portrait ? 22 : 32} />
            <TrendEntries />
          </div>
        </fieldset>
      ) : null}
    </section>
  );
}

const loadTieList = () => import("../forms/TieList.tsx").then(({ TieList }) => TieList);
type TieListView = Awaited<ReturnType<typeof loadTieList>>;

/** The list of ties: a chunk of its own, which most frames never ask for. Where it does not come the boundary says so. */
function useTieList(wanted: boolean): TieListView | null {
  const [came, setCame] = useState<{ readonly View: TieListView } | { readonly fault: unknown } | null>(null);
  useEffect(() => {
    if (!wanted || came !== null) return;
    let isWanted = true;
    loadTieList().then(
      (View) => isWanted && setCame({ View }),
      (fault: unknown) => isWanted && setCame({ fault }),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, came]);
  if (came !== null && "fault" in came) throw came.fault;
  return came?.View ?? null;
}

/** Who is drawn, of whom. */
export type EmbeddedCast = {
  readonly whole: GraphShape;
  /** Positions of the cast among the actors of the whole. */
  readonly members: Cast;
  readonly shape: GraphShape;
  /** How many could be drawn, were there room. */
  readonly of: number;
};

/** At most so many actors for what the lens speaks of; nobody comes or goes while one looks around among them. */
export function useEmbeddedCast(most: number): EmbeddedCast {
  const whole = useGraphShape();
  const readings = useReadings();
  const focus = useFocus();
  const wanted = useMemo(() => castOf(whole, readings, focus, most), [whole, readings, focus, most]);
  const members = useSteady(wanted, whole, most, focus);
  const of = useMemo(() => castOf(whole, readings, [], Number.POSITIVE_INFINITY).length, [whole, readings]);
  return useMemo(() => ({ whole, members, of, shape: shapeOfCast(whole, members) }), [whole, members, of]);
}

/** The cast of before, as long as it has all who are in focus: filters, window and picks within it move nobody. */
function useSteady(cast: Cast, whole: GraphShape, most: number, focus: readonly ActorId[]): Cast {
  const [held, setHeld] = useState({ cast, whole, most });
  const isHeld =
    held.whole === whole &&
    held.most === most &&
    held.cast.length >= cast.length &&
    focus.every((id) => held.cast.some((at) => whole.actors[at]?.id === id) || !whole.actors.some((a) => a.id === id));
  if (!isHeld) setHeld({ cast, whole, most });
  return isHeld ? held.cast : cast;
}

/** Whom the lens speaks of. */
function useFocus(): readonly ActorId[] {
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const ego = useLens((lens) => lens.ego);
  const index = useEvidence();
  return useMemo(() => {
    const ids = selection === null ? [] : endsIn(selection, () => tiesIn(selection, thread, index).slice(0, 3));
    return [...new Set([...ids, ...(ego === null ? [] : [ego])])];
  }, [selection, thread, ego, index]);
}

function endsIn(selection: Ref, ties: () => readonly Parameters<typeof endsOf>[0][]): readonly ActorId[] {
  return selection.kind === "actor" ? [selection.id] : ties().flatMap((tie) => [...endsOf(tie)]);
}

/** Places of the cast; what is dragged stays where it is put as long as the page lives, and is kept nowhere. */
function useCutPlaces(whole: Layout | null, cast: Cast, aspect: number) {
  const cut = useMemo(() => (whole === null ? null : layoutOfCast(whole, cast, aspect)), [whole, cast, aspect]);
  const [moved, setMoved] = useState<{ readonly places: Float32Array; readonly of: Layout } | null>(null);
  const layout = useMemo(
    () => (cut !== null && moved?.of === cut ? { ...cut, places: moved.places } : cut),
    [cut, moved],
  );
  const keep = (places: Float32Array) => cut && setMoved({ places, of: cut });
  return { layout, keep };
}
