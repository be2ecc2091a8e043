import { useMemo } from "react";
import type { CentralityRow } from "#domain/analysis/centrality/centrality-rows.ts";
import { writeChange, writeCount, writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { LeadButton } from "../LeadButton.tsx";
import type { Column } from "../SortedTable.tsx";
import { useLeads } from "../use-leads.ts";

type Measure = {
  readonly key: string;
  readonly label: string;
  readonly meaning: string;
  readonly of: (row: CentralityRow) => number | null;
  readonly write: (value: number) => string;
  /** Left out on a phone. */
  readonly isWide?: true;
};

const whole = (value: number) => writeNumber(value);

const MEASURES: readonly Measure[] = [
  {
    key: "positive",
    label: "Friendly",
    meaning: "cordial and allied ties",
    of: ({ positive }) => positive,
    write: whole,
  },
  {
    key: "negative",
    label: "Adverse",
    meaning: "strained and hostile ties",
    of: ({ negative }) => negative,
    write: whole,
  },
  {
    key: "net",
    label: "Net",
    meaning: "friendly less adverse ties",
    of: ({ net }) => net,
    write: (value) => writeChange(value),
    isWide: true,
  },
  {
    key: "strength",
    label: "Weight",
    meaning: "sum of the weights of its ties",
    of: ({ strength }) => strength,
    write: (value) => writeNumber(value, 1),
    isWide: true,
  },
  {
    key: "betweenness",
    label: "Between",
    meaning: "share of the pairs of others whose shortest path leads through it",
    of: ({ betweenness }) => betweenness,
    write: (value) => `${writeNumber(100 * value, 1)} %`,
  },
  {
    key: "pn",
    label: "PN",
    meaning: "PN centrality (Everett and Borgatti 2014): above 1 friends prevail, below 1 rivals",
    of: ({ pn }) => pn,
    write: (value) => writeNumber(value, 2),
  },
];

/** What a column needs to lead on. */
type Ways = { readonly nameOf: (row: CentralityRow) => string; readonly show: (row: CentralityRow) => void };

const columnOf = ({ key, label, meaning, of, write }: Measure, { nameOf, show }: Ways): Column<CentralityRow> => ({
  key,
  label,
  meaning,
  isNumber: true,
  order: of,
  cell: (row) => {
    const value = of(row);
    if (value === null) return <abbr title="Told from three actors on">n/a</abbr>;
    return (
      <LeadButton
        name={`${write(value)}, ${label}: show what it rests on for ${nameOf(row)}`}
        isStop={false}
        onPress={() => show(row)}
      >
        {write(value)}
      </LeadButton>
    );
  },
});

/** Who has no group stands alone, which is not the same as not known. */
const groupColumn = ({ nameOf }: Ways, toGroup: (group: number) => void): Column<CentralityRow> => ({
  key: "group",
  label: "Group",
  meaning: "the group it stands in, as below",
  isNumber: true,
  order: ({ group }) => group,
  cell: (row) => {
    const { group } = row;
    if (group === null) return <span className="sheet-muted">alone</span>;
    return (
      <LeadButton
        name={`${writeNumber(group)}, the group of ${nameOf(row)}: go to it`}
        isStop={false}
        onPress={() => toGroup(group)}
      >
        {writeNumber(group)}
      </LeadButton>
    );
  },
});

/** The columns of the table of actors; every figure leads to the ties of the actor, counts of ties to their evidence. */
export function useActorColumns(compact: boolean, toGroup: (group: number) => void): readonly Column<CentralityRow>[] {
  const lookup = useLookup();
  const { show, evidence } = useLeads();
  return useMemo(() => {
    const nameOf = ({ actor }: CentralityRow) => lookup.actorName(actor);
    const ways: Ways = { nameOf, show: ({ actor: id }) => show({ kind: "actor", id }) };
    const actor: Column<CentralityRow> = {
      key: "actor",
      label: "Actor",
      order: nameOf,
      cell: (row) => (
        <LeadButton
          name={`${nameOf(row)}: show it and its ties`}
          onPress={() => show({ kind: "actor", id: row.actor })}
        >
          <bdi>{nameOf(row)}</bdi>
        </LeadButton>
      ),
    };
    const ties: Column<CentralityRow> = {
      key: "ties",
      label: "Ties",
      meaning: "ties with a reading (degree)",
      isNumber: true,
      order: (row) => row.ties.length,
      cell: (row) => (
        <LeadButton
          name={`${writeCount(row.ties.length, "tie")} of ${nameOf(row)}: open the evidence`}
          onPress={() => evidence({ actor: row.actor })}
        >
          {writeNumber(row.ties.length)}
        </LeadButton>
      ),
    };
    const measures = MEASURES.filter(({ isWide }) => !(compact && isWide));
    return [actor, ties, ...measures.map((measure) => columnOf(measure, ways)), groupColumn(ways, toGroup)];
  }, [lookup, show, evidence, compact, toGroup]);
}
