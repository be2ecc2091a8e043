import { useState } from "react";
import type { Ref } from "#domain/shared/ref.ts";
import { hideItem } from "#domain/workspace/commands/rows.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { LedgerForm, WordsField } from "./LedgerForm.tsx";

/** Puts an item of the dossier out of sight where it is read or listed, never without a reason. */
export function HideItem(props: {
  readonly item: Ref;
  /** What goes out of sight with it; `null`: nothing. */
  readonly along?: string | null;
  readonly onHidden: () => void;
  readonly onClose: () => void;
}) {
  const { item, along = null } = props;
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const [reason, setReason] = useState("");
  const keep = (): string | null => {
    if (reason.trim() === "") return "Write the reason: what is hidden counts for nothing.";
    if (!store.getState().perform(hideItem(item, reason.trim()))) return "Nothing can be changed here.";
    announce("Hidden. It counts for nothing until it is shown again, under Hidden items in the workspace menu.");
    props.onHidden();
    return null;
  };
  return (
    <LedgerForm title="Hide, so that it counts for nothing" keep="Hide" onKeep={keep} onClose={props.onClose}>
      <p>It is the dossier’s: it goes out of sight, and is never deleted.{along === null ? null : ` ${along}`}</p>
      <WordsField label="Reason" value={reason} onChange={setReason} long />
    </LedgerForm>
  );
}
