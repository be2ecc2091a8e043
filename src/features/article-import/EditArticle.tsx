import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { Article } from "#domain/article/article.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { rowOf } from "#domain/workspace/document.ts";
import {
  type ArticleFields,
  describeArticle,
  fieldsOf,
  type MissingDetail,
  recordArticle,
} from "#domain/workspace/new-article.ts";
import { useWorkspaceDocument, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Kbd } from "#ui/Kbd.tsx";
import { ArticleFieldset } from "./ArticleFieldset.tsx";
import "./article-import.css";

/** What an article of one's own says of itself, to be corrected. Its words stay, and so does what was coded of them. */
export function EditArticle(props: { readonly article: Article; readonly onClose: () => void }) {
  const { article, onClose } = props;
  const { sources } = useWorkspaceDocument();
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const source = article.sources.map((id) => rowOf(sources, id)).find((row) => row !== null) ?? null;
  const [before] = useState(() => fieldsOf(article, source));
  const [fields, setFields] = useState(before);
  const [missing, setMissing] = useState<MissingDetail | null>(null);
  const keep = (event?: FormEvent) => {
    event?.preventDefault();
    if (isSame(before, fields)) return onClose();
    const made = describeArticle({ article, source }, fields, `s-${crypto.randomUUID()}` as SourceId);
    if (!made.ok) {
      announce(made.missing);
      return setMissing(made);
    }
    if (!store.getState().perform(recordArticle(made, "change of an article")))
      return setMissing({ ok: false, missing: "Nothing can be changed here.", field: null });
    announce(`“${made.article.title}” was changed.`);
    return onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep(event);
  };
  return (
    <Dialog label="Edit the article" className="intake intake-edit" onClose={onClose}>
      <form noValidate onSubmit={keep} onKeyDown={press}>
        <div className="dialog-head">
          <h2>Edit the article</h2>
        </div>
        <p className="text-note text-ink2">
          What it says of itself. Its words and what was coded of them stay; evidence follows its date.
        </p>
        <ArticleFieldset
          fields={fields}
          missing={missing}
          onFields={(change) => {
            setMissing(null);
            setFields({ ...fields, ...change });
          }}
        />
        <div className="intake-foot">
          <p role="status">{missing?.field === null ? missing.missing : null}</p>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="act" type="submit">
            Keep the change <Kbd>Ctrl ↵</Kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const isSame = (one: ArticleFields, other: ArticleFields) => JSON.stringify(one) === JSON.stringify(other);
