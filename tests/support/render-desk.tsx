import { QueryClientProvider } from "@tanstack/react-query";
import { render, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect } from "vitest";
import { App } from "#app/App.tsx";
import { createDeskQueryClient } from "#app/wiring/use-dossier-load.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore } from "#state/preferences/preferences-store.ts";
import { AnnouncerProvider } from "#ui/announce.tsx";

/** Where the mocked source of a journey answers. */
export const SOURCE = "http://desk.test/sample/";

/** The whole desk over the mocked source, ready, with a hand to use it. */
export async function renderDesk(query = "") {
  document.documentElement.dataset.entente = "loading";
  history.replaceState(null, "", `/desk/${query}`);
  const hand = userEvent.setup();
  const view = render(
    <QueryClientProvider client={createDeskQueryClient()}>
      <PreferencesProvider store={createPreferencesStore()}>
        <AnnouncerProvider>
          <App config={{ source: { kind: "sample", base: SOURCE }, embedOrigins: [], notice: null }} />
        </AnnouncerProvider>
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(document.documentElement).toHaveAttribute("data-entente", "ready"), { timeout: 10_000 });
  return { hand, ...view };
}
