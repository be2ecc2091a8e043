import { useCallback, useEffect } from "react";
import { useBriefingDesk, useBriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { keptTalk } from "../wiring/talk/kept-talk.ts";
import { STAGE_VIEWS } from "./stage-views.tsx";
import { useDeskAside } from "./use-desk-aside.ts";
import { useLate } from "./use-late.ts";

const loadPresent = () => import("../routes/PresentPage.tsx").then(({ PresentPage }) => PresentPage);

/** Where a talk is given: over the desk, which waits behind it as it was. */
export function TalkSeat() {
  const talk = useBriefingDesk((desk) => desk.talk);
  const store = useBriefingDeskStore();
  const end = useCallback(() => store.getState().endTalk(), [store]);
  const Present = useLate(talk !== null, loadPresent, end);
  const isOn = talk !== null && Present !== null;
  useTakenUp();
  useDeskAside(isOn);
  if (!isOn) return null;
  return (
    <Present
      briefing={talk.briefing}
      from={talk.from}
      views={STAGE_VIEWS}
      talk={keptId(talk.briefing.id)}
      onEnd={end}
    />
  );
}

/** The talk on this briefing that the page was giving before it was reloaded. */
function keptId(briefing: string): string | null {
  const kept = keptTalk();
  return kept?.briefing === briefing ? kept.id : null;
}

/** A page that was reloaded during its talk goes on with it. */
function useTakenUp(): void {
  const store = useBriefingDeskStore();
  const { id, briefings } = useDossier();
  useEffect(() => {
    const kept = keptTalk();
    if (kept === null || kept.dossier !== id || store.getState().talk !== null) return;
    const briefing = briefings.find((one) => one.id === kept.briefing);
    if (briefing) store.getState().present(briefing, kept.at);
  }, [store, id, briefings]);
}
