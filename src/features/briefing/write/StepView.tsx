import { useId, useMemo, useState } from "react";
import type { BriefingStep } from "#domain/briefing/briefing.ts";
import { eachOnce, highlightsOf } from "#domain/briefing/step-choices.ts";
import { printStepLens } from "#domain/briefing/step-lens.ts";
import { itemName, KIND_WORDS } from "#domain/dossier/item-name.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { printRef, type Ref } from "#domain/shared/ref.ts";
import { firstWords } from "#domain/workspace/step-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { Button } from "#ui/Button.tsx";

const LETTERS = 70;

/** What a step lights, and whether the desk shows it or something else. */
export function StepView(props: {
  readonly step: BriefingStep;
  readonly lens: Lens;
  readonly onLight: (ref: Ref | null) => void;
  /** The step takes what the desk shows. */
  readonly onTake: () => void;
  /** The desk shows the step again. */
  readonly onBack: () => void;
}) {
  const { lens } = props;
  const [dossier, method, lookup] = [useDossier(), useMethod(), useLookup()];
  const id = useId();
  const now = useMemo(() => highlightsOf(dossier, lens, method), [dossier, lens, method]);
  // What could be lit when the editor was opened can be lit again.
  const [first] = useState(now);
  const refs = eachOnce([...now, ...first]).filter((ref) => itemName(ref, lookup) !== null);
  const isOnDesk = useIsOnDesk(lens);
  return (
    <div className="bw-field">
      <label htmlFor={id}>Lit</label>
      <div className="bw-view">
        <select
          className="input"
          id={id}
          value={lens.selection === null ? "" : printRef(lens.selection)}
          onChange={(event) => props.onLight(refs.find((ref) => printRef(ref) === event.target.value) ?? null)}
        >
          <option value="">Nothing</option>
          {refs.map((ref) => (
            <option key={printRef(ref)} value={printRef(ref)}>
              {KIND_WORDS[ref.kind][0]}: {firstWords(itemName(ref, lookup) ?? "", LETTERS)}
            </option>
          ))}
        </select>
        {isOnDesk ? (
          <p>The desk shows this step.</p>
        ) : (
          <>
            <Button size="small" look="line" onClick={props.onTake}>
              Take the desk’s view
            </Button>
            <Button size="small" onClick={props.onBack}>
              Show the step
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Whether the desk shows a lens, whichever of its panes is in front. */
function useIsOnDesk(lens: Lens): boolean {
  const wanted = useMemo(() => viewOf(lens), [lens]);
  return useLens((seen) => viewOf(seen) === wanted);
}

/** What is seen, without where it is seen. */
const viewOf = (lens: Lens): string => printStepLens({ ...lens, pane: "graph", tab: "article" });
