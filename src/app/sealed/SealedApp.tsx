import { useCallback, useEffect, useState } from "react";
import { type OpenedBriefing, openSealed } from "#data/sealed/open-sealed.ts";
import type { SealedTexts } from "#data/sealed/read-parts.ts";
import { BriefingDeskProvider, createBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { ClaimDeskProvider } from "#state/claims/claim-desk.tsx";
import { DossierProvider } from "#state/dossier/dossier-context.tsx";
import { PreferencesProvider } from "#state/preferences/preferences-context.tsx";
import { createPreferencesStore, DEFAULT_PREFERENCES } from "#state/preferences/preferences-store.ts";
import { AnnouncerProvider } from "#ui/announce.tsx";
import { PaneBoundary } from "../shell/PaneBoundary.tsx";
import { CLAIM_VIEWS } from "../wiring/claim-views.tsx";
import { showState } from "../wiring/page-state.ts";
import { SealedDesk } from "./SealedDesk.tsx";
import { SealedTalk } from "./SealedTalk.tsx";
import { StartPage } from "./StartPage.tsx";
import { useFileCheck } from "./use-file-check.ts";
import { usePlace } from "./use-place.ts";
import "./sealed.css";

/** A sealed briefing: what its parts hold, or what is wrong with them. */
export function SealedApp({ parts }: { readonly parts: SealedTexts }) {
  const [read, setRead] = useState<Awaited<ReturnType<typeof openSealed>> | null>(null);
  useEffect(() => {
    void openSealed(parts.texts).then(setRead);
  }, [parts]);
  useEffect(() => {
    if (read !== null) showState("fault" in read ? "failed" : "ready");
  }, [read]);
  if (read === null) return <p className="sealed-opening">Opening the briefing in this file</p>;
  if ("fault" in read) return <Unreadable fault={read.fault} />;
  return <Opened opened={read.opened} parts={parts} />;
}

function Opened({ opened, parts }: { readonly opened: OpenedBriefing; readonly parts: SealedTexts }) {
  const { dossier, briefing, about } = opened;
  const [preferences] = useState(() => createPreferencesStore({ ...DEFAULT_PREFERENCES, method: about.method }));
  const [desk] = useState(createBriefingDesk);
  const { place, go, leave } = usePlace();
  const file = useFileCheck(parts);
  const toTalk = useCallback((at: number) => go("talk", at), [go]);
  const toDesk = useCallback((at: number) => go("desk", at), [go]);
  const { kind, at, overDesk } = place;
  return (
    <PreferencesProvider store={preferences}>
      <AnnouncerProvider>
        <DossierProvider dossier={dossier}>
          <BriefingDeskProvider store={desk}>
            <ClaimDeskProvider views={CLAIM_VIEWS}>
              {kind === "start" ? (
                <PaneBoundary key="start" name={briefing.title} pane="reader">
                  <StartPage opened={opened} file={file} onPresent={toTalk} onLook={toDesk} />
                </PaneBoundary>
              ) : null}
              {kind === "desk" || overDesk ? (
                <PaneBoundary key="desk" name={briefing.title} pane="reader">
                  <SealedDesk opened={opened} from={at} onStart={leave} onPresent={toTalk} />
                </PaneBoundary>
              ) : null}
              {kind === "talk" ? (
                <PaneBoundary key="talk" name={briefing.title} pane="reader">
                  <SealedTalk briefing={briefing} from={at} onEnd={leave} />
                </PaneBoundary>
              ) : null}
            </ClaimDeskProvider>
          </BriefingDeskProvider>
        </DossierProvider>
      </AnnouncerProvider>
    </PreferencesProvider>
  );
}

function Unreadable({ fault }: { readonly fault: string }) {
  return (
    <main className="sealed-start">
      <h1>This briefing cannot be opened</h1>
      <p className="sealed-lead" role="alert">
        {fault}
      </p>
      <p className="sealed-lead">
        The file may have been cut short or changed on its way. Ask whoever sent it for another copy; nothing else can
        help from here.
      </p>
    </main>
  );
}
