import { useState } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { DEFAULT_EMBED, printEmbedAddress } from "#domain/embedding/embed-address.ts";
import { EMBED_SIZES } from "#domain/embedding/embed-code.ts";
import type { EmbedTheme, EmbedUi, EmbedView } from "#domain/embedding/embed-words.ts";
import { type Lens, restingLens } from "#domain/lens/lens.ts";
import { printLens } from "#domain/lens/lens-text.ts";
import type { MonthKey } from "#domain/shared/month.ts";

/** How a view is to be embedded. */
export type EmbedChoice = {
  readonly view: EmbedView;
  /** Id of the briefing that a story tells. */
  readonly briefing: string;
  readonly size: (typeof EMBED_SIZES)[number]["id"];
  readonly theme: EmbedTheme;
  readonly ui: EmbedUi;
  readonly copy: "live" | "frozen";
  /** The host page lies on the origin of the desk. */
  readonly isSameOrigin: boolean;
  /** Address of the desk, as it is typed. */
  readonly address: string;
};

/** What is chosen when the dialog opens, and a way to choose otherwise. */
export function useEmbedChoice(dossier: Dossier, lens: Lens, appBase: string) {
  const [choice, setChoice] = useState<EmbedChoice>(() => ({
    view: FIRST_VIEW[lens.pane],
    briefing: dossier.briefings[0]?.id ?? "",
    size: "wide",
    theme: "light",
    ui: "full",
    copy: "live",
    isSameOrigin: false,
    address: appBase,
  }));
  return { choice, choose: (change: Partial<EmbedChoice>) => setChoice((before) => ({ ...before, ...change })) };
}

const FIRST_VIEW: Readonly<Record<Lens["pane"], EmbedView>> = {
  graph: "graph",
  timeline: "timeline",
  reader: "reader",
};

/** The briefing that a choice tells; `null` where it is no story. */
export function storyOf({ view, briefing }: EmbedChoice, dossier: Dossier): Briefing | null {
  return view === "story" ? (dossier.briefings.find(({ id }) => id === briefing) ?? null) : null;
}

/** The size of a choice. */
export const sizeOf = ({ size }: EmbedChoice) => (EMBED_SIZES.find(({ id }) => id === size) ?? EMBED_SIZES[0]).size;

/** No window of any dossier: beside it every window is written out, so that what is embedded keeps its months. */
const NO_WINDOW = { from: "0001-01" as MonthKey, to: "0001-01" as MonthKey };

/**
 * The query of the embed page. A frozen copy says itself what is looked at, and the address only which dossier it is to be
 * compared with; a live one is told by lens or briefing.
 */
export function queryOf(choice: EmbedChoice, dossier: Dossier, lens: Lens, snapshot: string | null): string {
  const { view, theme, ui } = choice;
  const briefing = snapshot === null ? (storyOf(choice, dossier)?.id ?? null) : null;
  const looked = view === "story" ? restingLens(NO_WINDOW) : lens;
  const said =
    snapshot === null
      ? printLens(looked, { dossier, resting: restingLens(NO_WINDOW) })
      : String(new URLSearchParams({ d: dossier.id }));
  return printEmbedAddress({ ...DEFAULT_EMBED, view, theme, ui, briefing, snapshot }, said);
}

/** The query of the same lens in the desk itself. */
export function deskQuery(dossier: Dossier, lens: Lens): string {
  return printLens(lens, { dossier, resting: restingLens(NO_WINDOW) });
}
