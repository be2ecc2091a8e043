import { useMemo } from "react";
import type { Dependence, PartnerShare } from "#domain/analysis/dependence/dependence.ts";
import { meanUnit, partnerWord, writeAmount, writePart } from "#domain/analysis/dependence/dependence-words.ts";
import { withPartner } from "#domain/analysis/dependence/trade-grid.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { type Column, SortedTable } from "../SortedTable.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import { usePartnerTies } from "./use-partner-ties.ts";

/** Every partner with its volume and share; each leads to its records, and can be left out to see what follows. */
export function PartnerTable(props: {
  readonly dependence: Dependence;
  readonly window: MonthSpan;
  readonly dropped: ReadonlySet<PlaceCode>;
  readonly onDrop: (place: PlaceCode) => void;
  readonly compact: boolean;
}) {
  const { dependence, window, dropped, onDrop, compact } = props;
  const columns = usePartnerColumns(dependence, window, compact);
  const canDrop = dependence.refusal === null;
  const lookup = useLookup();
  const tool: Column<PartnerShare> = {
    key: "drop",
    label: "What if",
    cell: ({ place }) => (
      <Button
        size="small"
        pressed={dropped.has(place)}
        aria-label={`Leave out ${lookup.placeName(place)}`}
        onClick={() => onDrop(place)}
      >
        Leave out
      </Button>
    ),
  };
  return (
    <SortedTable
      caption={`${partnerWord(dependence.question, true)} in the window`}
      columns={canDrop ? [...columns, tool] : columns}
      rows={dependence.partners}
      keyOf={({ place }) => place}
      start={{ by: "mean", down: true }}
    />
  );
}

function usePartnerColumns(
  dependence: Dependence,
  window: MonthSpan,
  compact: boolean,
): readonly Column<PartnerShare>[] {
  const lookup = useLookup();
  const { records } = useLeads();
  const tieOfPartner = usePartnerTies(dependence.question);
  return useMemo(() => {
    const { question, unit, kind, periods, total } = dependence;
    const nameOf = ({ place }: PartnerShare) => lookup.placeName(place);
    const open = ({ place }: PartnerShare) => records(withPartner(question, place), unit, window);
    const word = kind === "months" ? "Months" : "Years";
    const columns: readonly (Column<PartnerShare> & { readonly isWide?: true })[] = [
      {
        key: "partner",
        label: question.of === "suppliers" ? "Supplier" : "Buyer",
        order: nameOf,
        cell: (row) => (
          <LeadButton name={`${nameOf(row)}: open its records`} onPress={() => open(row)}>
            <bdi>{nameOf(row)}</bdi>
          </LeadButton>
        ),
      },
      {
        key: "tie",
        label: "Tie",
        cell: ({ place }) => {
          const tie = tieOfPartner(place);
          return tie === null ? <span className="sheet-muted">no reading</span> : <TieTag tie={tie} />;
        },
      },
      {
        key: "mean",
        label: meanUnit(dependence),
        meaning: "mean over the periods compared",
        isNumber: true,
        order: ({ mean }) => mean,
        cell: (row) => (
          <LeadButton
            name={`${nameOf(row)}, ${writeAmount(row.mean, unit)}: open its records`}
            onPress={() => open(row)}
          >
            {row.atLeast ? "≥ " : ""}
            {writeAmount(row.mean, unit)}
          </LeadButton>
        ),
      },
      {
        key: "share",
        label: "Share",
        isNumber: true,
        order: ({ share }) => share,
        cell: (row) => {
          if (row.share === null) return <abbr title="Too little is recorded to tell a share">n/a</abbr>;
          const share = `${row.atLeast && total !== null ? "≥ " : ""}${writePart(row.share)}`;
          return (
            <LeadButton
              isStop={false}
              name={`${share} from ${nameOf(row)}: open its records`}
              onPress={() => open(row)}
            >
              {share}
            </LeadButton>
          );
        },
      },
      {
        key: "known",
        label: word,
        meaning: `${word.toLowerCase()} of the window with a figure`,
        isNumber: true,
        order: ({ known }) => known,
        cell: (row) => {
          const known = `${writeNumber(row.known)} of ${writeNumber(periods)}`;
          return (
            <LeadButton
              isStop={false}
              name={`${known} ${word.toLowerCase()}, ${nameOf(row)}: open its records`}
              onPress={() => open(row)}
            >
              {known}
            </LeadButton>
          );
        },
        isWide: true,
      },
    ];
    return columns.filter(({ isWide }) => !(compact && isWide));
  }, [dependence, lookup, records, window, tieOfPartner, compact]);
}
