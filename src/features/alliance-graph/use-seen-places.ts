import { useEffect, useMemo, useState } from "react";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { carryBack, carryLayout } from "#domain/layout/carry-layout.ts";
import { type GraphShape, shapeHash, shapeOf } from "#domain/layout/graph-shape.ts";
import type { LayoutVariant } from "#domain/layout/layout-input.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import type { NewcomerStore } from "./newcomer-store.ts";
import { type PlacesState, usePlaces } from "./use-places.ts";

/**
 * Places of what is seen: those of the dossier below, where a workspace lies over one, with room found for whoever the
 * workspace adds. So nothing moves while one codes, and a map once learnt stays. A workspace alone adds everybody; a
 * crowd that comes at once is laid out as a whole.
 */
export function useSeenPlaces(shape: GraphShape, variant: LayoutVariant): PlacesState {
  const seen = useDossier();
  const ground = seen.ground ?? seen;
  const bottom = seen.ground ? shapeOf(seen.ground, evidenceIndexOf(seen.ground)) : shape;
  const isAlone = bottom.actors.length === 0;
  const { store, fault } = useNewcomers(seen.ground ? ground.id : null, bottom, variant);
  const [crowd, setCrowd] = useState<GraphShape | null>(null);
  // Another workspace alone may bring another crowd.
  if (isAlone && crowd !== shape && store?.isCrowd(shape)) setCrowd(shape);
  const below = (isAlone ? crowd : null) ?? bottom;
  const places = usePlaces(ground, below, variant);
  const { layout, pinned, keep, reset, relax } = places;
  const carried = useMemo(
    () => (seen.ground === undefined || layout === null ? null : carryLayout(layout, below, shape, variant)),
    [seen.ground, layout, below, shape, variant],
  );
  const whole = useMemo(() => {
    if (carried === null || carried.newcomers.length === 0) return carried?.layout ?? null;
    return store?.place(carried, shape) ?? null;
  }, [carried, store, shape]);
  const own = useMemo(
    () => (isAlone ? [...shape.actors.keys()] : (carried?.newcomers ?? [])),
    [isAlone, shape, carried],
  );
  useEffect(() => {
    if (whole && own.length > 0) store?.keep(whole.places, own, shape);
  }, [whole, own, store, shape]);
  return useMemo(() => {
    if (carried === null || layout === null) return places;
    const back = carriedBack(below, shape);
    const again = (then: () => void) => () => {
      store?.forget();
      setCrowd(isAlone ? shape : null);
      then();
    };
    return {
      ...places,
      fault: places.fault ?? fault,
      layout: whole,
      pinned: back.pinned(pinned),
      keep: (moved, held) => {
        store?.keep(moved, own, shape);
        keep(carryBack(moved, below, shape, layout.places), back.held(held));
      },
      reset: again(reset),
      relax: isAlone ? again(relax) : relax,
    };
  }, [places, layout, pinned, keep, reset, relax, below, shape, carried, whole, own, store, fault, isAlone]);
}

/** Positions among the actors of one shape, as those among the actors of the other. */
function carriedBack(below: GraphShape, shape: GraphShape) {
  const positions = new Map(shape.actors.map(({ id }, at) => [id, at]));
  const back = new Map(below.actors.map(({ id }, at) => [positions.get(id), at]));
  return {
    pinned: (pins: ReadonlySet<number>) =>
      new Set(below.actors.flatMap(({ id }, at) => (pins.has(at) ? (positions.get(id) ?? []) : []))),
    held: (held: ReadonlySet<number>) => new Set([...held].flatMap((at) => back.get(at) ?? [])),
  };
}

/**
 * Where newcomers of a workspace stand; fetched once there is a workspace over a dossier, which is long before it has any.
 * `fault`: why it did not come.
 */
function useNewcomers(dossier: string | null, below: GraphShape, variant: LayoutVariant) {
  const [found, setFound] = useState<{ readonly store: NewcomerStore; readonly of: object } | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const key = useMemo(
    () => (dossier === null ? null : { dossier, variant, hash: shapeHash(below) }),
    [dossier, variant, below],
  );
  useEffect(() => {
    if (key === null) return;
    let isWanted = true;
    import("./newcomer-store.ts").then(
      ({ createNewcomerStore }) => isWanted && setFound({ store: createNewcomerStore(key), of: key }),
      () => isWanted && setFault("a part of the desk did not come: reload the page"),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return { store: found !== null && found.of === key ? found.store : null, fault };
}
