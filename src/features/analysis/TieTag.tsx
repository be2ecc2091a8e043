import type { TieId } from "#domain/shared/ids.ts";
import { useTieFace } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import { useLeads } from "./use-leads.ts";

/** A tie as its tag: pressing it lights the tie everywhere, and the analysis stays. */
export function TieTag({ tie }: { readonly tie: TieId }) {
  const face = useTieFace(tie);
  const { show, point } = useLeads();
  const isLit = useLens(({ selection }) => selection?.kind === "tie" && selection.id === tie);
  return (
    <PairButton
      {...face}
      look={isLit ? "lit" : "plain"}
      onPress={() => show({ kind: "tie", id: tie })}
      onHover={(over) => point(over ? { kind: "tie", id: tie } : null)}
    />
  );
}
