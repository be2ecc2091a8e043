import { useState } from "react";
import type { EvidenceItem } from "#domain/evidence/evidence-item.ts";
import { hideItem, putRecord, putRecords } from "#domain/workspace/commands/rows.ts";
import { readWeigh, reweighed, sameBearing, type WeighDraft, weighDraftOf } from "#domain/workspace/evidence-draft.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { LedgerForm, WordsField } from "./LedgerForm.tsx";
import { useLeave, useLedgerWork, useNewNote, weighableOf, withArticle } from "./use-ledger-work.ts";
import { stanceAt, WeighFields } from "./WeighFields.tsx";

type FormProps = {
  readonly item: EvidenceItem;
  readonly onClose: () => void;
};

/** How one piece of evidence bears on the tie, to be weighed anew; a comment goes with it as the same step. */
export function WeighForm({ item, onClose }: FormProps) {
  const perform = useLedgerWork(item.tie);
  const dossier = useDossier();
  const announce = useAnnounce();
  const newNote = useNewNote();
  const [draft, setDraft] = useState<WeighDraft>(() => weighDraftOf(item));
  const [comment, setComment] = useState("");
  const onDraft = (change: Partial<WeighDraft>) => setDraft((before) => ({ ...before, ...change }));
  const keep = (): string | null => {
    const { tie, aspect, stance, confidence } = item;
    const was = { tie, aspect, stance, confidence };
    const read = readWeigh(draft, tie);
    if (!read.ok) return read.missing;
    const record = weighableOf(item.ref, dossier);
    if (record === null) return "It is no longer there.";
    const after = reweighed(record, was, read.value);
    if (!after.ok) return after.missing;
    const notes = comment.trim() === "" ? [] : [{ collection: "notes", row: newNote(item.ref, comment) } as const];
    const isSame = sameBearing(was, read.value);
    const label = isSame ? `comment on ${withArticle(item.ref)}` : `change of ${withArticle(item.ref)}`;
    const records = [...(isSame ? [] : [after.value]), ...notes];
    if (records.length > 0 && !perform(putRecords(records, label))) return "Nothing can be changed here.";
    if (records.length > 0) announce("The ledger follows.");
    onClose();
    return null;
  };
  return (
    <LedgerForm
      title="How it bears on the tie"
      keep="Keep the change"
      onKeep={keep}
      onClose={onClose}
      onDigit={(digit) => onDraft({ stance: stanceAt(digit) })}
    >
      <WeighFields draft={draft} onDraft={onDraft} />
      <WordsField label="Comment, if any" value={comment} onChange={setComment} long />
    </LedgerForm>
  );
}

/** A comment on one piece of evidence. */
export function CommentForm({ item, onClose }: FormProps) {
  const perform = useLedgerWork(item.tie);
  const newNote = useNewNote();
  const [words, setWords] = useState("");
  const keep = (): string | null => {
    if (words.trim() === "") return "Write the comment first.";
    const row = newNote(item.ref, words);
    if (!perform(putRecord({ collection: "notes", row }, `comment on ${withArticle(item.ref)}`)))
      return "Nothing can be changed here.";
    onClose();
    return null;
  };
  return (
    <LedgerForm title="Comment" keep="Add comment" onKeep={keep} onClose={onClose}>
      <WordsField label="Comment" value={words} onChange={setWords} long />
    </LedgerForm>
  );
}

/** Puts a piece of evidence out of sight, never without a reason. */
export function HideForm({ item, onClose, onHidden }: FormProps & { readonly onHidden: () => void }) {
  const perform = useLedgerWork(item.tie);
  const announce = useAnnounce();
  const leave = useLeave();
  const [reason, setReason] = useState("");
  const keep = (): string | null => {
    if (reason.trim() === "") return "Write the reason: what is hidden counts for nothing.";
    if (!perform(hideItem(item.ref, reason.trim()))) return "Nothing can be changed here.";
    leave(item);
    announce("Hidden. It counts for nothing until it is shown again.");
    onHidden();
    return null;
  };
  return (
    <LedgerForm title="Hide, so that it counts for nothing" keep="Hide" onKeep={keep} onClose={onClose}>
      <WordsField label="Reason" value={reason} onChange={setReason} long />
    </LedgerForm>
  );
}
