import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { useDossier } from "../dossier/dossier-context.tsx";

/** A talk that is on: what is presented, as it was when it began, and the step it began with. */
export type Talk = { readonly briefing: Briefing; readonly from: number };

/** What is put on paper: the desk as of a lens on one page, or a briefing, a page a step. */
export type Sheets =
  | { readonly kind: "brief"; readonly lens: Lens }
  | { readonly kind: "steps"; readonly briefing: Briefing; readonly notes: boolean };

/** Which briefing is written or presented on this desk. Lasts as long as the page; the briefings themselves are data. */
export type BriefingDesk = {
  /** Whether the briefing has the reader's place. */
  readonly isOpen: boolean;
  /** Id of the briefing at hand; `null`: the first there is. */
  readonly briefing: string | null;
  /** Id of the step at hand; `null`: none. */
  readonly step: string | null;
  /** `null`: nobody presents. */
  readonly talk: Talk | null;
  /** `null`: nothing is about to be printed. */
  readonly sheets: Sheets | null;
  /** The briefing that is about to be taken along as a file; `null`: none is. */
  readonly leaving: Briefing | null;
  readonly setOpen: (isOpen: boolean) => void;
  /** Takes a briefing up, and a step of it. */
  readonly take: (briefing: string | null, step?: string | null) => void;
  /** Begins a talk at a position among the steps; nothing happens where there are none. */
  readonly present: (briefing: Briefing, from?: number) => void;
  readonly endTalk: () => void;
  /** Lays pages out to be printed; `null` puts them away. */
  readonly layOut: (sheets: Sheets | null) => void;
  /** Opens the ways to take a briefing along; `null` closes them. */
  readonly handOver: (briefing: Briefing | null) => void;
};

/** A store for one desk. */
export type BriefingDeskStore = StoreApi<BriefingDesk>;

/** The store of a desk on which no briefing is open. */
export function createBriefingDesk(): BriefingDeskStore {
  return createStore<BriefingDesk>()((set) => ({
    isOpen: false,
    briefing: null,
    step: null,
    talk: null,
    sheets: null,
    leaving: null,
    setOpen: (isOpen) => set({ isOpen }),
    take: (briefing, step = null) => set({ briefing, step }),
    present: (briefing, from = 0) =>
      set(
        briefing.steps.length === 0
          ? {}
          : { talk: { briefing, from: Math.max(0, Math.min(briefing.steps.length - 1, from)) } },
      ),
    endTalk: () => set({ talk: null }),
    layOut: (sheets) => set({ sheets }),
    handOver: (leaving) => set({ leaving }),
  }));
}

const BriefingDeskContext = createContext<BriefingDeskStore | null>(null);

/** Gives one desk its briefings. */
export function BriefingDeskProvider(props: { readonly store: BriefingDeskStore; readonly children: ReactNode }) {
  return <BriefingDeskContext value={props.store}>{props.children}</BriefingDeskContext>;
}

/** The store itself, for keys and other wiring. */
export function useBriefingDeskStore(): BriefingDeskStore {
  const store = useContext(BriefingDeskContext);
  if (!store) throw new Error("No BriefingDeskProvider above this component");
  return store;
}

/** One value of the briefing desk. */
export function useBriefingDesk<Value>(select: (desk: BriefingDesk) => Value): Value {
  return useStore(useBriefingDeskStore(), select);
}

/** All briefings, those of the dossier first, and the one at hand; `null` where there is none. */
export function useBriefings(): { readonly briefings: readonly Briefing[]; readonly current: Briefing | null } {
  const { briefings } = useDossier();
  const id = useBriefingDesk((desk) => desk.briefing);
  return { briefings, current: briefings.find((one) => one.id === id) ?? briefings[0] ?? null };
}
