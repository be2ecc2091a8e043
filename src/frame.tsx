import "@fontsource-variable/archivo/standard.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "./app/embed/frame.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { appBase } from "#data/http/app-base.ts";
import { type Config, loadConfig } from "#data/http/config.ts";
import { standInForDeniedStorage } from "#data/local/denied-storage.ts";
import { keepNothing } from "#data/local/frame-scope.ts";
import { parseEmbedAddress } from "#domain/embedding/embed-address.ts";
import { AnnouncerProvider } from "#ui/announce.tsx";
import { keepDocument } from "./app/embed/around-frame.ts";
import { FrameApp } from "./app/embed/FrameApp.tsx";
import { createFrameStore } from "./app/embed/frame-store.ts";
import { holdToken } from "./app/embed/token.ts";
import { watchFrameSize } from "./app/embed/watch-frame-size.ts";
import { openHostBridge } from "./app/wiring/host/host-bridge.ts";
import { showState } from "./app/wiring/page-state.ts";
import { createDeskQueryClient } from "./app/wiring/use-dossier-load.ts";

const address = parseEmbedAddress(location.search);
// A frame that cannot be written in has nothing of the reader's to keep, and what a host hands over is not its to keep.
if (address.settings.readonly) keepNothing();
const frame = createFrameStore(address.settings);
const config: Promise<Config> = loadConfig({ page: appBase() });
// Listens from the first moment: a host knocks as soon as the frame has loaded.
const bridge = openHostBridge({
  origins: config.then(({ embedOrigins }) => embedOrigins),
  app: __ENTENTE_VERSION__,
  readonly: () => frame.getState().settings.readonly,
});

/** Opens an embedded view: the sample is answered in the page, since a frame has no worker of its own to rely on. */
async function open(): Promise<void> {
  keepDocument(frame);
  const found = await config;
  if (found.source.kind === "sample") {
    standInForDeniedStorage();
    const { startSampleInPage } = await import("#mocks/start-in-page.ts");
    startSampleInPage(found.source.base, new URLSearchParams(location.search).get("scenario"));
  }
  const root = document.getElementById("frame");
  if (!root) throw new Error("The page has no place for the view.");
  watchFrameSize(root, bridge, frame);
  createRoot(root).render(
    <QueryClientProvider client={createDeskQueryClient()}>
      <AnnouncerProvider>
        <FrameApp address={address} config={found} bridge={bridge} frame={frame} token={holdToken(found.source.base)} />
      </AnnouncerProvider>
    </QueryClientProvider>,
  );
}

/** What even the door cannot survive is said in words, never as a blank frame. */
function sayFailure(cause: unknown): void {
  showState("failed");
  const reason = cause instanceof Error ? cause.message : String(cause);
  const place = document.getElementById("frame") ?? document.body;
  const alert = document.createElement("p");
  alert.setAttribute("role", "alert");
  alert.className = "embed-said";
  alert.textContent = `This view could not start: ${reason} Reload the page to try again.`;
  place.replaceChildren(alert);
  bridge.tell("problem", { code: "internal", message: reason });
}

open().catch(sayFailure);
