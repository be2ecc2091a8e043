import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Article } from "#domain/article/article.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { goesWith, removeArticle } from "#domain/workspace/commands/remove-article.ts";
import { useWorkspaceDocument, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";

/** Says what goes with an article of one's own before it is deleted. */
export function DeleteArticle(props: {
  readonly article: Article;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}) {
  const { article, onDeleted, onClose } = props;
  const document = useWorkspaceDocument();
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const { quotes, notes } = goesWith(article.id, document);
  const parts = [quotes > 0 ? writeCount(quotes, "quote") : null, notes > 0 ? writeCount(notes, "note") : null].filter(
    (part) => part !== null,
  );
  const remove = () => {
    if (!store.getState().perform(removeArticle(article.id, document))) return announce("Nothing can be changed here.");
    announce(
      `“${article.title}” was deleted${parts.length > 0 ? `, with ${parts.join(" and ")}` : ""}. Undo brings it back.`,
    );
    return onDeleted();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <fieldset className="article-delete" aria-label={`Delete “${article.title}”`} onKeyDown={press}>
      <p>{sayWhatGoes(parts, quotes + notes)}</p>
      <Button ref={keep} size="small" onClick={onClose}>
        Keep
      </Button>
      <Button look="solid" size="small" onClick={remove}>
        {quotes === 0 ? "Delete" : `Delete with ${writeCount(quotes, "quote")}`}
      </Button>
    </fieldset>
  );
}

const sayWhatGoes = (parts: readonly string[], count: number) =>
  parts.length === 0
    ? "Nothing was coded in it. Undo brings it back."
    : `${parts.join(" and ")} ${count === 1 ? "goes" : "go"} with it. Undo brings all of it back.`;
