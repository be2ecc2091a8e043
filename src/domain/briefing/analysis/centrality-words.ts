import { centralitySteps } from "../../analysis/centrality/centrality.ts";
import { centralityRows } from "../../analysis/centrality/centrality-rows.ts";
import { centralityFinding, centralityMethod } from "../../analysis/centrality/centrality-words.ts";
import { signedNetworkOf } from "../../analysis/centrality/signed-network.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { readTies } from "../../reading/read-ties.ts";
import { writeMonth, writeNumber } from "../../shared/wording.ts";
import { queryOf } from "../step-subject.ts";
import { columnOf } from "../step-table.ts";
import type { AnalysisAsked, AnalysisWords } from "./analysis-words.ts";

/** Who stands between whom, over friendly ties of one step each: what the panel opens with. */
export function* centralityWords({ dossier, lens, method }: AnalysisAsked): Steps<AnalysisWords> {
  const { to: at } = lens.window;
  const lookup = lookupOf(dossier);
  const index = evidenceIndexOf(dossier);
  const network = signedNetworkOf(readTies(index, queryOf(lens, method)));
  const about = centralityMethod(network, at, "friendly", "step");
  if (network.ties.length === 0)
    return { finding: `No tie has a reading by ${writeMonth(at)}.`, method: about, table: null };
  const found = yield* centralitySteps({ network, paths: "friendly", length: "step" });
  const rows = centralityRows(network, found).toSorted((one, other) => other.betweenness - one.betweenness);
  return {
    finding: `${centralityFinding(rows, found.communities.count, lookup)}.`,
    method: about,
    table: {
      title: `Actors by their place in the network, ${writeMonth(at)}`,
      columns: [
        columnOf("Actor"),
        columnOf("Ties", true),
        columnOf("Friendly", true),
        columnOf("Adverse", true),
        columnOf("Between", true),
        columnOf("Group", true),
      ],
      rows: rows.map(({ actor, ties, positive, negative, betweenness, group }) => ({
        stance: null,
        cells: [
          lookup.actorName(actor),
          writeNumber(ties.length),
          writeNumber(positive),
          writeNumber(negative),
          `${writeNumber(100 * betweenness, 1)} %`,
          group === null ? "alone" : writeNumber(group),
        ],
      })),
      order: "by how many they stand between",
      sources: [...new Set([...readTies(index, queryOf(lens, method)).keys()].flatMap((tie) => index.sourcesOf(tie)))],
    },
  };
}
