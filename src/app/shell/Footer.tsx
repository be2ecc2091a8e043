import type { ReactNode } from "react";
import type { Lookup } from "#domain/dossier/lookup.ts";
import { linkedTo } from "#domain/lens/linked.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { writeCount, writeMonth } from "#domain/shared/wording.ts";
import { BLANK } from "#domain/workspace/overlay.ts";
import { useDossier, useEvidence, useLookup, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Kbd } from "#ui/Kbd.tsx";

/** What the selection is linked to, or where the dossier comes from; and the keys one needs first. */
export function Footer(props: {
  readonly onKeys: () => void;
  /** What else there is on the selection. */
  readonly children: ReactNode;
}) {
  const isCompared = useLens((lens) => lens.analysis === "change");
  return (
    <footer className="desk-foot">
      <p>
        <Status />
      </p>
      {props.children}
      <div className="foot-keys hide-below-desk">
        {isCompared ? <CompareKeys /> : <DeskKeys />}
        <button type="button" onClick={props.onKeys}>
          <Kbd>?</Kbd> all keys
        </button>
      </div>
    </footer>
  );
}

function DeskKeys() {
  return (
    <>
      <span>
        <Kbd>1</Kbd>
        <Kbd>2</Kbd>
        <Kbd>3</Kbd> panes
      </span>
      <span>
        <Kbd>[</Kbd>
        <Kbd>]</Kbd> move window
      </span>
      <span>
        <Kbd>.</Kbd>
        <Kbd>,</Kbd> next, previous quote
      </span>
    </>
  );
}

function CompareKeys() {
  return (
    <>
      <span>
        <Kbd>←</Kbd>
        <Kbd>→</Kbd> move B a month
      </span>
      <span>
        <Kbd>Shift</Kbd> moves A
      </span>
      <span>
        <Kbd>Esc</Kbd> back
      </span>
    </>
  );
}

function Status() {
  const { id, sample } = useDossier();
  const selection = useLens((lens) => lens.selection);
  const isCompared = useLens((lens) => lens.analysis === "change");
  if (isCompared) return "Comparing the state of the graph on two dates. Evidence dated after each date is ignored.";
  if (selection !== null) return <LinkedLine selection={selection} />;
  if (id === BLANK) return "Kept in this browser. Nothing is read from anywhere, nothing is sent.";
  return sample
    ? "Real records, read on this machine. Nothing is sent anywhere."
    : "Read from the configured source. Nothing else is asked, nothing is sent.";
}

/** "Linked: 12 quotes, 6 events, 4 ties. 3 more pieces name Putin." */
function LinkedLine({ selection }: { readonly selection: Ref }) {
  const lookup = useLookup();
  const { counts, naming } = linkedTo(selection, useEvidence(), useReadings());
  const parts = counts.map(({ kind, count }) => writeCount(count, kind));
  const links = parts.length === 0 ? <NothingLinked selection={selection} /> : `Linked: ${parts.join(", ")}.`;
  if (selection.kind !== "actor" || naming === 0) return links;
  return (
    <>
      {links} {writeCount(naming, "more piece")} {naming === 1 ? "names" : "name"}{" "}
      <bdi>{lookup.actorName(selection.id)}</bdi>.
    </>
  );
}

function NothingLinked({ selection }: { readonly selection: Ref }) {
  const name = nameOf(selection, useLookup());
  if (name === null) return <>Nothing is linked to this {selection.kind} yet.</>;
  return (
    <>
      Nothing is linked to <bdi>{name}</bdi>.
    </>
  );
}

/** What a thing is called where that is short enough for a line of words; `null`: it is this one. */
function nameOf({ kind, id }: Ref, lookup: Lookup): string | null {
  if (kind === "actor") return lookup.actor(id) && lookup.actorName(id);
  if (kind === "tie") return lookup.tieName(id);
  return kind === "month" ? writeMonth(id) : null;
}
