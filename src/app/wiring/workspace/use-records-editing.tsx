import { useMemo } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { RecordsEditing } from "#features/trade-timeline/index.ts";
import type { Workspaced } from "./use-desk-workspace.ts";

/** What can be done to the trade records; `null` while there is no workspace. `base` is the dossier below it. */
export function useRecordsEditing(workspaced: Workspaced | null, base: Dossier): RecordsEditing | null {
  return useMemo(() => {
    if (!workspaced) return null;
    const { FlowMark, OwnRecords } = workspaced.chunk;
    return {
      head: (choice) => <OwnRecords base={base} choice={choice} />,
      mark: (flow) => <FlowMark key={flow.id} base={base} flow={flow} />,
    };
  }, [workspaced, base]);
}
