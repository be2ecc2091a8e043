import { Check, Minus } from "lucide-react";
import { useId } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { FrozenView } from "#domain/embedding/frozen-view.ts";
import { writeCount, writeList, writeNumber } from "#domain/shared/wording.ts";

type Line = { readonly goes: boolean; readonly name: string; readonly words: string };

/** What the code or the frozen copy holds, counted, and what neither ever does. `frozen`: `null` while it is counted. */
export function WhatGoesAlong(props: {
  readonly dossier: Dossier;
  /** Title of the view. */
  readonly title: string;
  readonly copy: "live" | "frozen";
  readonly frozen: FrozenView | null;
}) {
  const { dossier, title, copy, frozen } = props;
  const heading = useId();
  const lines = copy === "live" ? liveLines() : frozen === null ? [] : frozenLines(frozen);
  return (
    <section className="embed-part" aria-labelledby={heading}>
      <h3 id={heading}>What travels</h3>
      {copy === "frozen" && frozen === null ? (
        <p className="embed-note">Counting what stands behind the view</p>
      ) : (
        <ul className="embed-travels">
          {[{ goes: true, name: "The view", words: title }, ...lines, ...stays(dossier, copy)].map((line) => (
            <Item key={line.name} {...line} />
          ))}
        </ul>
      )}
      {copy === "frozen" && frozen !== null
        ? frozen.caveats.map((caveat) => (
            <p key={caveat} className="embed-note">
              {caveat}
            </p>
          ))
        : null}
    </section>
  );
}

function Item({ goes, name, words }: Line) {
  return (
    <li data-travels={goes}>
      <span className="embed-tick" aria-hidden="true">
        {goes ? <Check size={12} strokeWidth={3} /> : <Minus size={12} strokeWidth={3} />}
      </span>
      <span>
        <b>{name}</b>
        <span className="sr-only-text">{goes ? " travel: " : " stay here: "}</span>
        <small>
          <bdi>{words}</bdi>
        </small>
      </span>
    </li>
  );
}

const liveLines = (): readonly Line[] => [
  {
    goes: false,
    name: "Evidence and trade figures",
    words: "The frame asks the live dossier for them, so they are as new as it is",
  },
];

function frozenLines({ travels, of }: FrozenView): readonly Line[] {
  const evidence = [
    writeCount(travels.quotes, "quote"),
    writeCount(travels.events, "event"),
    writeCount(travels.arrangements, "arrangement"),
  ];
  return [
    {
      goes: true,
      name: "Evidence and who said it",
      words: `${writeList(evidence)} on ${partOf(travels.ties, of.ties, "tie")}; words at most as quoted`,
    },
    {
      goes: true,
      name: "Trade figures with sources",
      words: `${partOf(travels.flows, of.flows, "record")}, ${writeCount(travels.sources, "source")}`,
    },
    ...(travels.overrides === 0
      ? []
      : [
          {
            goes: true,
            name: "Readings set by hand",
            words: `${writeCount(travels.overrides, "reading")}, with reasons`,
          },
        ]),
  ];
}

function stays({ notes = [] }: Dossier, copy: "live" | "frozen"): readonly Line[] {
  return [
    {
      goes: false,
      name: "Notes of your own",
      words:
        notes.length === 0 ? "None, and none would leave" : `${writeCount(notes.length, "private note")}, left here`,
    },
    {
      goes: false,
      name: "Full article text",
      words: copy === "live" ? "The code holds none" : "Only the words that are quoted go along",
    },
  ];
}

function partOf(count: number, all: number, singular: string): string {
  return count < all ? `${writeNumber(count)} of ${writeCount(all, singular)}` : writeCount(count, singular);
}
