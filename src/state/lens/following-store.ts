import { createStore } from "zustand/vanilla";
import type { Lens } from "#domain/lens/lens.ts";
import { sameRef } from "#domain/shared/ref.ts";
import type { LensStore } from "./lens-store.ts";

/** Calls back when what goes first is on the screen; answers by a way to call it off. */
export type Soon = (then: () => void) => () => void;

/** A lens that follows another, and how to let go of it. */
export type FollowingStore = { readonly store: LensStore; readonly follow: () => () => void };

/**
 * The lens as the other views see it while somebody reads: what the reader picks lights up in the reader first, and `soon`
 * after that in them, with what follows from it (the article that opens, what is pointed at). A pick of another view and a
 * moved window are there at once, and take along what was still waiting. Its gestures are those of the lens it follows. It
 * follows from the call of `follow` until the call of what that answers.
 */
export function createFollowingStore(lead: LensStore, soon: Soon): FollowingStore {
  const store = createStore(() => lead.getState());
  let callOff: (() => void) | null = null;
  const catchUp = () => {
    callOff?.();
    callOff = null;
    store.setState(lead.getState(), true);
  };
  const step = () => {
    if (!isReadersPick(store.getState().lens, lead.getState().lens)) catchUp();
    else callOff ??= soon(catchUp);
  };
  return {
    store,
    follow() {
      catchUp();
      const leave = lead.subscribe(step);
      return () => {
        leave();
        callOff?.();
        callOff = null;
      };
    },
  };
}

const isReadersPick = (before: Lens, after: Lens) =>
  after.pickedBy === "reader" && after.window === before.window && !sameRef(before.selection, after.selection);
