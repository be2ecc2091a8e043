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
import "./sealed.css";

/** Where in a sealed file somebody is; a talk and a desk stand at a step. */
type Place = { readonly kind: "start" | "desk" | "talk"; readonly at: number };

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
  const [place, setPlace] = useState<Place>({ kind: "start", at: 0 });
  const file = useFileCheck(parts);
  const toStart = useCallback(() => setPlace(({ at }) => ({ kind: "start", at })), []);
  const toTalk = useCallback((at: number) => setPlace({ kind: "talk", at }), []);
  const toDesk = useCallback((at: number) => setPlace({ kind: "desk", at }), []);
  const { kind, at } = place;
  return (
    <PreferencesProvider store={preferences}>
      <AnnouncerProvider>
        <DossierProvider dossier={dossier}>
          <BriefingDeskProvider store={desk}>
            <ClaimDeskProvider views={CLAIM_VIEWS}>
              <PaneBoundary key={kind} name={briefing.title} pane="reader">
                {kind === "start" ? (
                  <StartPage opened={opened} file={file} onPresent={toTalk} onLook={toDesk} />
                ) : kind === "desk" ? (
                  <SealedDesk opened={opened} from={at} onStart={toStart} onPresent={toTalk} />
                ) : (
                  <SealedTalk briefing={briefing} from={at} onEnd={toStart} />
                )}
              </PaneBoundary>
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
