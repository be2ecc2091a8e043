import { useState } from "react";
import type { Actor } from "#domain/alliance/actor.ts";
import { tieOf } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { actorNamed, type QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";

/** What the evidence would do to its first tie: "Pakistan and Russia stay cordial; pieces go from 70 to 71." */
export function ChangeLine(props: { readonly draft: QuoteDraft; readonly actors: readonly Actor[] }) {
  const index = useEvidence();
  const readings = useReadings();
  /** As it was when the form opened: what is on the desk now holds the draft. */
  const [before] = useState({ index, readings });
  const [bearing] = props.draft.bearings;
  const [one, other] = [bearing?.one, bearing?.other].map((words) => actorNamed(words ?? "", props.actors));
  const tie = one && other ? tieOf(one.id, other.id) : null;
  if (!tie || !one || !other) return "Drafting. Nothing is saved until you add it.";
  const names = (
    <>
      <bdi>{one.shortName}</bdi> and <bdi>{other.shortName}</bdi>
    </>
  );
  const was = before.readings.get(tie);
  const now = readings.get(tie);
  const counts = [before.index, index].map((known) => known.itemsOf(tie).length);
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
