import { useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Flow } from "#domain/trade/flow.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { FlowDialog } from "./FlowDialog.tsx";
import "./own-records.css";
import { useFlowWork } from "./use-flow-work.ts";

/** Where focus goes when the record it stood on is gone. */
export const ADD_RECORD = "add record";

/** Whose a record is, and for one's own the tools to change and delete it; nothing beside one as the dossier has it. */
export function FlowMark(props: { readonly base: Dossier; readonly flow: Flow }) {
  const { base, flow } = props;
  const isHere = useWorkspace((state) => rowOf(state.history.document.flows, flow.id) !== null);
  if (!isHere) return null;
  if (base.flows.some(({ id }) => id === flow.id))
    return (
      <span className="flow-mark">
        <OwnerMark ownership="changed" />
        <small>Set beside the chart by you</small>
      </span>
    );
  return (
    <span className="flow-mark">
      <OwnerMark ownership="yours" />
      <FlowTools base={base} flow={flow} />
    </span>
  );
}

/** Edit and Delete. */
export function FlowTools(props: { readonly base: Dossier; readonly flow: Flow }) {
  const { base, flow } = props;
  const mayWrite = useMayWrite();
  const work = useFlowWork(base);
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  if (!mayWrite) return null;
  const remove = () => {
    if (work.remove(flow)) announce("The record was deleted. Undo brings it back.");
    focusAdd();
  };
  return (
    <span className="flow-tools">
      <Button look="link" onClick={() => setEditing(true)}>
        Edit
      </Button>
      <Button look="link" onClick={remove}>
        Delete
      </Button>
      {editing ? (
        <FlowDialog
          base={base}
          before={flow}
          choice={null}
          onDone={() => {
            announce("The record was changed.");
            focusAdd();
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </span>
  );
}

/** Work goes on at the head of the records where the row that had the focus is gone. */
function focusAdd(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-tool="${ADD_RECORD}"]`)?.focus();
  });
}
