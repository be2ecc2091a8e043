import { useId } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { FrozenView } from "#domain/embedding/frozen-view.ts";
import { writeCount, writeList, writeNumber } from "#domain/shared/wording.ts";
import { TravelItem } from "#ui/TravelItem.tsx";

type Line = { readonly travels: boolean; readonly name: string; readonly words: string };

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
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>What travels</h3>
      {copy === "frozen" && frozen === null ? (
        <p className="way-out-note">Counting what stands behind the view</p>
      ) : (
        <ul className="travel-list">
          {[{ travels: true, name: "The view", words: title }, ...lines, ...stays(dossier, copy)].map((line) => (
            <TravelItem key={line.name} {...line} />
          ))}
        </ul>
      )}
      {copy === "frozen" && frozen !== null
        ? frozen.caveats.map((caveat) => (
            <p key={caveat} className="way-out-note">
              {caveat}
            </p>
          ))
        : null}
    </section>
  );
}

const liveLines = (): readonly Line[] => [
  {
    travels: false,
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
      travels: true,
      name: "Evidence and who said it",
      words: `${writeList(evidence)} on ${partOf(travels.ties, of.ties, "tie")}; words at most as quoted`,
    },
    {
      travels: true,
      name: "Trade figures with sources",
      words: `${partOf(travels.flows, of.flows, "record")}, ${writeCount(travels.sources, "source")}`,
    },
    ...(travels.overrides === 0
      ? []
      : [
          {
            travels: true,
            name: "Readings set by hand",
            words: `${writeCount(travels.overrides, "reading")}, with reasons`,
          },
        ]),
  ];
}

function stays({ notes = [] }: Dossier, copy: "live" | "frozen"): readonly Line[] {
  return [
    {
      travels: false,
      name: "Notes of your own",
      words:
        notes.length === 0 ? "None, and none would leave" : `${writeCount(notes.length, "private note")}, left here`,
    },
    {
      travels: false,
      name: "Full article text",
      words: copy === "live" ? "The code holds none" : "Only the words that are quoted go along",
    },
  ];
}

function partOf(count: number, all: number, singular: string): string {
  return count < all ? `${writeNumber(count)} of ${writeCount(all, singular)}` : writeCount(count, singular);
}
