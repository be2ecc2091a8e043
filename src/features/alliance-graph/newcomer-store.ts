import { forgetNewcomers, loadNewcomers, saveNewcomers } from "#data/local/newcomer-places.ts";
import type { PlacesKey } from "#data/local/places-cache.ts";
import type { CarriedLayout } from "#domain/layout/carry-layout.ts";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import { PLACED_WITH_CARE, placeNewcomers, placesOf } from "#domain/layout/newcomers.ts";

/** The places of those whom a workspace adds to one dossier: once given, and where the reader has put them. */
export function createNewcomerStore(key: PlacesKey) {
  let known = loadNewcomers(key);
  return {
    /** Everybody's places; the same again for whoever has been placed before. */
    place(carried: CarriedLayout, shape: GraphShape): Layout {
      const layout = placeNewcomers(carried, shape, key.variant, known);
      known = new Map([...known, ...placesOf(layout.places, carried.newcomers, shape)]);
      return layout;
    },

    /** Whether so many of a shape have no place yet that it had better be laid out as a whole. */
    isCrowd: ({ actors }: GraphShape): boolean => actors.filter(({ id }) => !known.has(id)).length > PLACED_WITH_CARE,

    /** Takes over where some of the actors stand now, for this visit and the next. */
    keep(places: Float32Array, some: Iterable<number>, shape: GraphShape): void {
      known = new Map([...known, ...placesOf(places, some, shape)]);
      saveNewcomers(key, known);
    },

    forget(): void {
      known = new Map();
      forgetNewcomers(key);
    },
  };
}

export type NewcomerStore = ReturnType<typeof createNewcomerStore>;
