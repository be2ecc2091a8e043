import { type ReactNode, useMemo } from "react";
import { queryOf } from "#domain/briefing/step-subject.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import { emphasisOf } from "#domain/lens/emphasis.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { GraphDrawer } from "#domain/picture/graph-drawer.ts";
import type { Method } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { writeBands } from "../graph-words.ts";
import { isListed, isMuting, lookOf, SHOWS, stressesOf } from "../scene/graph-look.ts";
import { useGraphShape } from "../use-graph-look.ts";
import { useSeenPlaces } from "../use-seen-places.ts";
import { buildGraphPicture } from "./build-graph-picture.ts";
import { GRAPH_LEGEND } from "./graph-legend.ts";
import { wordsOf } from "./tie-words.ts";

/** How much of what is not lit remains: it goes to walls and to print, where the faint is lost. */
const MUTED_ALPHA = 0.4;

/** Hands over what draws the graph of any step, once its places are there. Draws nothing itself. */
export function StepGraphs(props: { readonly children: (graphs: GraphDrawer | null) => ReactNode }) {
  const dossier = useDossier();
  const method = useMethod();
  const shape = useGraphShape();
  const { layout } = useSeenPlaces(shape, "landscape");
  const graphs = useMemo(
    () => (layout === null ? null : graphDrawer({ dossier, method, shape, layout })),
    [dossier, method, shape, layout],
  );
  return props.children(graphs);
}

type Ground = {
  readonly dossier: Dossier;
  readonly method: Method;
  readonly shape: GraphShape;
  readonly layout: Layout;
};

/** Draws the graph of a lens as present mode shows it: the same readings, filters, lamp and muting. */
export function graphDrawer(ground: Ground): GraphDrawer {
  const { dossier, shape, layout } = ground;
  return {
    countTies: (lens) =>
      seenThrough(lens, ground).look.ties.reduce((sum, shows) => sum + Number(shows > SHOWS.hidden), 0),
    sourcesOf: (lens) => {
      const index = evidenceIndexOf(dossier);
      const { readings, filter } = seenThrough(lens, ground);
      const listed = [...readings.values()].filter((reading) => isListed(reading, filter));
      const sources = [...new Set(listed.flatMap(({ tie }) => index.sourcesOf(tie)))];
      const pieces = new Map(sources.map((id) => [id, index.evidenceFrom(id).length]));
      return sources.sort((one, other) => (pieces.get(other) ?? 0) - (pieces.get(one) ?? 0));
    },
    draw: (lens, width, widthOf) => {
      const { look, readings, filter } = seenThrough(lens, ground);
      const mutedAlpha = isMuting(look) ? MUTED_ALPHA : 1;
      const { tieName } = lookupOf(dossier);
      const tieWords = (tie: number) => wordsOf(shape.ties[tie]?.id, readings, tieName);
      const listed = [...readings.values()].filter((reading) => isListed(reading, filter));
      return {
        body: buildGraphPicture({ shape, layout, look, mutedAlpha, tieWords, width, widthOf }),
        legend: GRAPH_LEGEND,
        description: `${writeCount(listed.length, "tie")}: ${writeBands(listed)}. ${dossier.title}.`,
      };
    },
  };
}

function seenThrough(lens: Lens, { dossier, method, shape }: Ground) {
  const index = evidenceIndexOf(dossier);
  const readings = readTies(index, queryOf(lens, method));
  const filter = {
    stances: lens.stances,
    headings: lens.trends,
    memberships: lens.aspects === null || lens.aspects.includes("membership"),
    minWeight: lens.minWeight,
    ego: lens.ego,
    at: lens.window.to,
  };
  const stresses = stressesOf(shape, emphasisOf(lens.selection, index), lens.selection);
  return { look: lookOf(shape, readings, filter, stresses), readings, filter };
}
