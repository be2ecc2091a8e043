import { useId, useState } from "react";
import type { TieId } from "#domain/shared/ids.ts";
import { putRecords } from "#domain/workspace/commands/rows.ts";
import { type EvidenceDraft, readEvidence } from "#domain/workspace/evidence-draft.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { LedgerForm, WordsField } from "./LedgerForm.tsx";
import { useLedgerWork } from "./use-ledger-work.ts";
import { stanceAt, WeighFields } from "./WeighFields.tsx";

const BLANK: Omit<EvidenceDraft, "kind"> = {
  title: "",
  sort: "",
  from: "",
  until: "",
  stance: null,
  aspect: "political",
  confidence: "0.6",
  sourceTitle: "",
  sourceAddress: "",
  reason: "",
};

/** An event or an arrangement on the tie in hand, with its source: recorded as one step. */
export function EvidenceForm(props: {
  readonly kind: EvidenceDraft["kind"];
  readonly tie: TieId;
  readonly onClose: () => void;
}) {
  const { kind, tie, onClose } = props;
  const perform = useLedgerWork(tie);
  const dossier = useDossier();
  const announce = useAnnounce();
  const lists = useId();
  const [draft, setDraft] = useState<EvidenceDraft>({ ...BLANK, kind });
  const onDraft = (change: Partial<EvidenceDraft>) => setDraft((before) => ({ ...before, ...change }));
  const write = (field: keyof EvidenceDraft) => (words: string) => onDraft({ [field]: words });
  const keep = (): string | null => {
    const id = `${kind}-${crypto.randomUUID()}`;
    const read = readEvidence(draft, { tie, id, sources: dossier.sources });
    if (!read.ok) return read.missing;
    if (!perform(putRecords(read.value, `new ${kind}`))) return "Nothing can be changed here.";
    announce(`The ${kind} was added.`);
    onClose();
    return null;
  };
  const records = kind === "event" ? dossier.events : dossier.arrangements;
  const sorts = [...new Set(records.map((record) => record.kind))].sort();
  return (
    <LedgerForm
      title={kind === "event" ? "New event" : "New arrangement"}
      keep={kind === "event" ? "Add event" : "Add arrangement"}
      onKeep={keep}
      onClose={onClose}
      onDigit={(digit) => onDraft({ stance: stanceAt(digit) })}
    >
      <WordsField
        label={kind === "event" ? "What happened" : "What is in force"}
        value={draft.title}
        onChange={write("title")}
      />
      <div className="ledger-fields">
        <WordsField
          label={kind === "event" ? "Date" : "Since"}
          placeholder="2025-09-02, 2025-09 or 2025"
          value={draft.from}
          onChange={write("from")}
        />
        {kind === "event" ? null : (
          <WordsField label="Until, if it ended" value={draft.until} onChange={write("until")} />
        )}
        <WordsField label={`Kind of ${kind}`} list={`${lists}-kinds`} value={draft.sort} onChange={write("sort")} />
      </div>
      <WeighFields draft={draft} onDraft={onDraft} />
      <div className="ledger-fields">
        <WordsField
          label="Source"
          list={`${lists}-sources`}
          value={draft.sourceTitle}
          onChange={write("sourceTitle")}
        />
        <WordsField
          label="Its address, if any"
          placeholder="https://"
          value={draft.sourceAddress}
          onChange={write("sourceAddress")}
        />
      </div>
      <WordsField label="Why it bears on the tie so" value={draft.reason} onChange={write("reason")} long />
      <datalist id={`${lists}-kinds`}>
        {sorts.map((sort) => (
          <option key={sort} value={sort} />
        ))}
      </datalist>
      <datalist id={`${lists}-sources`}>
        {dossier.sources.map(({ id, title }) => (
          <option key={id} value={title} />
        ))}
      </datalist>
    </LedgerForm>
  );
}
