import { useEffect, useState } from "react";
import { writeCount } from "#domain/shared/wording.ts";
import { useWorkspace, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import type { ImportedFile } from "./imported-file.ts";

/** What came in, with the way back for as long as it was the last thing done. */
export function ImportedNotice(props: { readonly file: ImportedFile; readonly onGone: () => void }) {
  const { file, onGone } = props;
  const store = useWorkspaceStore();
  const [step] = useState(() => store.getState().history.past.at(-1));
  const isLast = useWorkspace((state) => state.history.past.at(-1) === step);
  useEffect(() => {
    if (!isLast) onGone();
  }, [isLast, onGone]);
  if (!isLast) return null;
  return (
    <Notice
      tone="note"
      title={`Imported ${writeCount(file.rows, "row")} from ${file.name}.`}
      actions={
        <>
          <Button look="line" size="small" onClick={() => store.getState().undo()}>
            Undo
          </Button>
          <Button size="small" onClick={onGone}>
            Dismiss
          </Button>
        </>
      }
    >
      {file.series === null ? "No row of it became a record." : "The timeline shows its largest series."} The file is
      listed in the Data tab.
    </Notice>
  );
}
