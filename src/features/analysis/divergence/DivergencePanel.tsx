import { divergenceFinding, divergenceMethod } from "#domain/analysis/divergence/divergence-words.ts";
import type { LinesQuery } from "#domain/analysis/divergence/lines-of-lens.ts";
import type { WordsAndBarrels } from "#domain/analysis/divergence/words-and-barrels.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Select } from "#ui/Select.tsx";
import { PanelHead } from "../PanelHead.tsx";
import type { PanelProps } from "../panel-props.ts";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import { ChartSources } from "./ChartSources.tsx";
import { DivergenceList } from "./DivergenceList.tsx";
import { LagSection } from "./LagSection.tsx";
import { MonthsOfBoth } from "./MonthsOfBoth.tsx";
import { TwoStrips } from "./TwoStrips.tsx";
import { type LinesOnDesk, useLines } from "./use-lines.ts";
import "./divergence.css";

/** What is said of a tie beside what is shipped, as of the lens. */
export function DivergencePanel(_props: PanelProps) {
  const lookup = useLookup();
  const asked = useLines();
  if (asked === null)
    return (
      <PanelHead
        finding="No tie with a reading has recorded trade"
        method="Words and barrels are laid side by side where trade between the two ends of a tie is recorded."
      />
    );
  const { tie, lines, query } = asked;
  const isMissing = "kind" in lines;
  return (
    <>
      <PanelHead
        finding={divergenceFinding(lookup.tieName(tie), lines)}
        method={
          isMissing
            ? "Words and barrels are laid side by side where monthly trade between the two ends of a tie is recorded by the end of the window."
            : divergenceMethod(lines)
        }
      >
        <TieTag tie={tie} />
        <TieChoice {...asked} />
      </PanelHead>
      {isMissing ? null : <BothLines tie={tie} lines={lines} query={query} />}
    </>
  );
}

/** Ties that have both; choosing one selects it everywhere. */
function TieChoice({ tie, ties }: LinesOnDesk) {
  const lookup = useLookup();
  const { show } = useLeads();
  const all = ties.includes(tie) ? ties : [tie, ...ties];
  const options = all
    .map((one) => ({ value: one as string, label: lookup.tieName(one) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  return (
    <Select
      label="Ties with trade"
      value={tie}
      options={options}
      onChange={(value) => {
        const chosen = all.find((one) => one === value);
        if (chosen) show({ kind: "tie", id: chosen });
      }}
    />
  );
}

function BothLines(props: { readonly tie: TieId; readonly lines: WordsAndBarrels; readonly query: LinesQuery }) {
  const { tie, lines, query } = props;
  return (
    <>
      <TwoStrips lines={lines} />
      <ChartSources lines={lines} />
      <DivergenceList tie={tie} lines={lines} query={query} />
      <LagSection lines={lines} />
      <MonthsOfBoth tie={tie} lines={lines} />
    </>
  );
}
