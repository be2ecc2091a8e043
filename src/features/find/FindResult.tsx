import { type ReactNode, useEffect, useRef } from "react";
import type { FindHit } from "#domain/find/finder.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { useLookup, useTieFace } from "#state/dossier/dossier-context.tsx";
import { PairTag } from "#ui/PairTag.tsx";
import { FoundText } from "./FoundText.tsx";

type ResultProps = {
  readonly id: string;
  readonly hit: FindHit;
  readonly current: boolean;
  readonly onPoint: () => void;
  readonly onPick: () => void;
};

/** One result. The focus stays in the field; which one is current is said by the field. */
export function FindResult({ id, hit, current, onPoint, onPick }: ResultProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) element.current?.scrollIntoView?.({ block: "nearest" });
  }, [current]);
  return (
    <div
      ref={element}
      id={id}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={`find-result find-result-${hit.note === null ? hit.ref.kind : "note"}`}
      onPointerMove={current ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      onKeyDown={(event) => event.key === "Enter" && onPick()}
    >
      <Title hit={hit} />
      <FoundText text={hit.detail} ranges={hit.detailRanges} className="find-detail" />
    </div>
  );
}

function Title({ hit }: { readonly hit: FindHit }) {
  const { ref, title, ranges } = hit;
  const text = <FoundText text={title} ranges={ranges} className="find-title" />;
  if (hit.note !== null) return text;
  if (ref.kind === "tie") return <TieTitle tie={ref.id}>{text}</TieTitle>;
  if (ref.kind === "actor") return <ActorTitle actor={ref.id}>{text}</ActorTitle>;
  return text;
}

function TieTitle(props: { readonly tie: TieId; readonly children: ReactNode }) {
  const { left, right, step } = useTieFace(props.tie);
  return (
    <span className="find-tie">
      <PairTag left={left} right={right} step={step} />
      {props.children}
      <span className="find-stance">{step === null ? "no reading yet" : stanceName(step)}</span>
    </span>
  );
}

/** A state or an organisation with the code it has in the graph. */
function ActorTitle(props: { readonly actor: ActorId; readonly children: ReactNode }) {
  const actor = useLookup().actor(props.actor);
  const code = actor === null || actor.kind === "person" || actor.code === actor.name ? null : actor.code;
  return (
    <span className="find-tie">
      {props.children}
      {code === null ? null : (
        <span className="find-code" dir="auto">
          {code}
        </span>
      )}
    </span>
  );
}
