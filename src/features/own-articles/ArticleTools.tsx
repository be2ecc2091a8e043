import { type ReactNode, useRef, useState } from "react";
import type { Article } from "#domain/article/article.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useOwnership } from "#state/workspace/ownership-context.tsx";
import { Button } from "#ui/Button.tsx";
import { DeleteArticle } from "./DeleteArticle.tsx";
import "./own-articles.css";

type Tool = "edit" | "delete" | "hide";
const WORDS: Readonly<Record<Tool, string>> = { edit: "Edit", delete: "Delete", hide: "Hide" };

/** Asks why an article is hidden, and hides it; `along` says what goes out of sight with it. */
type Hide = (ways: {
  readonly along: string | null;
  readonly onHidden: () => void;
  readonly onClose: () => void;
}) => ReactNode;

/** What can be done with an article of the list: one's own is edited and deleted, one of the dossier hidden. */
export function ArticleTools(props: {
  readonly article: Article;
  /** Over the desk: what the article says of itself, to be corrected. */
  readonly edit: (onClose: () => void) => ReactNode;
  readonly hide: Hide;
}) {
  const { article, edit, hide } = props;
  const ownership = useOwnership();
  const [open, setOpen] = useState<Tool | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const tools: readonly Tool[] =
    ownership({ kind: "article", id: article.id }) === "yours" ? ["edit", "delete"] : ["hide"];
  const close = () => {
    const tool = open;
    setOpen(null);
    requestAnimationFrame(() => element.current?.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus());
  };
  return (
    <div ref={element} className="article-tools">
      <p>
        {tools.map((tool) => (
          <Button
            key={tool}
            look="link"
            data-tool={tool}
            aria-label={`${WORDS[tool]} “${article.title}”`}
            aria-expanded={tool === "edit" ? undefined : open === tool}
            onClick={() => (open === tool ? close() : setOpen(tool))}
          >
            {WORDS[tool]}
          </Button>
        ))}
      </p>
      {/* Escape leaves what is open here, not the list around it. */}
      <div data-escape>
        {open === "edit" ? edit(close) : null}
        {open === "delete" ? (
          <DeleteArticle article={article} onDeleted={() => goOnAfter(element.current)} onClose={close} />
        ) : null}
        {open === "hide" ? (
          <Hiding article={article} hide={hide} onHidden={() => goOnAfter(element.current)} onClose={close} />
        ) : null}
      </div>
    </div>
  );
}

/** Evidence that stands in an article counts for nothing with it: how much that is, is said before. */
function Hiding(props: {
  readonly article: Article;
  readonly hide: Hide;
  readonly onHidden: () => void;
  readonly onClose: () => void;
}) {
  const { article, hide, onHidden, onClose } = props;
  const ownership = useOwnership();
  const quotes = useEvidence().quotesIn(article.id);
  const own = quotes.filter((id) => ownership({ kind: "quote", id }) === "yours").length;
  const yours = own === 0 ? "" : own === quotes.length ? ", of your own" : `, ${writeNumber(own)} of them your own`;
  const along =
    quotes.length === 0
      ? null
      : `Its ${writeCount(quotes.length, "quote")}${yours === "" ? "" : `${yours},`} ${quotes.length === 1 ? "goes" : "go"} out of sight with it.`;
  return hide({ along, onHidden, onClose });
}

/** Work goes on in the next row, or the one before, once the row that had the focus is gone; else in the reader. */
function goOnAfter(tools: Element | null): void {
  const row = tools?.closest("li");
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  requestAnimationFrame(() => {
    const next = near?.isConnected ? near.querySelector<HTMLElement>("button") : null;
    (next ?? document.querySelector<HTMLElement>('[data-pane="reader"]'))?.focus();
  });
}
