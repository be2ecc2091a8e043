import { type ReactNode, useMemo, useState } from "react";
import type { Article } from "#domain/article/article.ts";
import type { ArticleDraft } from "#domain/article/article-draft.ts";
import { dateFault } from "#domain/shared/date-fault.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { readTypedDate } from "#domain/shared/written-date.ts";
import { correctedArticle, isSameVersion } from "#domain/workspace/replace-article.ts";
import { Button } from "#ui/Button.tsx";
import { DraftBlocks } from "./DraftBlocks.tsx";
import type { Comparison } from "./use-comparison.ts";
import { useLeftOut } from "./use-left-out.ts";

type Fields = { readonly title: string; readonly standfirst: string; readonly published: string };

/** The version a draft makes of an article, or what is missing before it is one. */
function versionOf(article: Article, draft: ArticleDraft, fields: Fields, leftOut: ReadonlySet<number>) {
  const title = fields.title.trim();
  const published = readTypedDate(fields.published);
  const blocks = draft.blocks.filter((_, at) => !leftOut.has(at));
  if (title === "") return "Give the article a title.";
  if (published === null)
    return dateFault(fields.published, "Say when it was published: 2025-09-02, or 2025-09, or 2025.");
  if (blocks.length === 0) return "Keep at least one paragraph.";
  const version = correctedArticle(article, {
    title,
    published,
    blocks,
    standfirst: article.standfirst === null ? null : fields.standfirst.trim() || null,
  });
  return isSameVersion(article, version) ? "This is what the article says already." : version;
}

/** A corrected version as it would stand in the article's place: title, date and text, all open to correction. */
export function VersionReview(props: {
  readonly article: Article;
  readonly draft: ArticleDraft;
  /** How its letters were read, where that is a question. */
  readonly letters: ReactNode;
  readonly quotes: number;
  readonly comparison: Comparison;
  readonly onCompare: (version: Article) => void;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
}) {
  const { article, draft, quotes, comparison } = props;
  const [edited, setEdited] = useState<Partial<Fields>>({});
  const fields = useMemo(
    (): Fields => ({
      title: draft.title ?? article.title,
      standfirst: article.standfirst ?? "",
      published: article.published,
      ...edited,
    }),
    [draft, article, edited],
  );
  const [leftOut, keepBlock] = useLeftOut(draft);
  const version = useMemo(() => versionOf(article, draft, fields, leftOut), [article, draft, fields, leftOut]);
  const field = (name: keyof Fields, label: string) => (
    <label className={`intake-${name}`}>
      <span>{label}</span>
      <input
        className="input"
        value={fields[name]}
        dir="auto"
        onChange={(event) => setEdited({ ...edited, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <section className="intake-review" aria-label="Look through the corrected version">
      {props.letters}
      <div className="intake-fields">
        {field("title", "Title")}
        {article.standfirst === null ? null : field("standfirst", "Standfirst")}
        {field("published", "Published")}
      </div>
      <DraftBlocks
        draft={draft}
        leftOut={leftOut}
        onKeep={keepBlock}
        language={article.language}
        direction={article.direction}
      />
      {comparison.state === "running" ? (
        <div className="intake-running">
          <progress aria-label="Looking for the quotes" max={1} value={comparison.done} />
          <span>
            Looking for {writeCount(quotes, "quote")}, {Math.round(comparison.done * 100)} %
          </span>
          <Button look="line" onClick={props.onCancel}>
            Cancel
          </Button>
        </div>
      ) : (
        <div className="intake-foot">
          <p role="status">{typeof version === "string" ? version : failureOf(comparison)}</p>
          <Button onClick={props.onLeave}>Leave out</Button>
          <Button
            look="act"
            disabled={typeof version === "string"}
            onClick={() => typeof version !== "string" && props.onCompare(version)}
          >
            {quotes === 0 ? "Go on" : `Look for ${writeCount(quotes, "quote")}`}
          </Button>
        </div>
      )}
    </section>
  );
}

const failureOf = (comparison: Comparison) =>
  comparison.state === "failed"
    ? `The quotes could not be looked for: ${comparison.reason}. Nothing was changed.`
    : null;
