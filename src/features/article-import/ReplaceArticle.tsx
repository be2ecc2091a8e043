import { useState } from "react";
import { writeTally } from "#domain/annotation/outcome-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { tallyStates } from "#domain/workspace/anchoring.ts";
import { type Replacement, replaceArticle } from "#domain/workspace/replace-article.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "./article-import.css";
import { BringArea } from "./BringArea.tsx";
import { Letters } from "./EncodingChoice.tsx";
import { ReplacementReport } from "./ReplacementReport.tsx";
import { areCompared, useComparison } from "./use-comparison.ts";
import { type Brought, useDrafts } from "./use-drafts.ts";
import { VersionReview } from "./VersionReview.tsx";
import { WaitingItems } from "./WaitingItems.tsx";

/**
 * Puts a corrected version in an article's place: it is brought, looked through, its quotes are looked for in it, what
 * becomes of each is shown, and only then everything is done, as one step.
 */
export function ReplaceArticle(props: { readonly text: ArticleText; readonly onClose: () => void }) {
  const { text, onClose } = props;
  const { items, bring, drop, readAgain } = useDrafts();
  const { comparison, compare, cancel } = useComparison(text);
  const replace = useReplace(text, onClose);
  const [notice, setNotice] = useState<string | null>(null);
  const draft = items.find((item) => item.state === "draft");
  const bringOne = (brought: Brought) => {
    for (const { id } of items) drop(id);
    setNotice(
      brought.kind === "files" && brought.files.length > 1 ? "One version at a time: the first file is read." : null,
    );
    void bring(brought.kind === "files" ? { kind: "files", files: brought.files.slice(0, 1) } : brought);
  };
  const known = comparison.state === "known" ? comparison.replacement : null;
  return (
    <Dialog label="Replace by a corrected version" className="intake" onClose={onClose}>
      <div className="dialog-head">
        <h2>Replace by a corrected version</h2>
        <Button onClick={onClose}>Close</Button>
      </div>
      <p className="intake-about">
        <bdi>{text.article.title}</bdi>
      </p>
      {draft ? null : (
        <BringArea
          label="Bring the corrected version"
          invitation="Paste the corrected version here, or drop its file: .txt .md .html .docx .pdf"
          onBring={bringOne}
          isFirst={items.length === 0}
          multiple={false}
        />
      )}
      <p role="status" className="text-note text-ink2">
        {notice}
      </p>
      <WaitingItems items={items.filter((item) => item !== draft)} onDrop={drop} />
      {draft?.state === "draft" ? (
        <div hidden={known !== null}>
          <VersionReview
            key={draft.id}
            article={text.article}
            draft={draft.draft}
            letters={<Letters item={draft} onAgain={readAgain} />}
            quotes={text.quotes.length}
            comparison={comparison}
            onCompare={(version) => void compare(version)}
            onCancel={cancel}
            onLeave={() => drop(draft.id)}
          />
        </div>
      ) : null}
      {known === null ? null : (
        <ReplacementReport
          replacement={known}
          was={text.article}
          onBack={cancel}
          onReplace={() => {
            if (replace(known)) return;
            setNotice("The quotes have changed since; they were looked for again.");
            void compare(known.article);
          }}
        />
      )}
    </Dialog>
  );
}

/** Does it, and says what became of the quotes; `false`: they are no longer those that were compared. */
function useReplace(text: ArticleText, onDone: () => void): (replacement: Replacement) => boolean {
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  return (replacement) => {
    if (!areCompared(replacement, text.quotes)) return false;
    store.getState().perform(replaceArticle(replacement));
    const told = writeTally(tallyStates(replacement.outcomes));
    announce(`The article was replaced.${told === "" ? "" : ` Quotes: ${told}.`}`);
    onDone();
    return true;
  };
}
