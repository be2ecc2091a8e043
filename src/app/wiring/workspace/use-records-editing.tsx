import { useMemo } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { RecordsEditing } from "#features/trade-timeline/index.ts";
import { lateView } from "../../shell/late-view.tsx";
import type { Workspaced } from "./use-desk-workspace.ts";

const loadTrade = () => import("#features/trade-import/index.ts");
const PickFiles = lateView(() => loadTrade().then(({ PickFiles }) => PickFiles));
const TradeFiles = lateView(() => loadTrade().then(({ TradeFiles }) => TradeFiles));

/**
 * What can be done to the trade records; `null` while there is no workspace. `base` is the dossier below it; trade files
 * that are picked go to `pickFiles`.
 */
export function useRecordsEditing(
  workspaced: Workspaced | null,
  base: Dossier,
  pickFiles: (files: readonly File[]) => void,
): RecordsEditing | null {
  return useMemo(() => {
    if (!workspaced) return null;
    const { FlowMark, OwnRecords } = workspaced.chunk;
    return {
      head: (choice) => (
        <OwnRecords base={base} choice={choice} ways={<PickFiles onPick={pickFiles} />} files={<TradeFiles />} />
      ),
      mark: (flow) => <FlowMark key={flow.id} base={base} flow={flow} />,
    };
  }, [workspaced, base, pickFiles]);
}
