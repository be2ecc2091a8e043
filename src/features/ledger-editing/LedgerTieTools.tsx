import { useState } from "react";
import type { Override } from "#domain/reading/override.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { Stance } from "#domain/shared/stance.ts";
import { putRecord, removeRecord } from "#domain/workspace/commands/rows.ts";
import { readOverride } from "#domain/workspace/evidence-draft.ts";
import { useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { focusAfter } from "./focus-after.ts";
import { LedgerForm, WordsField } from "./LedgerForm.tsx";
import "./ledger-editing.css";

import { StanceChoice, stanceAt } from "./WeighFields.tsx";

type Tool = "event" | "arrangement" | "override";
const nameOf = (tool: Tool) => `tie ${tool}`;

/** Below the finding of a ledger: evidence to be added, and the reading to be overridden with a reason. */
export function LedgerTieTools(props: { readonly tie: TieId; readonly query: ReadingQuery }) {
  const { tie } = props;
  const mayWrite = useMayWrite();
  const override = useEvidence().overrideOf(tie);
  const hasReading = useReadings().has(tie);
  const [open, setOpen] = useState<Tool | null>(null);
  if (!mayWrite) return null;
  const tools: readonly (readonly [Tool, string])[] = [
    ["event", "Add event"],
    ["arrangement", "Add arrangement"],
    ...(hasReading || override
      ? [["override", override ? "Change the override" : "Override the reading"] as const]
      : []),
  ];
  const close = (tool: Tool) => () => {
    setOpen(null);
    focusAfter(nameOf(tool));
  };
  return (
    <div className="ledger-tie-tools">
      <p className="ledger-tools">
        {tools.map(([tool, words]) => (
          <Button
            key={tool}
            look="line"
            size="small"
            data-tool={nameOf(tool)}
            aria-expanded={open === tool}
            onClick={() => setOpen(open === tool ? null : tool)}
          >
            {words}
          </Button>
        ))}
      </p>
      {open === "event" ? <EvidenceForm kind="event" tie={tie} onClose={close("event")} /> : null}
      {open === "arrangement" ? <EvidenceForm kind="arrangement" tie={tie} onClose={close("arrangement")} /> : null}
      {open === "override" ? <OverrideForm {...props} override={override} onClose={close("override")} /> : null}
    </div>
  );
}

/** A reading that stands in the place of the evidence's, never without its reason. */
function OverrideForm(props: {
  readonly tie: TieId;
  readonly query: ReadingQuery;
  readonly override: Override | null;
  readonly onClose: () => void;
}) {
  const { tie, query, override, onClose } = props;
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const reading = useReadings().get(tie);
  const [stance, setStance] = useState<Stance>(override?.stance ?? reading?.band ?? 0);
  const [from, setFrom] = useState<string>(override?.from ?? query.at);
  const [reason, setReason] = useState(override?.reason ?? "");
  const keep = (): string | null => {
    const { history, perform } = store.getState();
    const read = readOverride({ stance, from, reason }, { tie, coder: history.document.about.coder });
    if (!read.ok) return read.missing;
    const label = override ? "change of an override" : "override of a reading";
    if (!perform(putRecord({ collection: "overrides", row: read.value }, label))) return "Nothing can be changed here.";
    announce("The reading is overridden.");
    onClose();
    return null;
  };
  return (
    <LedgerForm
      title="Override the reading"
      keep="Override"
      onKeep={keep}
      onClose={onClose}
      onDigit={(digit) => setStance(stanceAt(digit))}
    >
      <StanceChoice value={stance} onChange={setStance} />
      <WordsField label="From then on" value={from} onChange={setFrom} />
      <WordsField label="Reason" value={reason} onChange={setReason} long />
    </LedgerForm>
  );
}

/** Takes an override back; only for one of the workspace, which is where all of them come from. */
export function RemoveOverride({ override }: { readonly override: Override }) {
  const mayWrite = useMayWrite();
  const store = useWorkspaceStore();
  if (!mayWrite) return null;
  const remove = () => {
    store.getState().perform(removeRecord({ collection: "overrides", row: override }, "removal of an override"));
    focusAfter(nameOf("override"));
  };
  return (
    <Button look="link" onClick={remove}>
      Remove the override
    </Button>
  );
}
