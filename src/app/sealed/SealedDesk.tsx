import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenedBriefing } from "#data/sealed/open-sealed.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { PaneName } from "#domain/lens/lens.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { LensProvider } from "#state/lens/lens-context.tsx";
import { createLensStore, type LensStore } from "#state/lens/lens-store.ts";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { Brand } from "../shell/Brand.tsx";
import { ClaimsSeat } from "../shell/ClaimsSeat.tsx";
import { useLayout } from "../shell/use-layout.ts";
import { WindowControl } from "../shell/WindowControl.tsx";
import { deskCommands } from "../wiring/desk-commands.ts";
import { listenToDeskKeys } from "../wiring/desk-keys.ts";
import { DeskStrip } from "./DeskStrip.tsx";
import { SealedKeys } from "./SealedKeys.tsx";
import { SealedPanes } from "./SealedPanes.tsx";

const nothing = () => undefined;

/** The desk of a sealed file, to look around on: three views over one window and one selection, nothing to edit. */
export function SealedDesk(props: {
  readonly opened: OpenedBriefing;
  readonly from: number;
  readonly onStart: () => void;
  readonly onPresent: (at: number) => void;
}) {
  const { opened, onStart, onPresent } = props;
  const { briefing, dossier } = opened;
  const [at, setAt] = useState(props.from);
  const [filled, setFilled] = useState<PaneName | null>(null);
  const [isHelp, setHelp] = useState(false);
  const [store] = useState(() => createLensStore(lensAt(opened, props.from)));
  const layout = useLayout();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const unfill = useCallback(() => setFilled(null), []);
  const help = useCallback(() => setHelp(true), []);
  const present = useCallback(() => onPresent(at), [onPresent, at]);
  const show = (to: number) => {
    setAt(to);
    store.getState().replace(lensAt(opened, to));
  };
  useSealedKeys(store, { unfill, present, help });
  return (
    <LensProvider store={store}>
      <div className="desk sealed-desk" data-layout={layout}>
        <header className="masthead">
          <div className="masthead-start">
            <button type="button" className="brand" aria-label="Entente, start page of this file" onClick={onStart}>
              <Brand />
            </button>
            <div className="masthead-dossier">
              <h1 ref={heading} tabIndex={-1}>
                <bdi dir="auto" title={briefing.title}>
                  {briefing.title}
                </bdi>
              </h1>
              <p>
                <bdi>{dossier.title}</bdi>
              </p>
            </div>
          </div>
          {layout === "phone" ? null : <WindowControl />}
          <div className="masthead-actions">
            <Button onClick={onStart}>Contents</Button>
            <Button look="solid" aria-keyshortcuts="p" onClick={present}>
              Present {layout === "phone" ? null : <Kbd>P</Kbd>}
            </Button>
          </div>
        </header>
        <DeskStrip opened={opened} at={at} onStep={show} />
        {layout === "phone" ? (
          <div className="phone-window">
            <WindowControl />
          </div>
        ) : null}
        <SealedPanes layout={layout} about={opened.about} filled={filled} onFill={setFilled} />
        <ClaimsSeat stands />
        {isHelp ? <SealedKeys onClose={() => setHelp(false)} /> : null}
      </div>
    </LensProvider>
  );
}

function lensAt({ briefing, dossier }: OpenedBriefing, at: number) {
  const step = briefing.steps[at] ?? briefing.steps[0];
  if (!step) throw new Error("A briefing has at least one step.");
  return lensOfStep(step, dossier).lens;
}

/** The keys of the desk, without those that find, add or work out anything. */
function useSealedKeys(
  lens: LensStore,
  { unfill, present, help }: Readonly<Record<"unfill" | "present" | "help", () => void>>,
): void {
  const dossier = useDossier();
  useEffect(() => {
    const keys = { addStep: nothing, present, close: () => false };
    const ways = { find: nothing, help, letters: () => true, askEvidence: nothing, briefing: keys };
    const commands = deskCommands({ ...ways, dossier, lens, unfill });
    return listenToDeskKeys({ ...commands, newEvidence: nothing, analyse: nothing });
  }, [dossier, lens, unfill, present, help]);
}
