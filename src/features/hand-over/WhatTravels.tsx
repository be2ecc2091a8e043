import { useId, useMemo } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { itemName } from "#domain/dossier/item-name.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { exportedReadings, type NetworkQuery } from "#domain/exchange/graph/exported-network.ts";
import { printRef } from "#domain/shared/ref.ts";
import { writeCount, writeList } from "#domain/shared/wording.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { TravelItem } from "#ui/TravelItem.tsx";

/** What links and files hold, counted, and what they never do. */
export function WhatTravels({ query }: { readonly query: NetworkQuery }) {
  const dossier = useDossier();
  const heading = useId();
  const selection = useLens((lens) => lens.selection);
  const counts = useMemo(() => countsOf(dossier, query), [dossier, query]);
  const name = selection === null ? null : itemName(selection, lookupOf(dossier));
  const selected = name === null ? "nothing selected" : `${name} selected`;
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>What travels</h3>
      <ul className="travel-list">
        <TravelItem
          travels
          name="Graph, window and selection"
          words={`${writeCount(counts.ties, "tie")}, ${selected}`}
        />
        <TravelItem travels name="Evidence and who said it" words={counts.evidence} />
        <TravelItem
          travels
          name="Trade figures with sources"
          words={`${writeCount(counts.flows, "record")}, ${writeCount(counts.sources, "source")}`}
        />
        <TravelItem travels={false} name="Notes of your own" words={notesWords(dossier)} />
        <TravelItem travels={false} name="Full article text" words="Only the words that are quoted go along" />
      </ul>
    </section>
  );
}

function notesWords({ notes = [] }: Dossier): string {
  return notes.length === 0 ? "None, and none would leave" : `${writeCount(notes.length, "private note")}, left here`;
}

function countsOf(dossier: Dossier, query: NetworkQuery) {
  const index = evidenceIndexOf(dossier);
  const readings = exportedReadings(dossier, query);
  const refs = new Map(readings.flatMap(({ tie }) => index.itemsOf(tie).map(({ ref }) => [printRef(ref), ref.kind])));
  const kinds = [...refs.values()];
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  return {
    ties: readings.length,
    evidence: writeList([
      writeCount(count("quote"), "quote"),
      writeCount(count("event"), "event"),
      writeCount(count("arrangement"), "arrangement"),
    ]),
    flows: flowIndexOf(dossier).count,
    sources: dossier.sources.length,
  };
}
