import { useState } from "react";
import { coverageFinding, coverageMethod, KIND_WORDS, reasonWords } from "#domain/analysis/coverage/coverage-words.ts";
import { THIN_KINDS, type ThinReason, type ThinTie } from "#domain/analysis/coverage/thin-ties.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { Button } from "#ui/Button.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { PanelHead } from "../PanelHead.tsx";
import type { PanelProps } from "../panel-props.ts";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import { SilentMonths } from "./SilentMonths.tsx";
import { useCoverage } from "./use-coverage.ts";
import "./coverage.css";

const SHOWN_AT_FIRST = 100;

/** A reading list: ties that rest on little, and months in which trade moved and nothing was said. */
export function CoveragePanel(_props: PanelProps) {
  const { thin, all, moves, fault, window } = useCoverage();
  const { halfLife } = useMethod();
  const [kind, setKind] = useState<ThinReason["kind"] | null>(null);
  const shown = kind === null ? thin : thin.filter(({ reasons }) => reasons.some((reason) => reason.kind === kind));
  return (
    <>
      <PanelHead
        finding={coverageFinding(thin.length, all, moves)}
        method={coverageMethod(window.to, window, halfLife)}
      />
      <section className="sheet-section coverage-first" aria-label="Ties that rest on little">
        <h3>
          Ties that rest on little <span>{writeNumber(shown.length)}</span>
        </h3>
        <fieldset className="coverage-kinds">
          <legend className="sr-only-text">Which ties</legend>
          <Kind label="All" count={thin.length} isChosen={kind === null} onChoose={() => setKind(null)} />
          {THIN_KINDS.map((one) => (
            <Kind
              key={one}
              label={KIND_WORDS[one]}
              count={thin.filter(({ reasons }) => reasons.some((reason) => reason.kind === one)).length}
              isChosen={kind === one}
              onChoose={() => setKind(one)}
            />
          ))}
        </fieldset>
        {shown.length === 0 ? (
          <p className="sheet-note">
            {all === 0 ? "No tie has a reading yet. Move the window later." : "No tie of this kind."}
          </p>
        ) : (
          <ThinTies key={kind} ties={shown} kind={kind} />
        )}
      </section>
      {moves === null ? (
        <p className="sheet-note">
          {fault === null
            ? "Looking through the recorded pairs."
            : `The recorded pairs could not be looked through: ${fault}`}
        </p>
      ) : (
        <SilentMonths moves={moves} />
      )}
    </>
  );
}

function Kind(props: {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <Button size="small" pressed={props.isChosen} onClick={props.onChoose}>
      {props.label} <span className="sheet-muted">{writeNumber(props.count)}</span>
    </Button>
  );
}

function ThinTies(props: { readonly ties: readonly ThinTie[]; readonly kind: ThinReason["kind"] | null }) {
  const { ties, kind } = props;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? ties : ties.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className="coverage-list">
        {shown.map((thin) => (
          <ThinLine key={thin.tie} thin={thin} kind={kind} />
        ))}
      </ul>
      {shown.length === ties.length ? null : (
        <Button look="line" onClick={() => setWhole(true)}>
          Show all {writeNumber(ties.length)}
        </Button>
      )}
    </>
  );
}

function ThinLine({ thin, kind }: { readonly thin: ThinTie; readonly kind: ThinReason["kind"] | null }) {
  const lookup = useLookup();
  const { evidence } = useLeads();
  const { tie, reasons } = thin;
  const told = kind === null ? reasons : reasons.filter((reason) => reason.kind === kind);
  return (
    <li>
      <TieTag tie={tie} />
      <div>
        {told.map((reason) => {
          const { why, look } = reasonWords(reason, lookup, tie);
          return (
            <p key={reason.kind}>
              <b>{KIND_WORDS[reason.kind]}.</b> <bdi>{why}</bdi> <span className="coverage-look">{look}</span>
            </p>
          );
        })}
      </div>
      <LeadButton name={`Evidence of ${lookup.tieName(tie)}`} onPress={() => evidence({ tie })}>
        Evidence
      </LeadButton>
    </li>
  );
}
