import { useMemo } from "react";
import type { BriefingStep } from "#domain/briefing/briefing.ts";
import { changesSince } from "#domain/briefing/remembered.ts";
import { partChoices } from "#domain/briefing/step-choices.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import { itemName } from "#domain/dossier/item-name.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { RichText } from "../rich-text/RichText.tsx";
import { EvidenceChanges } from "./EvidenceChanges.tsx";
import { GoneParts } from "./GoneParts.tsx";

/** A step where nothing can be changed: what it shows and what is said with it. */
export function StepReading({ step }: { readonly step: BriefingStep }) {
  const [dossier, method, lookup] = [useDossier(), useMethod(), useLookup()];
  const { lens, ignored } = useMemo(() => lensOfStep(step, dossier), [step, dossier]);
  const changes = useMemo(() => changesSince(step, dossier, method), [step, dossier, method]);
  const shown = useMemo(
    () => partChoices(dossier, lens, method).filter(({ part }) => step.shows.includes(part)),
    [dossier, lens, method, step],
  );
  const lit = lens.selection === null ? null : itemName(lens.selection, lookup);
  return (
    <>
      <GoneParts ignored={ignored} />
      <EvidenceChanges step={step} changes={changes} onRenew={null} />
      <dl className="bw-reading">
        <dt>Shows</dt>
        <dd>{shown.map(({ label }) => label).join(", ")}</dd>
        <dt>Lit</dt>
        <dd dir="auto">{lit ?? "Nothing"}</dd>
        <dt>Caption</dt>
        <dd>{step.caption === "" ? "None" : <RichText text={step.caption} className="bw-preview" />}</dd>
        <dt>Notes</dt>
        <dd>{step.notes === "" ? "None" : <RichText text={step.notes} className="bw-preview" />}</dd>
      </dl>
    </>
  );
}
