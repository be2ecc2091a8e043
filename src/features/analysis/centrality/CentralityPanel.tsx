import { useEffect, useMemo, useState } from "react";
import type { PathLength, PathTies } from "#domain/analysis/centrality/centrality.ts";
import { type CentralityRow, centralityRows, groupRows } from "#domain/analysis/centrality/centrality-rows.ts";
import { centralityFinding, centralityMethod } from "#domain/analysis/centrality/centrality-words.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { Select } from "#ui/Select.tsx";
import { PanelHead } from "../PanelHead.tsx";
import type { PanelProps } from "../panel-props.ts";
import { SortedTable } from "../SortedTable.tsx";
import { ActorTies, type Walk } from "./ActorTies.tsx";
import { Groups, goToGroup } from "./Groups.tsx";
import { useActorColumns } from "./use-actor-columns.tsx";
import { type FoundCentrality, useCentrality } from "./use-centrality.ts";

const PATHS = [
  { value: "friendly", label: "Friendly ties" },
  { value: "all", label: "All ties" },
] as const;
const LENGTHS = [
  { value: "step", label: "One step" },
  { value: "weight", label: "1 / weight" },
] as const;

/** Who stands in the middle of the signed network as of the lens, and who stands together. */
export function CentralityPanel(props: PanelProps) {
  const [paths, setPaths] = useState<PathTies>("friendly");
  const [length, setLength] = useState<PathLength>("step");
  const { network, answer, fault } = useCentrality(paths, length);
  const at = useLens((lens) => lens.window.to);
  const lookup = useLookup();
  const rows = useMemo(() => (answer === null ? [] : centralityRows(answer.network, answer.found)), [answer]);
  const groups = answer?.found.communities.count ?? 0;
  const isEmpty = network.ties.length === 0;
  const finding = isEmpty
    ? `No tie has a reading by ${writeMonth(at)}`
    : answer === null
      ? "Working out who stands between whom"
      : centralityFinding(rows, groups, lookup);
  return (
    <div aria-busy={answer === null && !isEmpty}>
      <PanelHead finding={finding} method={centralityMethod(network, at, paths, length)}>
        <Select
          label="Paths over"
          value={paths}
          options={PATHS}
          onChange={(value) => setPaths(PATHS.find((one) => one.value === value)?.value ?? "friendly")}
        />
        <Select
          label="A tie is"
          value={length}
          options={LENGTHS}
          onChange={(value) => setLength(LENGTHS.find((one) => one.value === value)?.value ?? "step")}
        />
      </PanelHead>
      {fault === null ? null : (
        <p className="sheet-empty" role="alert">
          The figures were not worked out: {fault}. The evidence is not affected.
        </p>
      )}
      {isEmpty ? (
        <p className="sheet-empty">
          Nobody can be placed in a network without ties. Move the window later, or let in more kinds of evidence.
        </p>
      ) : answer === null ? null : (
        <>
          <ActorTable rows={rows} compact={props.compact} walk={{ network: answer.network, paths, length }} />
          <Groups groups={groupsOf(answer)} communities={answer.found.communities} rows={rows} />
        </>
      )}
    </div>
  );
}

const groupsOf = ({ network, found }: FoundCentrality) => groupRows(network, found);

function ActorTable(props: {
  readonly rows: readonly CentralityRow[];
  readonly compact: boolean;
  readonly walk: Walk;
}) {
  const { rows, compact, walk } = props;
  const columns = useActorColumns(compact, goToGroup);
  const open = useOpenActor();
  return (
    <SortedTable
      caption="Actors by their place in the network"
      columns={columns}
      rows={rows}
      keyOf={({ actor }) => actor}
      start={{ by: "betweenness", down: true }}
      isLit={({ actor }) => actor === open}
      below={(row) => (row.actor === open ? <ActorTies row={row} walk={walk} /> : null)}
    />
  );
}

/** The actor whose row is open: the one selected last. It stays open while its ties are looked at. */
function useOpenActor(): ActorId | null {
  const selection = useLens((lens) => lens.selection);
  const [open, setOpen] = useState<ActorId | null>(null);
  useEffect(() => {
    if (selection === null) setOpen(null);
    else if (selection.kind === "actor") setOpen(selection.id);
  }, [selection]);
  return open;
}
