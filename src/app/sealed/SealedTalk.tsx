import { useState } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import { type TalkLink, TalkScreen } from "#features/briefing/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore } from "#state/lens/lens-store.ts";
import { STAGE_VIEWS } from "../shell/stage-views.tsx";
import { useDeskAside } from "../shell/use-desk-aside.ts";

/** A page from a file has no other windows of its own. */
const NOBODY: TalkLink = { say: () => undefined, hear: () => () => undefined };
const nothing = () => undefined;

/** The talk of a sealed file: as on the desk, without a speaker's window, over data that cannot change. */
export function SealedTalk(props: { readonly briefing: Briefing; readonly from: number; readonly onEnd: () => void }) {
  const { briefing, from, onEnd } = props;
  const dossier = useDossier();
  const [store] = useState(() => {
    const step = briefing.steps[from] ?? briefing.steps[0];
    if (!step) throw new Error("A talk has at least one step.");
    return createLensStore(lensOfStep(step, dossier).lens);
  });
  const [start] = useState(() => ({ from, startedAt: Date.now() }));
  useDeskAside(true);
  const end = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(nothing);
    onEnd();
  };
  return (
    <LensProvider store={store}>
      <TalkScreen
        briefing={briefing}
        start={start}
        views={STAGE_VIEWS}
        link={NOBODY}
        onStep={nothing}
        live={null}
        onSpeaker={null}
        onEnd={end}
      />
    </LensProvider>
  );
}
