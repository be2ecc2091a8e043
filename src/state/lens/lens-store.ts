import { createStore, type StoreApi } from "zustand/vanilla";
import { hover, type Lens, type LensAuthor, pick, withWindow } from "#domain/lens/lens.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";

/** The fields a view may set directly; picking, hovering and the window have gestures of their own. */
export type LensSettings = Omit<Lens, "selection" | "hover" | "window" | "pickedBy">;

/** The lens, and the gestures that change it. */
export type LensState = {
  readonly lens: Lens;
  readonly pick: (ref: Ref | null, author: LensAuthor) => void;
  readonly hover: (ref: Ref | null) => void;
  readonly setWindow: (span: MonthSpan) => void;
  readonly set: (settings: Partial<LensSettings>) => void;
  /** Everything at once: a link, Back, a briefing step. */
  readonly replace: (lens: Lens) => void;
};

/** A store that holds one lens. */
export type LensStore = StoreApi<LensState>;

/** A store for one desk. It writes nowhere and navigates nowhere: wiring watches it. */
export function createLensStore(initial: Lens): LensStore {
  return createStore<LensState>()((set) => {
    const step = (next: (lens: Lens) => Lens) =>
      set((state) => {
        const lens = next(state.lens);
        return lens === state.lens ? state : { lens };
      });
    return {
      lens: initial,
      pick: (ref, author) => step((lens) => pick(lens, ref, author)),
      hover: (ref) => step((lens) => hover(lens, ref)),
      setWindow: (span) => step((lens) => withWindow(lens, span)),
      set: (settings) => step((lens) => ({ ...lens, ...settings })),
      replace: (lens) => set({ lens }),
    };
  });
}
