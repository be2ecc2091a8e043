import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { type Lens, restingLens } from "#domain/lens/lens.ts";
import { BriefingDeskProvider, createBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore, DEFAULT_PREFERENCES, type Preferences } from "#state/preferences/preferences-store.ts";
import { AnnouncerProvider } from "#ui/announce.tsx";

/** One view over a dossier, with a lens and preferences of its own and a hand to use it. */
export function renderView(
  view: ReactNode,
  dossier: Dossier,
  start: { readonly lens?: Partial<Lens>; readonly preferences?: Partial<Preferences> } = {},
) {
  const lens = createLensStore({ ...restingLens(dossier.opening.window), ...start.lens });
  const preferences = createPreferencesStore({ ...DEFAULT_PREFERENCES, ...start.preferences });
  const hand = userEvent.setup();
  const rendered = render(
    <PreferencesProvider store={preferences}>
      <AnnouncerProvider>
        <LensProvider store={lens}>
          <DossierProvider dossier={dossier}>
            <BriefingDeskProvider store={createBriefingDesk()}>{view}</BriefingDeskProvider>
          </DossierProvider>
        </LensProvider>
      </AnnouncerProvider>
    </PreferencesProvider>,
  );
  return { ...rendered, hand, lens, preferences, now: () => lens.getState().lens };
}
