import { useMemo } from "react";
import type { CampView } from "#domain/analysis/balance/camps.ts";
import { edgesIn, type SignedGraph, type SignedTie } from "#domain/analysis/balance/signed-graph.ts";
import type { Triad, TriadKind } from "#domain/analysis/balance/triads.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { type Column, SortedTable } from "../SortedTable.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";

type Row = {
  readonly tie: SignedTie;
  readonly triads: Readonly<Record<TriadKind, number>>;
  readonly where: "across" | "within";
  readonly resists: boolean;
};

/** Asks for the triads of one kind that a tie is part of. */
export type TriadsOf = (tie: TieId, kind: TriadKind) => void;

/** Every signed tie: in how many triads of each kind it is, and how it lies to the camps. */
export function TensionTable(props: {
  readonly graph: SignedGraph;
  readonly triads: readonly Triad[];
  readonly camps: CampView;
  readonly onTriadsOf: TriadsOf;
}) {
  const { graph, triads, camps, onTriadsOf } = props;
  const rows = useMemo(() => rowsOf(graph, triads, camps), [graph, triads, camps]);
  const columns = useColumns(onTriadsOf);
  if (rows.length === 0) return null;
  return (
    <>
      <h4 className="triad-h4">Every signed tie</h4>
      <SortedTable
        caption="Signed ties by the triads they are in"
        columns={columns}
        rows={rows}
        keyOf={({ tie }) => tie.id}
        start={{ by: "tense", down: true }}
      />
    </>
  );
}

function rowsOf(graph: SignedGraph, triads: readonly Triad[], camps: CampView): readonly Row[] {
  const counts = new Map<TieId, Record<TriadKind, number>>();
  for (const { ties, kind } of triads)
    for (const { id } of ties) {
      const count = counts.get(id) ?? { tense: 0, balanced: 0, undecided: 0 };
      count[kind] += 1;
      counts.set(id, count);
    }
  const resisting = new Set(camps.resisting.map(({ tie }) => tie.id));
  return edgesIn(graph).ties.map((tie) => ({
    tie,
    triads: counts.get(tie.id) ?? { tense: 0, balanced: 0, undecided: 0 },
    where: camps.whereOf(tie),
    resists: resisting.has(tie.id),
  }));
}

function useColumns(onTriadsOf: TriadsOf): readonly Column<Row>[] {
  const lookup = useLookup();
  const { evidence } = useLeads();
  return useMemo(() => {
    const count = (kind: TriadKind, label: string): Column<Row> => ({
      key: kind,
      label,
      meaning: `${label} triads it is part of`,
      isNumber: true,
      order: ({ triads }) => triads[kind],
      cell: ({ tie, triads }) => {
        const number = triads[kind];
        if (number === 0) return "0";
        const words = `${writeCount(number, `${kind} triad`)} of ${lookup.tieName(tie.id)}`;
        return (
          <LeadButton name={`${words}: list ${number === 1 ? "it" : "them"}`} onPress={() => onTriadsOf(tie.id, kind)}>
            {number}
          </LeadButton>
        );
      },
    });
    return [
      { key: "tie", label: "Tie", order: ({ tie }) => tie.id, cell: ({ tie }) => <TieTag tie={tie.id} /> },
      {
        key: "stance",
        label: "Stance",
        order: ({ tie }) => tie.reading.stance,
        cell: ({ tie }) => stanceName(tie.reading.band),
      },
      count("tense", "Tense"),
      count("balanced", "Balanced"),
      count("undecided", "Undecided"),
      {
        key: "camps",
        label: "Camps",
        meaning: "Whether it runs within a camp or across, and whether that is at odds with its sign",
        order: ({ resists, where }) => `${resists ? 0 : 1}${where}`,
        cell: ({ where, resists }) => (resists ? <b>{where}, at odds</b> : where),
      },
      {
        key: "evidence",
        label: "Evidence",
        isNumber: true,
        order: ({ tie }) => tie.reading.count,
        cell: ({ tie }) => (
          <LeadButton name={`Evidence on ${lookup.tieName(tie.id)}`} onPress={() => evidence({ tie: tie.id })}>
            {tie.reading.count}
          </LeadButton>
        ),
      },
    ];
  }, [lookup, evidence, onTriadsOf]);
}
