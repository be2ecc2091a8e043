import { forgetNewcomers, loadNewcomers, saveNewcomers } from "#data/local/newcomer-places.ts";
import type { PlacesKey } from "#data/local/places-cache.ts";
import type { CarriedLayout } from "#domain/layout/extend-layout.ts";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import { newcomersOf, placeNewcomers } from "#domain/layout/newcomers.ts";

/** The places of those whom a workspace adds to one dossier: once given, and where the reader has put them. */
export function createNewcomerStore(key: PlacesKey) {
  let known = loadNewcomers(key);
  return {
    /** Everybody's places; the same again for whoever has been placed before. */
    place(carried: CarriedLayout, shape: GraphShape): Layout {
      const layout = placeNewcomers(carried, shape, key.variant, known);
      known = new Map([...known, ...newcomersOf(layout.places, carried, shape)]);
      return layout;
    },

    /** Takes over where the newcomers of a layout stand now, for this visit and the next. */
    keep(places: Float32Array, carried: CarriedLayout, shape: GraphShape): void {
      known = new Map([...known, ...newcomersOf(places, carried, shape)]);
      saveNewcomers(key, known);
    },

    forget(): void {
      known = new Map();
      forgetNewcomers(key);
    },
  };
}

export type NewcomerStore = ReturnType<typeof createNewcomerStore>;
