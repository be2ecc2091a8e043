import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { BulkBar } from "./BulkBar.tsx";
import type { Bulk } from "./use-bulk.ts";

/** Below the rows: what can be done to those that are chosen, else the keys; and what was done last. */
export function ListFoot(props: { readonly bulk: Bulk; readonly onRows: () => void }) {
  const { bulk, onRows } = props;
  const mayWrite = useWorkspace((state) => state.save.kind !== "read-only");
  const { actors } = useDossier();
  return (
    <div className="ql-foot">
      {bulk.rows.length > 0 ? (
        <BulkBar
          chosen={bulk.rows}
          unseen={bulk.unseen}
          actors={actors}
          mayWrite={mayWrite}
          onChange={bulk.change}
          onRemove={(reason) => {
            bulk.remove(reason);
            onRows();
          }}
          onClear={() => {
            bulk.clear();
            onRows();
          }}
        />
      ) : (
        <Hints />
      )}
      {bulk.said === null ? null : <Said {...bulk.said} onUndo={() => bulk.step("undo")} />}
    </div>
  );
}

function Hints() {
  return (
    <p className="ql-hints" aria-hidden="true">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> walk
      </span>
      <span>
        <Kbd>Space</Kbd> choose
      </span>
      <span>
        <Kbd>Shift</Kbd> <Kbd>Space</Kbd> choose up to here
      </span>
      <span>
        <Kbd>Enter</Kbd> go to the quote
      </span>
      <span>
        <Kbd>Esc</Kbd> close
      </span>
    </p>
  );
}

/** What was done last, and the way back where it was an edit. */
function Said(props: { readonly words: string; readonly isEdit: boolean; readonly onUndo: () => void }) {
  return (
    <p className="ql-said">
      <bdi>{props.words}</bdi>
      {props.isEdit ? (
        <Button look="link" onClick={props.onUndo}>
          Undo
        </Button>
      ) : null}
    </p>
  );
}
