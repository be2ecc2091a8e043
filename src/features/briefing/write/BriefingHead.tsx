import { FileOutput, Plus, Presentation } from "lucide-react";
import { type Briefing, LONGEST_TITLE } from "#domain/briefing/briefing.ts";
import { positionOf } from "#domain/briefing/edit-briefing.ts";
import { writeCount } from "#domain/shared/wording.ts";
import type { Ownership } from "#domain/workspace/overlay.ts";
import { useBriefingDesk } from "#state/briefing/briefing-desk.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { writeExtent } from "./budget.ts";
import { LineField } from "./LineField.tsx";
import type { BriefingWork } from "./use-briefing-work.ts";

/** The title of a briefing, what there is of it, and what is done with the whole. */
export function BriefingHead(props: {
  readonly briefing: Briefing;
  readonly ownership: Ownership;
  readonly work: BriefingWork;
  /** How many steps have changed evidence. */
  readonly changed: number;
  readonly onAddStep: () => void;
}) {
  const { briefing, work, changed } = props;
  const atHand = useBriefingDesk((desk) => desk.step);
  const present = useBriefingDesk((desk) => desk.present);
  const handOver = useBriefingDesk((desk) => desk.handOver);
  return (
    <header className="bw-head">
      {work.whyNot === null ? (
        <LineField
          key={briefing.id}
          label="Title of the briefing"
          bare
          className="bw-name"
          most={LONGEST_TITLE}
          value={briefing.title}
          onKeep={(words) => {
            const title = words.trim();
            if (title === "") return "A briefing needs a title; it keeps the one it had.";
            work.change(briefing.id, (now) => ({ ...now, title }), "title of a briefing");
            return null;
          }}
        />
      ) : (
        <h2 className="bw-name-read" dir="auto">
          {briefing.title}
        </h2>
      )}
      <div className="bw-head-line">
        <p>
          {briefing.steps.length === 0 ? "No steps yet" : writeExtent(briefing.steps)}
          <OwnerMark ownership={props.ownership} />
          {changed === 0 ? null : (
            <span className="bw-mark">{`Evidence behind ${writeCount(changed, "step")} has changed`}</span>
          )}
        </p>
        <div className="bw-head-tools">
          <Button
            look="line"
            aria-keyshortcuts="B"
            aria-disabled={work.whyNot !== null || undefined}
            onClick={props.onAddStep}
          >
            <Plus size={16} aria-hidden="true" />
            Add step <Kbd>B</Kbd>
          </Button>
          <Button look="line" disabled={briefing.steps.length === 0} onClick={() => handOver(briefing)}>
            <FileOutput size={16} aria-hidden="true" />
            Hand over
          </Button>
          <Button
            look="solid"
            aria-keyshortcuts="P"
            disabled={briefing.steps.length === 0}
            onClick={() => present(briefing, Math.max(0, positionOf(briefing, atHand ?? "")))}
          >
            <Presentation size={16} aria-hidden="true" />
            Present <Kbd>P</Kbd>
          </Button>
        </div>
      </div>
      {work.whyNot === null ? null : <p className="bw-why-not">{work.whyNot}</p>}
    </header>
  );
}
