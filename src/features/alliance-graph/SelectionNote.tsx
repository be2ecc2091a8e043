import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { threadOf } from "#domain/lens/reader-place.ts";
import { writeBefore } from "#domain/reading/words.ts";
import { type ActorId, type TieId, tiesAround } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { writeCount, writeMonth } from "#domain/shared/wording.ts";
import { useEvidence, useLookup, useReadings, useTieFace } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import { tiesOfActor, writeBands, writeSides } from "./graph-words.ts";
import { StanceWords } from "./TieFacts.tsx";
import { useReadingQuery, useTieLedger } from "./use-tie-facts.ts";

/** "Pakistan–Russia selected. Clear Esc": in the place of the finding while something is selected. */
export function SelectedLine() {
  const selection = useLens((lens) => lens.selection);
  const lookup = useLookup();
  const { pick } = useLensGestures();
  if (selection === null) return null;
  return (
    <>
      <bdi>{nameOf(selection, lookup)}</bdi> selected.{" "}
      <Button look="link" onClick={() => pick(null, "graph")}>
        Clear
      </Button>{" "}
      <Kbd>Esc</Kbd>
    </>
  );
}

function nameOf(ref: Ref, lookup: ReturnType<typeof useLookup>): string {
  switch (ref.kind) {
    case "tie":
      return lookup.tieName(ref.id);
    case "triad":
      return lookup.triadName(ref.id);
    case "actor":
      return lookup.actorName(ref.id);
    case "event":
      return lookup.event(ref.id)?.label ?? lookup.event(ref.id)?.title ?? "An event";
    case "article":
      return lookup.article(ref.id)?.title ?? "An article";
    case "month":
      return writeMonth(ref.id);
    default:
      return { quote: "A quote", arrangement: "An arrangement", source: "A source" }[ref.kind];
  }
}

/** What is known of the selection, over the upper left of the drawing, where the layout keeps free. */
export function SelectionNote() {
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const index = useEvidence();
  if (selection === null) return null;
  if (selection.kind === "actor") return <ActorNote actor={selection.id} />;
  if (selection.kind === "triad") return <TriadNote ties={tiesAround(selection.id)} />;
  const ties = tiesIn(selection, thread, index);
  const first = ties[0];
  if (first === undefined) return null;
  return <TieNote tie={first} others={ties.slice(1)} />;
}

/** The ties a selection speaks of, the one in hand first. */
export function tiesIn(selection: Ref, thread: TieId | null, index: EvidenceIndex): TieId[] {
  if (selection.kind === "tie") return [selection.id];
  if (selection.kind === "triad") return [...tiesAround(selection.id)];
  const ties = [...new Set(index.itemsFor(selection).map((item) => item.tie))];
  const inHand = threadOf({ selection, thread }, index);
  return inHand === null ? ties : [inHand, ...ties.filter((tie) => tie !== inHand)];
}

function TieNote(props: { readonly tie: TieId; readonly others: readonly TieId[] }) {
  const { tie, others } = props;
  const face = useTieFace(tie);
  const query = useReadingQuery();
  const ledger = useTieLedger(tie);
  const { pick, set } = useLensGestures();
  const reading = ledger?.reading ?? null;
  return (
    <div className="ag-note">
      <p>
        <PairButton
          left={face.left}
          right={face.right}
          step={face.step}
          name={face.name}
          look="lit"
          size="large"
          onPress={() => pick({ kind: "tie", id: tie }, "graph")}
        />
        {reading ? <StanceWords reading={reading} brief /> : null}
        {others.map((other) => (
          <OtherTie key={other} tie={other} />
        ))}
      </p>
      <p>
        {reading ? `${writeBefore(reading, query.since ?? query.at)} ` : ""}
        {ledger ? (
          <Button look="link" onClick={() => set({ tab: "evidence", pane: "reader" })}>
            {writeSides(ledger)}
          </Button>
        ) : null}
      </p>
    </div>
  );
}

/** Which area is lit needs no words; its three ties lead to their evidence. */
function TriadNote({ ties }: { readonly ties: readonly TieId[] }) {
  return (
    <div className="ag-note">
      <p>
        {ties.map((tie) => (
          <OtherTie key={tie} tie={tie} />
        ))}
      </p>
    </div>
  );
}

function OtherTie({ tie }: { readonly tie: TieId }) {
  const face = useTieFace(tie);
  const { pick } = useLensGestures();
  return (
    <PairButton
      left={face.left}
      right={face.right}
      step={face.step}
      name={face.name}
      look="lit"
      onPress={() => pick({ kind: "tie", id: tie }, "graph")}
    />
  );
}

function ActorNote({ actor }: { readonly actor: ActorId }) {
  const lookup = useLookup();
  const index = useEvidence();
  const readings = useReadings();
  const { set } = useLensGestures();
  const ties = tiesOfActor(actor, { readings, index });
  return (
    <div className="ag-note">
      <p>
        <b className="ag-actor-tag">
          <bdi>{lookup.actor(actor)?.name ?? actor}</bdi>
        </b>
      </p>
      <p>
        <Button look="link" onClick={() => set({ tab: "evidence", pane: "reader" })}>
          {writeCount(ties.length, "tie")}
        </Button>
        {ties.length > 0 ? `: ${writeBands(ties)}.` : "."}
      </p>
    </div>
  );
}
