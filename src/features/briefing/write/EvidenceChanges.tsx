import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { BriefingStep } from "#domain/briefing/briefing.ts";
import type { StepChange } from "#domain/briefing/remembered.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";

/** What the dossier said when a step was captured, beside what it says now; and the choice between the two. */
export function EvidenceChanges(props: {
  readonly step: BriefingStep;
  readonly changes: readonly StepChange[];
  /** `null`: nothing can be changed here. */
  readonly onRenew: (() => void) | null;
}) {
  const { step, changes, onRenew } = props;
  const [isKept, setKept] = useState(false);
  if (changes.length === 0) return null;
  const since = writeDate(step.captured as PartialDate);
  if (isKept)
    return (
      <p className="bw-changes-kept">
        <TriangleAlert size={14} aria-hidden="true" />
        Kept as it was said on {since}. {writeCount(changes.length, "thing")} changed since.
        <Button look="link" onClick={() => setKept(false)}>
          Show
        </Button>
      </p>
    );
  return (
    <section className="bw-changes" aria-label="Evidence changed since">
      <h3>
        <TriangleAlert size={14} aria-hidden="true" />
        Evidence changed since {since}
      </h3>
      <ul>
        {changes.map(({ key, was, is }) => (
          <li key={key}>
            <p>
              <span>was</span> <bdi>{was}</bdi>
            </p>
            <p>
              <span>now</span>{" "}
              {is === was ? "the same words, on other evidence" : <bdi>{is ?? "not on the desk any more"}</bdi>}
            </p>
          </li>
        ))}
      </ul>
      <div className="bw-changes-ways">
        {onRenew === null ? null : (
          <Button look="line" size="small" onClick={onRenew}>
            Bring up to date
          </Button>
        )}
        <Button size="small" onClick={() => setKept(true)}>
          Keep as it was said
        </Button>
      </div>
    </section>
  );
}
