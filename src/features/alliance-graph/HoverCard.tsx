import type { CSSProperties } from "react";
import { writeSupport } from "#domain/reading/words.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import { useEvidence, useLookup, useReadings, useTieFace } from "#state/dossier/dossier-context.tsx";
import { PairTag } from "#ui/PairTag.tsx";
import { tiesOfActor, writeBands } from "./graph-words.ts";
import { StanceWords } from "./TieFacts.tsx";
import { useTieLedger } from "./use-tie-facts.ts";

export type Card = {
  readonly ref: Extract<Ref, { kind: "actor" | "tie" }>;
  /** Where it is anchored, in pixels of the stage, and how large the stage is. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const GAP = 12;

/** Facts beside what is pointed at or focused. It can be entered by the pointer and stays until left or dismissed. */
export function HoverCard(props: { readonly card: Card; readonly onEnter: () => void; readonly onLeave: () => void }) {
  const { card } = props;
  return (
    <div
      className="ag-card"
      role="tooltip"
      style={placed(card)}
      onPointerEnter={props.onEnter}
      onPointerLeave={props.onLeave}
    >
      {card.ref.kind === "tie" ? <TieFactsCard tie={card.ref.id} /> : <ActorFactsCard actor={card.ref.id} />}
    </div>
  );
}

/** Width of a card and the room beside it, as the sheet has them. */
const CARD_ROOM = 284;

/** Towards the middle of the stage, and no further than its edge, so that it never leaves it. */
function placed({ x, y, width, height }: Card): CSSProperties {
  const farthest = Math.max(0, width - CARD_ROOM);
  return {
    ...(x > width / 2 ? { right: Math.min(width - x + GAP, farthest) } : { left: Math.min(x + GAP, farthest) }),
    ...(y > height / 2 ? { bottom: height - y + GAP } : { top: y + GAP }),
  };
}

function TieFactsCard({ tie }: { readonly tie: TieId }) {
  const face = useTieFace(tie);
  const lookup = useLookup();
  const ledger = useTieLedger(tie);
  const newest = ledger?.entries.find((entry) => entry.counted);
  return (
    <>
      <p className="ag-card-head">
        <PairTag left={face.left} right={face.right} step={face.step} />
        <b>
          <bdi>{lookup.tieName(tie)}</bdi>
        </b>
      </p>
      {ledger?.reading ? <StanceWords reading={ledger.reading} /> : <p>No evidence by the end of this window.</p>}
      {ledger && newest ? <p>{writeSupport(ledger)}</p> : null}
      {newest ? <p className="ag-card-quiet">Newest: {writeDate(newest.item.date)}.</p> : null}
    </>
  );
}

function ActorFactsCard({ actor }: { readonly actor: ActorId }) {
  const lookup = useLookup();
  const index = useEvidence();
  const readings = useReadings();
  const record = lookup.actor(actor);
  const ties = tiesOfActor(actor, { readings, index });
  const role = record?.kind === "person" ? record.represents.at(-1) : undefined;
  return (
    <>
      <p className="ag-card-head">
        <b>
          <bdi>{record?.name ?? actor}</bdi>
        </b>
      </p>
      {role ? (
        <p>
          <bdi>{role.role}</bdi>, <bdi>{lookup.actorName(role.state)}</bdi>
        </p>
      ) : null}
      <p>
        {writeCount(ties.length, "tie")}
        {ties.length > 0 ? `: ${writeBands(ties)}.` : "."}
      </p>
    </>
  );
}
