import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { Lens } from "#domain/lens/lens.ts";
import type { LensState, LensStore } from "./lens-store.ts";

const LensContext = createContext<LensStore | null>(null);

/** Gives one desk its lens. */
export function LensProvider(props: { readonly store: LensStore; readonly children: ReactNode }) {
  return <LensContext value={props.store}>{props.children}</LensContext>;
}

/** The store itself, for painters that subscribe outside React (hover is too fast for it). */
export function useLensStore(): LensStore {
  const store = useContext(LensContext);
  if (!store) throw new Error("No LensProvider above this component");
  return store;
}

/** One derived value of the lens; the component renders again only when it changes. */
export function useLens<Value>(select: (lens: Lens) => Value): Value {
  return useStore(useLensStore(), (state) => select(state.lens));
}

/** The gestures. They never change identity. */
export function useLensGestures(): Omit<LensState, "lens"> {
  return useLensStore().getState();
}
