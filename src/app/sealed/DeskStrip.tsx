import { ChevronLeft, ChevronRight } from "lucide-react";
import type { OpenedBriefing } from "#data/sealed/open-sealed.ts";
import { writeCount, writeDate, writeNumber } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";

/** Which step the desk was set to, the way to the next, and what is not here, so that nobody takes it for nothing. */
export function DeskStrip(props: {
  readonly opened: OpenedBriefing;
  readonly at: number;
  readonly onStep: (at: number) => void;
}) {
  const { opened, at, onStep } = props;
  const { briefing, about } = opened;
  const last = briefing.steps.length - 1;
  return (
    <section className="sealed-strip" aria-label="Steps">
      <Button size="small" aria-label="Previous step" disabled={at <= 0} onClick={() => onStep(at - 1)}>
        <ChevronLeft size={16} aria-hidden="true" />
      </Button>
      <p role="status">
        <b>
          Step {at + 1} of {last + 1}
        </b>{" "}
        <bdi title={briefing.steps[at]?.title}>{briefing.steps[at]?.title}</bdi>
      </p>
      <Button size="small" aria-label="Next step" disabled={at >= last} onClick={() => onStep(at + 1)}>
        <ChevronRight size={16} aria-hidden="true" />
      </Button>
      <p className="sealed-strip-note">{notHere(about)}</p>
    </section>
  );
}

/** "Sealed on 30 Sep 2025: 1,204 of 2,479 trade records came along; what is not shown here may be on record." */
function notHere({ madeOn, travels, of }: OpenedBriefing["about"]): string {
  const missing = [
    ...(travels.ties < of.ties ? [`${writeNumber(of.ties - travels.ties)} of ${writeCount(of.ties, "tie")}`] : []),
    ...(travels.flows < of.flows
      ? [`${writeNumber(of.flows - travels.flows)} of ${writeCount(of.flows, "trade record")}`]
      : []),
  ];
  const made = `Sealed on ${writeDate(madeOn)}`;
  return missing.length === 0 ? `${made}.` : `${made}. Not in this file: ${missing.join(" and ")}.`;
}
