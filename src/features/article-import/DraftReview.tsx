import { useMemo, useState } from "react";
import type { ArticleDraft, DoubtReason } from "#domain/article/article-draft.ts";
import type { ArticleId, SourceId } from "#domain/shared/ids.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import {
  type ArticleFields,
  articleLike,
  makeArticle,
  proposedFields,
  recordArticle,
} from "#domain/workspace/new-article.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";

const REASONS: Readonly<Record<DoubtReason, string>> = {
  boilerplate: "looks like the page’s own furniture",
  cookie: "looks like a cookie notice",
  navigation: "looks like navigation",
  repeated: "repeats a line above",
};
const FIELDS: readonly (readonly [keyof ArticleFields, string, string])[] = [
  ["title", "Title", ""],
  ["publisher", "Publisher", "not said"],
  ["author", "Author", "not said"],
  ["published", "Published", "2025-09-02"],
  ["address", "Address", "not said; never fetched"],
  ["language", "Language", "en"],
];

/** One article as it would be kept: what is proposed can be corrected, what is doubtful left out, nothing goes silently. */
export function DraftReview(props: {
  readonly name: string;
  readonly draft: ArticleDraft;
  readonly onAdded: (article: ArticleId) => void;
  readonly onLeave: () => void;
}) {
  const { draft } = props;
  const dossier = useDossier();
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const [fields, setFields] = useState(() => proposedFields(draft));
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(() => new Set(draft.doubtful.map(({ block }) => block)));
  const [missing, setMissing] = useState<string | null>(null);
  const like = useMemo(() => articleLike(draft, dossier.articles), [draft, dossier]);
  const doubts = useMemo(() => new Map(draft.doubtful.map(({ block, reason }) => [block, reason])), [draft]);
  const accept = () => {
    const id = crypto.randomUUID();
    const made = makeArticle(draft, fields, leftOut, {
      article: `a-${id}` as ArticleId,
      source: `s-${id}` as SourceId,
    });
    if (!made.ok) return setMissing(made.missing);
    const { begin, perform, end } = store.getState();
    begin();
    for (const command of recordArticle(made)) perform(command);
    end("new article");
    announce(`${made.article.title} was added.`);
    return props.onAdded(made.article.id);
  };
  return (
    <section className="intake-review" aria-label={`Look through ${props.name}`}>
      <div className="intake-fields">
        {FIELDS.map(([name, label, placeholder]) => (
          <label key={name} className={`intake-${name}`}>
            <span>{label}</span>
            <input
              value={fields[name]}
              placeholder={placeholder}
              dir="auto"
              onChange={(event) => {
                setMissing(null);
                setFields({ ...fields, [name]: event.target.value });
              }}
            />
          </label>
        ))}
        <label>
          <span>Direction</span>
          <select
            value={fields.direction}
            onChange={(event) => setFields({ ...fields, direction: event.target.value === "rtl" ? "rtl" : "ltr" })}
          >
            <option value="ltr">Left to right</option>
            <option value="rtl">Right to left</option>
          </select>
        </label>
      </div>
      {like === null ? null : (
        <p className="intake-like">
          {like.how === "same" ? "The same words are here already" : "Nearly the same words are here already"}: “
          <bdi>{like.article.title}</bdi>”, {writeDate(like.article.published)}.
        </p>
      )}
      <p className="text-note text-ink2">
        {writeCount(draft.blocks.length, "block")}
        {leftOut.size > 0 ? `, ${leftOut.size} of them left out` : ""}
        {draft.leftOut.map(({ what, count }) => `; left behind: ${count} ${what}`).join("")}
        {draft.encoding?.guessed ? `; letters read as ${draft.encoding.name}, which is a guess` : ""}.
      </p>
      <ol className="intake-blocks" lang={fields.language} dir={fields.direction}>
        {draft.blocks.map((block, at) => (
          <li
            // Blocks are never put in another order here.
            key={`${at.toString()} ${block.text.slice(0, 40)}`}
            className={`intake-block intake-${block.kind} ${leftOut.has(at) ? "intake-out" : ""}`}
          >
            <label>
              <input
                type="checkbox"
                checked={!leftOut.has(at)}
                aria-label={`Keep block ${at + 1}`}
                onChange={(event) => {
                  const next = new Set(leftOut);
                  if (event.target.checked) next.delete(at);
                  else next.add(at);
                  setLeftOut(next);
                }}
              />
              <span>{block.text}</span>
            </label>
            {doubts.has(at) ? <small>{REASONS[doubts.get(at) ?? "boilerplate"]}</small> : null}
          </li>
        ))}
      </ol>
      <div className="intake-foot">
        <p role="status">{missing}</p>
        <Button onClick={props.onLeave}>Leave out</Button>
        <Button look="act" onClick={accept}>
          Add this article
        </Button>
      </div>
    </section>
  );
}
