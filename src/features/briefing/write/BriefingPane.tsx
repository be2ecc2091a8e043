import { Plus, X } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Ownership } from "#domain/workspace/overlay.ts";
import { useBriefingDesk, useBriefings } from "#state/briefing/briefing-desk.tsx";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Corner } from "#ui/corner.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { Select } from "#ui/Select.tsx";
import { BriefingHead } from "./BriefingHead.tsx";
import { StepList } from "./StepList.tsx";
import "./briefing.css";
import { type BriefingWork, emptyBriefing, useBriefingWork } from "./use-briefing-work.ts";
import { useShownStep } from "./use-shown-step.ts";
import { useStepChanges } from "./use-step-changes.ts";

const NO_STEPS: Briefing["steps"] = [];

/** The briefing at hand in the reader's place: its steps, and the one at hand open to be changed. */
export function BriefingPane(props: {
  /** The dossier below the workspace: its briefings come back where the analyst's are removed. */
  readonly base: Dossier;
  /** Adds what is on the desk as a step. */
  readonly onAddStep: () => void;
}) {
  const { base, onAddStep } = props;
  const dossier = useDossier();
  const { briefings, current } = useBriefings();
  const close = useBriefingDesk((desk) => desk.setOpen);
  const take = useBriefingDesk((desk) => desk.take);
  const work = useBriefingWork(dossier);
  const changes = useStepChanges(current?.steps ?? NO_STEPS, dossier, useMethod());
  const announce = useAnnounce();
  const pane = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const show = useShownStep(dossier);
  // It came by a key or a button that may be gone: the keyboard goes where the steps are.
  useEffect(() => pane.current?.focus({ preventScroll: true }), []);
  const begin = useCallback(() => {
    const fresh = emptyBriefing(briefings);
    if (!work.begin(fresh)) return;
    take(fresh.id);
    announce("A new briefing was begun.");
  }, [briefings, work, take, announce]);
  const changed = [...changes.values()].filter(({ length }) => length > 0).length;
  return (
    <section ref={pane} aria-label="Briefing" data-pane="reader" tabIndex={-1} className="pane briefing">
      <div className="bw-bar">
        <div className="bw-bar-start">
          <h2>Briefing</h2>
          {briefings.length < 2 ? null : (
            <Select
              label="Briefing at hand"
              bare
              value={current?.id ?? ""}
              options={briefings.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(id) => take(id)}
            />
          )}
        </div>
        <div className="bw-bar-tools">
          {work.whyNot === null ? (
            <Button size="small" onClick={begin}>
              <Plus size={14} aria-hidden="true" />
              New briefing
            </Button>
          ) : null}
          <Button size="small" aria-label="Close" title="Back to the article" onClick={() => close(false)}>
            <X size={14} aria-hidden="true" />
            <span className="bw-close-word">Close</span>
          </Button>
          <Corner />
        </div>
      </div>
      <div ref={scroller} className="bw-body">
        {current === null ? (
          <NoBriefing work={work} onAddStep={onAddStep} />
        ) : (
          <>
            <BriefingHead
              briefing={current}
              ownership={ownershipOf(current, base)}
              work={work}
              changed={changed}
              onAddStep={onAddStep}
            />
            {current.steps.length === 0 ? (
              <NoSteps />
            ) : (
              <StepList
                key={current.id}
                briefing={current}
                work={work}
                changes={changes}
                scroller={scroller}
                onShow={show}
              />
            )}
            <Foot briefing={current} ownership={ownershipOf(current, base)} work={work} />
          </>
        )}
      </div>
    </section>
  );
}

/** Whose a briefing is: one of the dossier stands there as the same object until it is changed. */
function ownershipOf(briefing: Briefing, base: Dossier): Ownership {
  const below = base.briefings.find(({ id }) => id === briefing.id);
  return below === undefined ? "yours" : below === briefing ? "dossier" : "changed";
}

function NoBriefing({ work, onAddStep }: { readonly work: BriefingWork; readonly onAddStep: () => void }) {
  return (
    <div className="bw-empty">
      <h2>Say what the record shows, step by step</h2>
      <p>
        A briefing keeps views of the desk with your words beside them. It can be presented and printed, and it says
        when the evidence behind a step has changed.
      </p>
      {work.whyNot === null ? (
        <Button look="act" onClick={onAddStep}>
          Begin with what is on the desk <Kbd>B</Kbd>
        </Button>
      ) : (
        <p className="bw-why-not">{work.whyNot}</p>
      )}
    </div>
  );
}

function NoSteps() {
  return (
    <div className="bw-empty">
      <p>
        A step keeps the window, what is lit and what the dossier says of it now. Show on the desk what you want to say,
        then press <Kbd>B</Kbd> or “Add step”.
      </p>
    </div>
  );
}

/** Keys of the list, and the way out of the whole. */
function Foot(props: { readonly briefing: Briefing; readonly ownership: Ownership; readonly work: BriefingWork }) {
  const { briefing, ownership, work } = props;
  const take = useBriefingDesk((desk) => desk.take);
  const announce = useAnnounce();
  const remove = (button: HTMLElement) => {
    const isOwn = ownership === "yours";
    if (!work.remove(briefing.id, isOwn ? "removal of a briefing" : "going back to the dossier’s briefing")) return;
    if (isOwn) take(null);
    // The button may go with what it removed.
    button.closest<HTMLElement>("[data-pane]")?.focus({ preventScroll: true });
    announce(
      isOwn
        ? "The briefing was removed. Undo brings it back."
        : "The briefing is as the dossier has it. Undo brings yours back.",
    );
  };
  return (
    <footer className="bw-foot">
      {briefing.steps.length === 0 ? null : (
        <p id="bw-grip-hint">
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> walk the steps
          </span>
          <span>
            with <Kbd>Alt</Kbd>, or on a grip, they move one
          </span>
          <span>
            <Kbd>Enter</Kbd> opens it
          </span>
        </p>
      )}
      {ownership === "dossier" || work.whyNot !== null ? null : (
        <Button look="link" onClick={(event) => remove(event.currentTarget)}>
          {ownership === "yours" ? "Remove this briefing" : "Back to the dossier’s briefing"}
        </Button>
      )}
    </footer>
  );
}
