import { useMemo } from "react";
import type { Dependence, PartnerShare } from "#domain/analysis/dependence/dependence.ts";
import {
  partnerWord,
  writeAmount,
  writeConcentration,
  writePart,
} from "#domain/analysis/dependence/dependence-words.ts";
import type { BestMonth, LeftOut } from "#domain/analysis/dependence/left-out.ts";
import { withPartner } from "#domain/analysis/dependence/trade-grid.ts";
import type { PlaceCode } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { writeChange, writeMonth } from "#domain/shared/wording.ts";
import { UNIT_WORDS } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { type Column, SortedTable } from "../SortedTable.tsx";
import { useLeads } from "../use-leads.ts";

/** What is left without some partners, what would have to be replaced, and whether anybody ever sent as much. */
export function WithoutPartner(props: {
  readonly dependence: Dependence;
  readonly window: MonthSpan;
  readonly best: ReadonlyMap<PlaceCode, BestMonth>;
  readonly left: LeftOut;
  readonly dropped: ReadonlySet<PlaceCode>;
  readonly onAllBack: () => void;
}) {
  const { dependence, window, best, left, dropped } = props;
  const lookup = useLookup();
  const { question, unit, kind, total } = dependence;
  // A year's sum is set against months by a twelfth; a daily rate is one already.
  const monthly = unit !== "kbd" && kind === "years" ? left.gap / 12 : left.gap;
  const able = left.remaining.filter(({ place }) => (best.get(place)?.value ?? 0) >= monthly);
  const names = [...dropped].map(lookup.placeName).join(", ");
  const columns = useRemainingColumns(dependence, window, best);
  return (
    <section className="sheet-section" aria-label={`Without ${names}`} aria-live="polite">
      <h3>
        Without <bdi>{names}</bdi>
      </h3>
      <p className="dependence-line">
        <b>
          {writeAmount(monthly, unit)} {UNIT_WORDS[unit].short}
          {unit === "kbd" ? "" : " a month"}
        </b>
        {` to be ${question.of === "suppliers" ? "replaced" : "placed elsewhere"}, ${writePart(left.share)} of ${total === null ? "what is recorded" : "the total"}. `}
        {left.concentration === null
          ? "Nobody is left on record."
          : `${writeConcentration(left.concentration, question)}, of what is left.`}
      </p>
      {left.remaining.length === 0 ? null : (
        <>
          <p className="sheet-note">
            {able.length === 0
              ? `No remaining ${partnerWord(question)} has a month on record by ${writeMonth(window.to)} in which it alone ${question.of === "suppliers" ? "sent" : "took"} that much.`
              : `${able.map(({ place }) => lookup.placeName(place)).join(", ")} ${able.length === 1 ? "has" : "have"} ${question.of === "suppliers" ? "sent" : "taken"} that much in a month, whole and not on top. What was possible once may not be now.`}
          </p>
          <SortedTable
            caption={`Remaining ${partnerWord(question, true)}`}
            columns={columns}
            rows={left.remaining}
            keyOf={({ place }) => place}
            start={{ by: "share", down: true }}
          />
        </>
      )}
      <Button look="line" size="small" className="dependence-back" onClick={props.onAllBack}>
        Take all back in
      </Button>
    </section>
  );
}

function useRemainingColumns(
  { question, unit, kind }: Dependence,
  window: MonthSpan,
  best: ReadonlyMap<PlaceCode, BestMonth>,
): readonly Column<PartnerShare>[] {
  const lookup = useLookup();
  const { records } = useLeads();
  return useMemo(() => {
    const monthly = ({ mean }: PartnerShare) => (unit !== "kbd" && kind === "years" ? mean / 12 : mean);
    const bestOf = ({ place }: PartnerShare) => best.get(place) ?? null;
    const above = (row: PartnerShare) => {
      const top = bestOf(row);
      return top === null ? null : top.value - monthly(row);
    };
    const nameOf = ({ place }: PartnerShare) => lookup.placeName(place);
    const open = ({ place }: PartnerShare) => records(withPartner(question, place), unit, window);
    const openBest = ({ place }: PartnerShare, { month }: BestMonth) =>
      records(withPartner(question, place), unit, { from: month, to: month });
    const none = <abbr title="No monthly record">n/a</abbr>;
    return [
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
        key: "share",
        label: "Share of the rest",
        isNumber: true,
        order: ({ share }) => share,
        cell: (row) =>
          row.share === null ? (
            none
          ) : (
            <LeadButton
              isStop={false}
              name={`${writePart(row.share)} from ${nameOf(row)}: open its records`}
              onPress={() => open(row)}
            >
              {writePart(row.share)}
            </LeadButton>
          ),
      },
      {
        key: "best",
        label: "Best month",
        meaning: "the most on record in one month up to the end of the window",
        isNumber: true,
        order: (row) => bestOf(row)?.value ?? null,
        cell: (row) => {
          const top = bestOf(row);
          if (top === null) return none;
          return (
            <LeadButton
              name={`${writeAmount(top.value, unit)} ${writeMonth(top.month)}: open the record`}
              onPress={() => openBest(row, top)}
            >
              {writeAmount(top.value, unit)} <span className="sheet-muted">{writeMonth(top.month)}</span>
            </LeadButton>
          );
        },
      },
      {
        key: "above",
        label: "Above its mean",
        meaning: "the best month less what it supplies now",
        isNumber: true,
        order: above,
        cell: (row) => {
          const [value, top] = [above(row), bestOf(row)];
          if (value === null || top === null) return none;
          const words = writeChange(value, Math.abs(value) >= 100 ? 0 : UNIT_WORDS[unit].decimals);
          return (
            <LeadButton
              isStop={false}
              name={`${words} in ${writeMonth(top.month)}, ${nameOf(row)}: open the record`}
              onPress={() => openBest(row, top)}
            >
              {words}
            </LeadButton>
          );
        },
      },
    ];
  }, [lookup, records, question, unit, kind, best, window]);
}
