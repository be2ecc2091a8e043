import { useCallback, useEffect, useState } from "react";
import { appBase } from "#data/http/app-base.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { StageViews } from "#features/briefing/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { queryFor } from "../wiring/lens-from.ts";
import { showState } from "../wiring/page-state.ts";
import { presentAddress, readPresentQuery } from "../wiring/talk/page-query.ts";
import { briefingOf, PresentPage, SpeakerPage } from "./PresentPage.tsx";

/** The page of its own on which a briefing is presented, or its speaker's window; its address says which step is shown. */
export function StagePage({ views }: { readonly views: StageViews }) {
  const dossier = useDossier();
  const [asked] = useState(() => readPresentQuery(location.search));
  const briefing = briefingOf(dossier, asked.briefing);
  const title = briefing?.title ?? null;
  useEffect(() => {
    document.documentElement.dataset.talk = "";
    if (title !== null) document.title = `${title} – Entente`;
    showState("ready");
  }, [title]);
  const onStep = useCallback(
    (at: number, talk: string) => {
      if (briefing === null) return;
      history.replaceState(
        null,
        "",
        presentAddress(appBase(), { dossier: dossier.id, briefing: briefing.id, at, talk }),
      );
    },
    [dossier.id, briefing],
  );
  if (briefing === null || briefing.steps.length === 0) return <NoBriefing />;
  if (asked.isSpeaker)
    return <SpeakerPage views={views} briefing={briefing} from={asked.at} talk={asked.talk ?? "none"} />;
  const toDesk = () => {
    const step = briefing.steps[readPresentQuery(location.search).at];
    const desk = new URL(appBase());
    desk.search = step ? queryFor(lensOfStep(step, dossier).lens, dossier) : "";
    location.assign(desk);
  };
  return (
    <PresentPage views={views} briefing={briefing} from={asked.at} talk={asked.talk} onStep={onStep} onEnd={toDesk} />
  );
}

function NoBriefing() {
  return (
    <main className="stage-none">
      <h1>There is no such briefing here</h1>
      <p>
        The dossier was read, but it holds no briefing of that name. It may live in a workspace of another browser: ask
        for its file, or open the desk and choose one.
      </p>
      <p>
        <a href={appBase()}>Open the desk</a>
      </p>
    </main>
  );
}
