import { type ReactNode, useMemo, useState } from "react";
import type { ArticleDraft } from "#domain/article/article-draft.ts";
import type { ArticleId, SourceId } from "#domain/shared/ids.ts";
import { writeDate, writeNumber } from "#domain/shared/wording.ts";
import {
  type ArticleFields,
  articleLike,
  type MissingDetail,
  makeArticle,
  proposedFields,
  recordArticle,
} from "#domain/workspace/new-article.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { ArticleFieldset } from "./ArticleFieldset.tsx";
import { DraftBlocks } from "./DraftBlocks.tsx";
import { useLeftOut } from "./use-left-out.ts";

/** One article as it would be kept: what is proposed can be corrected, what is doubtful left out, nothing goes silently. */
export function DraftReview(props: {
  readonly name: string;
  /** How many more wait to be looked through. */
  readonly more: number;
  readonly draft: ArticleDraft;
  /** How its letters were read, where that is a question. */
  readonly letters: ReactNode;
  readonly onAdded: (article: ArticleId) => void;
  readonly onLeave: () => void;
}) {
  const { draft } = props;
  const dossier = useDossier();
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const [edited, setEdited] = useState<Partial<ArticleFields>>({});
  const fields = { ...proposedFields(draft), ...edited };
  const [leftOut, keepBlock] = useLeftOut(draft);
  const [missing, setMissing] = useState<MissingDetail | null>(null);
  const like = useMemo(() => articleLike(draft, dossier.articles), [draft, dossier]);
  const accept = () => {
    const id = crypto.randomUUID();
    const made = makeArticle(draft, fields, leftOut, {
      article: `a-${id}` as ArticleId,
      source: `s-${id}` as SourceId,
    });
    if (!made.ok) return setMissing(made);
    store.getState().perform(recordArticle(made));
    announce(`${made.article.title} was added.`);
    return props.onAdded(made.article.id);
  };
  return (
    <section className="intake-review" aria-label={`Look through ${props.name}`}>
      <p className="intake-which">
        <b>
          <bdi>{props.name}</bdi>
        </b>
        {props.more === 0 ? null : `, and ${writeNumber(props.more)} more to look through`}
      </p>
      {props.letters}
      <ArticleFieldset
        fields={fields}
        missing={missing}
        onFields={(change) => {
          setMissing(null);
          setEdited({ ...edited, ...change });
        }}
      />
      {like === null ? null : (
        <p className="intake-like">
          {like.how === "same" ? "The same words are here already" : "Nearly the same words are here already"}: “
          <bdi>{like.article.title}</bdi>”, {writeDate(like.article.published)}.
        </p>
      )}
      <DraftBlocks
        draft={draft}
        leftOut={leftOut}
        onKeep={keepBlock}
        language={fields.language}
        direction={fields.direction}
      />
      <div className="intake-foot">
        <p role="status">{missing?.field === null ? missing.missing : null}</p>
        <Button onClick={props.onLeave}>Leave out</Button>
        <Button look="act" onClick={accept}>
          Add this article
        </Button>
      </div>
    </section>
  );
}
