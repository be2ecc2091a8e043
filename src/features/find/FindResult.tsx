import { type ReactNode, useEffect, useRef } from "react";
import type { FindHit } from "#domain/find/finder.ts";
import type { TieId } from "#domain/shared/ids.ts";
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
      className={`find-result find-result-${hit.ref.kind}`}
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
  if (ref.kind === "tie") return <TieTitle tie={ref.id}>{text}</TieTitle>;
  if (ref.kind === "actor") return <ActorTitle hit={hit}>{text}</ActorTitle>;
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

function ActorTitle(props: { readonly hit: FindHit; readonly children: ReactNode }) {
  const lookup = useLookup();
  const { ref, title } = props.hit;
  const tag = ref.kind === "actor" ? lookup.actorTag(ref.id) : title;
  return (
    <span className="find-tie">
      {props.children}
      {tag === title ? null : (
        <span className="find-code" dir="auto">
          {tag}
        </span>
      )}
    </span>
  );
}
