import type { EvidenceItem } from "#domain/evidence/evidence-item.ts";
import { countsFrom } from "#domain/reading/weigh.ts";
import { tieOf } from "#domain/shared/ids.ts";
import { monthAt, monthIndex } from "#domain/shared/month.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { actorNamed, type QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { useDossier, useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import type { Before } from "./BearingFields.tsx";

/** What the evidence would do to its first tie: "Pakistan and Russia stay cordial. Evidence goes from 70 to 71." */
export function ChangeLine(props: {
  readonly draft: QuoteDraft;
  /** The evidence without the draft. */
  readonly before: Before;
}) {
  const { before } = props;
  const index = useEvidence();
  const readings = useReadings();
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const [bearing] = props.draft.bearings;
  // Whoever the draft itself makes is among them as soon as it is previewed.
  const { actors } = useDossier();
  const [one, other] = [bearing?.one, bearing?.other].map((words) => actorNamed(words ?? "", actors));
  const tie = one && other ? tieOf(one.id, other.id) : null;
  if (!tie || !one || !other) return "Drafting. Without a tie it is kept as a quote and counts for none.";
  const names = (
    <>
      <bdi>{one.shortName}</bdi> and <bdi>{other.shortName}</bdi>
    </>
  );
  if (bearing?.stance === null) return <>{names}: no stance is chosen yet. Nothing is saved until you add it.</>;
  const was = before.readings.get(tie);
  const now = readings.get(tie);
  const isDue = (item: EvidenceItem) => countsFrom(item, clock) <= monthIndex(window.to);
  // Pieces by the end of the window, as the graph counts them; one that bears twice on a tie is one.
  const counts = [before.index, index].map(
    (known) =>
      new Set(known.itemsOf(tie).flatMap((item) => (isDue(item) ? `${item.ref.kind} ${item.ref.id}` : []))).size,
  );
  const known = new Set(before.index.itemsOf(tie));
  const late = index.itemsOf(tie).find((item) => !known.has(item) && !isDue(item));
  if (late)
    return (
      <>
        {names}: dated <b>{writeMonth(monthAt(countsFrom(late, clock)))}</b>, after the window. It is kept, and counts
        once the window reaches it.
      </>
    );
  const pieces = `Evidence goes from ${counts[0]} to ${counts[1]}.`;
  if (!now) return <>{names}: nothing counts yet as of this window.</>;
  if (!was)
    return (
      <>
        {names} would be {stanceName(now.band)}, a new tie.
      </>
    );
  return (
    <>
      {names} {was.band === now.band ? "stay" : `go from ${stanceName(was.band)} to`} <b>{stanceName(now.band)}</b>.{" "}
      {pieces}
    </>
  );
}
