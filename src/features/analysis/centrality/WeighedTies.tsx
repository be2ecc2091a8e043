import { writeWeight } from "#domain/analysis/centrality/centrality-words.ts";
import type { SignedTie } from "#domain/analysis/centrality/signed-network.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";

/** Ties by weight; each weight leads to the evidence it is the sum of. */
export function WeighedTies({ ties }: { readonly ties: readonly SignedTie[] }) {
  const lookup = useLookup();
  const { evidence } = useLeads();
  return (
    <ul className="sheet-tags">
      {ties
        .toSorted((one, other) => other.weight - one.weight)
        .map(({ tie, weight }) => (
          <li key={tie}>
            <TieTag tie={tie} />{" "}
            <LeadButton
              name={`${writeWeight(weight)}, the weight of ${lookup.tieName(tie)}: open the evidence`}
              onPress={() => evidence({ tie })}
            >
              {writeWeight(weight)}
            </LeadButton>
          </li>
        ))}
    </ul>
  );
}
