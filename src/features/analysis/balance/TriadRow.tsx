import { useEffect, useRef } from "react";
import type { SignedTie } from "#domain/analysis/balance/signed-graph.ts";
import { ARRIVAL_WORD, writeTriad } from "#domain/analysis/balance/triad-words.ts";
import type { Triad } from "#domain/analysis/balance/triads.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup, useTieFace } from "#state/dossier/dossier-context.tsx";
import { PairTag } from "#ui/PairTag.tsx";
import { scrollNear } from "#ui/scroll-near.ts";
import { LeadButton } from "../LeadButton.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import { TriadFigure } from "./TriadFigure.tsx";
import { TriadStory } from "./TriadStory.tsx";

/** One triad: what it is, its three ties, and once it is open how it came about and what was said. */
export function TriadRow(props: {
  readonly triad: Triad;
  readonly open: boolean;
  /** Whether Tab stops here; arrows go through the others. */
  readonly isStop: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
}) {
  const { triad, open } = props;
  const lookup = useLookup();
  const { point } = useLeads();
  const row = useRef<HTMLLIElement>(null);
  const { title, facts } = writeTriad(triad, lookup);
  const [arrival, over] = ARRIVAL_WORD[triad.arrival];
  // What came open by a link or a press in the graph is brought into sight; what is in sight does not move.
  useEffect(() => {
    if (open && row.current) bringIntoSight(row.current);
  }, [open]);
  return (
    <li
      ref={row}
      className="triad-row"
      data-open={open || undefined}
      onPointerEnter={() => point({ kind: "triad", id: triad.id })}
      onPointerLeave={() => point(null)}
    >
      <TriadFigure triad={triad} lit={open} />
      <div className="triad-body">
        <h3>
          <button
            type="button"
            className="triad-open"
            data-row={triad.id}
            tabIndex={props.isStop ? 0 : -1}
            aria-expanded={open}
            onClick={props.onToggle}
            onFocus={props.onFocus}
          >
            {title}
          </button>
        </h3>
        <p className="triad-facts">{facts}</p>
        <p className="triad-ties">
          {triad.ties.map((tie) => (open ? <OpenTie key={tie.id} tie={tie} /> : <ClosedTie key={tie.id} tie={tie} />))}
        </p>
        {open ? <TriadStory triad={triad} /> : null}
      </div>
      <p className="triad-arrival">
        <b>{arrival}</b> {over}
      </p>
    </li>
  );
}

/** On a stage the row begins where the panel does, so that no line above is cut, and nothing but the panel moves. */
function bringIntoSight(row: HTMLElement): void {
  const panel = row.closest("[data-talk]") === null ? null : row.closest(".analysis-panel");
  if (panel === null) scrollNear(row);
  else panel.scrollTop += Math.ceil(row.getBoundingClientRect().top - panel.getBoundingClientRect().top);
}

function ClosedTie({ tie }: { readonly tie: SignedTie }) {
  const face = useTieFace(tie.id);
  return (
    <span className="triad-tie">
      <PairTag left={face.left} right={face.right} step={face.step} /> <Pieces tie={tie} isStop={false} />
    </span>
  );
}

function OpenTie({ tie }: { readonly tie: SignedTie }) {
  return (
    <span className="triad-tie">
      <TieTag tie={tie.id} /> <Pieces tie={tie} isStop />
    </span>
  );
}

/** How many pieces of evidence a tie rests on, and the way to them. */
function Pieces({ tie, isStop }: { readonly tie: SignedTie; readonly isStop: boolean }) {
  const lookup = useLookup();
  const { evidence } = useLeads();
  const pieces = writeCount(tie.reading.count, "piece of evidence", "pieces of evidence");
  return (
    <LeadButton
      name={`${pieces} on ${lookup.tieName(tie.id)}`}
      isStop={isStop}
      onPress={() => evidence({ tie: tie.id })}
    >
      {tie.reading.count}
    </LeadButton>
  );
}
