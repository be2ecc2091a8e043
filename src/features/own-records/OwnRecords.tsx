import { type ReactNode, useMemo, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { Flow } from "#domain/trade/flow.ts";
import { belongs } from "#domain/trade/series-choice.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { FlowDialog } from "./FlowDialog.tsx";
import { ADD_RECORD } from "./FlowMark.tsx";
import { writeCell } from "./flow-words.ts";
import { OwnTable } from "./OwnTable.tsx";
import "./own-records.css";
import { isOutside } from "./use-flow-work.ts";

/** At the head of the records: one of one's own can be added, and all of them are listed, whatever the chart shows. */
export function OwnRecords(props: {
  readonly base: Dossier;
  readonly choice: SeriesChoice;
  /** Other ways to bring records in, beside the first. */
  readonly ways?: ReactNode;
  /** What came in that way. */
  readonly files?: ReactNode;
}) {
  const { base, choice } = props;
  const own = useOwnFlows(base);
  const lookup = useLookup();
  const window = useLens((lens) => lens.window);
  const { set } = useLensGestures();
  const mayWrite = useMayWrite();
  const store = useWorkspaceStore();
  const [adding, setAdding] = useState(false);
  const [listed, setListed] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const added = (flow: Flow) => {
    const { exporter, importer, commodity } = flow;
    if (!belongs(flow, choice)) set({ series: { exporter, importer, commodity } });
    const isBeside = rowOf(store.getState().history.document.flows, flow.id)?.series === "alt";
    const drawn = isBeside ? " It is not drawn: it stands beside the dossier’s figure, and is never added to it." : "";
    const where = isOutside(flow, window) ? " It lies outside the window: find it under Your records." : "";
    setSaid(`Added: ${writeCell(flow, lookup)}.${drawn}${where}`);
  };
  return (
    <section className="own-records" aria-label="Your records">
      <div className="own-records-tools">
        {mayWrite ? (
          <Button look="line" size="small" data-tool={ADD_RECORD} onClick={() => setAdding(true)}>
            Add a record
          </Button>
        ) : null}
        {mayWrite ? props.ways : null}
        {own.length === 0 ? null : (
          <Button size="small" aria-expanded={listed} pressed={listed} onClick={() => setListed(!listed)}>
            Your records {own.length}
          </Button>
        )}
      </div>
      <p role="status" className="own-records-said">
        {said}
      </p>
      {listed && own.length > 0 ? <OwnTable base={base} flows={own} /> : null}
      {props.files}
      {adding ? (
        <FlowDialog base={base} before={null} choice={choice} onDone={added} onClose={() => setAdding(false)} />
      ) : null}
    </section>
  );
}

/** The records that the dossier below does not have, the latest period first. */
function useOwnFlows(base: Dossier): readonly Flow[] {
  const rows = useWorkspace((state) => state.history.document.flows);
  return useMemo(() => {
    const all = Object.values(rows);
    if (all.length === 0) return all;
    const below = new Set(base.flows.map(({ id }) => id));
    return all.filter(({ id }) => !below.has(id)).sort((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
  }, [rows, base]);
}

const keyOf = ({ period, id }: Flow) =>
  `${period.kind === "month" ? period.month : period.kind === "year" ? period.year : period.from} ${id}`;
