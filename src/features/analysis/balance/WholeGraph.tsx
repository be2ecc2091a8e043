import { useEffect, useMemo, useRef } from "react";
import { type CampView, campsOf } from "#domain/analysis/balance/camps.ts";
import {
  writeExactness,
  writeFrustration,
  writeResisting,
  writeSeveral,
} from "#domain/analysis/balance/frustration-words.ts";
import type { SignedGraph } from "#domain/analysis/balance/signed-graph.ts";
import { edgesIn } from "#domain/analysis/balance/signed-graph.ts";
import type { Triad } from "#domain/analysis/balance/triads.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import { TensionTable, type TriadsOf } from "./TensionTable.tsx";
import { type FoundFrustration, useFrustration } from "./use-frustration.ts";

/** The frustration of the whole graph: how many ties would have to change, the camps, and the ties that resist. */
export function WholeGraph(props: {
  readonly graph: SignedGraph;
  readonly triads: readonly Triad[];
  readonly onTriadsOf: TriadsOf;
}) {
  const { graph, triads, onTriadsOf } = props;
  const work = useFrustration(graph);
  const { answer, bounds, state } = work;
  // The last answer stands until something is known of the present graph; what was stopped has none.
  const last = bounds === null && (state === "running" || state === "done") ? answer : null;
  const known = bounds ?? last?.found ?? null;
  const counted = last?.graph ?? graph;
  const signed = useMemo(() => edgesIn(counted).ties.length, [counted]);
  const isRunning = state === "running";
  // One button, so that it stays under the hand; asked for again, it can be taken back before anything is known.
  const isWaiting = isRunning ? bounds !== null || work.isAsked : state !== "done";
  const { section, tool } = useKeptFocus(isWaiting);
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="sheet-section triad-whole"
      aria-label="The whole graph"
      aria-busy={isRunning}
    >
      <h3>The whole graph</h3>
      <p className="triad-index">
        {known !== null
          ? writeFrustration(known, signed)
          : isRunning
            ? "Working out the frustration index"
            : "The frustration index is not worked out"}
      </p>
      <p className="sheet-note">
        {known === null || signed === 0 ? "" : `${writeExactness(known, isRunning)} `}
        {state === "stopped" && known !== null && known.lower === known.upper ? "Its camps were not kept. " : ""}
        {state === "failed" ? `It was not worked out: ${work.reason}. ` : ""}
        {isWaiting ? (
          <Button look="line" size="small" onClick={isRunning ? work.stop : work.again} {...tool}>
            {isRunning ? "Cancel" : "Work it out"}
          </Button>
        ) : null}
      </p>
      {last === null ? null : <Answer answer={last} triads={triads} onTriadsOf={onTriadsOf} />}
      <Method />
    </section>
  );
}

/** Keeps the keyboard in the section when the button that it was on goes. */
function useKeptFocus(isThere: boolean) {
  const section = useRef<HTMLElement>(null);
  const isOn = useRef(false);
  useEffect(() => {
    if (isThere || !isOn.current) return;
    isOn.current = false;
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, [isThere]);
  const onFocus = () => {
    isOn.current = true;
  };
  const onBlur = () => {
    isOn.current = false;
  };
  return { section, tool: { onFocus, onBlur } };
}

function Method() {
  return (
    <p className="sheet-note">
      Triads after Heider (1946) and Cartwright and Harary (1956). The frustration index is the least number of ties
      whose sign would have to change until every circle of ties is balanced (Harary 1959); it is also the least number
      that any two camps leave at odds (Zaslavsky 1982). Found on this machine by reduction and a bounded search that
      proves its answer. Neutral ties decide nothing; memberships and ties of leaders, whose words bear on their states,
      are left out.
    </p>
  );
}

function Answer(props: {
  readonly answer: FoundFrustration;
  readonly triads: readonly Triad[];
  readonly onTriadsOf: TriadsOf;
}) {
  const { graph, found } = props.answer;
  const camps = useMemo(() => campsOf(graph, found), [graph, found]);
  return (
    <>
      <CampLists camps={camps} note={writeSeveral(found.several, found.lower === found.upper)} />
      <Resisters camps={camps} />
      <TensionTable graph={graph} triads={props.triads} camps={camps} onTriadsOf={props.onTriadsOf} />
    </>
  );
}

function CampLists({ camps, note }: { readonly camps: CampView; readonly note: string }) {
  const lookup = useLookup();
  const several = camps.parts.length > 1;
  if (camps.parts.length === 0) return null;
  return (
    <>
      <h4 className="triad-h4">{several ? "The camps it implies, part by part" : "The two camps it implies"}</h4>
      <p className="sheet-note">
        {note}
        {several ? " No signed tie joins one part with another." : ""}
      </p>
      {camps.parts.map(([larger, smaller]) => (
        <div key={larger[0]} className="triad-camps">
          <Camp actors={larger} />
          <Camp actors={smaller} />
        </div>
      ))}
      {camps.aside.length > 0 ? (
        <p className="sheet-note">In no camp, having no signed tie: {camps.aside.map(lookup.actorName).join(", ")}.</p>
      ) : null}
    </>
  );
}

function Camp({ actors }: { readonly actors: readonly ActorId[] }) {
  const lookup = useLookup();
  const { show } = useLeads();
  return (
    <div>
      <h5>{actors.length === 0 ? "Nobody on the other side" : writeCount(actors.length, "actor")}</h5>
      <ul>
        {actors.map((actor) => (
          <li key={actor}>
            <LeadButton name={`Show ${lookup.actorName(actor)}`} onPress={() => show({ kind: "actor", id: actor })}>
              {lookup.actorName(actor)}
            </LeadButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Resisters({ camps }: { readonly camps: CampView }) {
  const lookup = useLookup();
  const { evidence } = useLeads();
  if (camps.resisting.length === 0) return null;
  return (
    <>
      <h4 className="triad-h4">{writeCount(camps.resisting.length, "tie")} at odds with the camps</h4>
      <ul className="triad-resisting">
        {camps.resisting.map((resisting) => {
          const { id, reading } = { ...resisting.tie };
          const pieces = writeCount(reading.count, "piece of evidence", "pieces of evidence");
          return (
            <li key={id}>
              <TieTag tie={id} />
              <span>{writeResisting(resisting)}</span>
              <LeadButton name={`${pieces} on ${lookup.tieName(id)}`} onPress={() => evidence({ tie: id })}>
                {pieces}
              </LeadButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
