import "@fontsource-variable/archivo/standard.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { appBase } from "#data/http/app-base.ts";
import { loadConfig } from "#data/http/config.ts";
import { standInForDeniedStorage } from "#data/local/denied-storage.ts";
import { loadPreferences } from "#data/local/preferences.ts";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore, DEFAULT_PREFERENCES } from "#state/preferences/preferences-store.ts";
import { AnnouncerProvider } from "#ui/announce.tsx";
import { App } from "./app/App.tsx";
import { keepPreferences } from "./app/wiring/keep-preferences.ts";
import { showState } from "./app/wiring/page-state.ts";
import { offerReload, watchForOtherBuild } from "./app/wiring/reload-offer.ts";
import { createDeskQueryClient } from "./app/wiring/use-dossier-load.ts";

/** Opens the door: preferences and configuration first, then the sample's answers where the sample is asked for, then the app. */
async function open(): Promise<void> {
  const preferences = createPreferencesStore({ ...DEFAULT_PREFERENCES, ...loadPreferences() });
  keepPreferences(preferences);
  watchForOtherBuild();
  const config = await loadConfig({ page: appBase() });
  if (config.source.kind === "sample") {
    standInForDeniedStorage();
    const { startSample } = await import("#mocks/start.ts");
    await startSample({
      base: config.source.base,
      scenario: new URLSearchParams(location.search).get("scenario"),
      onOtherBuild: offerReload,
    });
  }
  const root = document.getElementById("desk");
  if (!root) throw new Error("The page has no place for the desk.");
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createDeskQueryClient()}>
        <PreferencesProvider store={preferences}>
          <AnnouncerProvider>
            <App config={config} page={document.documentElement.dataset.page === "stage" ? "stage" : "desk"} />
          </AnnouncerProvider>
        </PreferencesProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** What even the door cannot survive is said in words, never as a blank page. */
function sayFailure(cause: unknown): void {
  showState("failed");
  const place = document.querySelector("main") ?? document.body;
  const alert = document.createElement("p");
  alert.setAttribute("role", "alert");
  alert.className = "desk-notice";
  const reason = cause instanceof Error ? cause.message : String(cause);
  alert.textContent = `Entente could not start: ${reason} Reload the page to try again; nothing was lost.`;
  place.before(alert);
}

open().catch(sayFailure);
