import { useEffect, useRef, useState } from "react";
import type { ArticleId } from "#domain/shared/ids.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "./article-import.css";
import { BringArea } from "./BringArea.tsx";
import { ClosingQuestion } from "./ClosingQuestion.tsx";
import { DraftReview } from "./DraftReview.tsx";
import { Letters } from "./EncodingChoice.tsx";
import { type Brought, useDrafts } from "./use-drafts.ts";
import { WaitingItems } from "./WaitingItems.tsx";

export type { Brought } from "./use-drafts.ts";

/**
 * Brings articles in: pasted, dropped or picked, several at once. Each is shown as what it would become, with everything
 * proposed open to correction, and only then accepted. Nothing of the source runs or loads.
 */
export function ArticleImport(props: {
  /** What was brought already, when the dialog opened because of it. */
  readonly brought: Brought | null;
  readonly onAdded: (article: ArticleId) => void;
  readonly onClose: () => void;
}) {
  const { brought, onAdded, onClose } = props;
  const { items, bring, drop, readAgain } = useDrafts();
  const taken = useRef<Brought | null>(null);
  useEffect(() => {
    if (brought === null || taken.current === brought) return;
    taken.current = brought;
    void bring(brought);
  }, [brought, bring]);
  const draft = items.find((item) => item.state === "draft");
  const refused = items.filter((item) => item.state === "refused");
  const others = items.filter((item) => item !== draft && item.state !== "refused");
  const pending = items.length - refused.length;
  const [hasWords, setHasWords] = useState(false);
  const [asking, setAsking] = useState(false);
  const leave = () => {
    if (asking) setAsking(false);
    else if (pending > 0 || hasWords) setAsking(true);
    else onClose();
  };
  return (
    <Dialog label="Add articles" className="intake" onClose={leave}>
      <div className="dialog-head">
        <h2>Add articles</h2>
        <Button onClick={leave}>Close</Button>
      </div>
      {asking ? <ClosingQuestion articles={pending} onStay={() => setAsking(false)} onClose={onClose} /> : null}
      <BringArea
        label="Bring an article"
        invitation="Paste an article here, or drop files: .txt .md .html .docx .pdf"
        onBring={(more) => void bring(more)}
        isFirst={items.length === 0}
        multiple
        onWords={setHasWords}
      />
      <WaitingItems items={refused} onDrop={drop} />
      {draft?.state === "draft" ? (
        <DraftReview
          key={draft.id}
          name={draft.name}
          more={others.length}
          draft={draft.draft}
          letters={<Letters item={draft} onAgain={readAgain} />}
          onAdded={(article) => {
            drop(draft.id);
            onAdded(article);
            if (items.length === 1) onClose();
          }}
          onLeave={() => drop(draft.id)}
        />
      ) : null}
      <WaitingItems items={others} onDrop={drop} />
    </Dialog>
  );
}
