import { useMemo } from "react";
import type { ArticleDraft, DoubtReason } from "#domain/article/article-draft.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { CHECKS, DraftChecks } from "./DraftChecks.tsx";
import { leftOutWords } from "./left-out-words.ts";

const REASONS: Readonly<Record<DoubtReason, string>> = {
  boilerplate: "looks like the page’s own furniture",
  cookie: "looks like a cookie notice",
  navigation: "looks like navigation",
  repeated: "repeats a line above",
};

/** The text of a draft, block by block: what is doubtful is proposed to be left out, nothing goes silently. */
export function DraftBlocks(props: {
  readonly draft: ArticleDraft;
  readonly leftOut: ReadonlySet<number>;
  readonly onLeftOut: (leftOut: ReadonlySet<number>) => void;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}) {
  const { draft, leftOut } = props;
  const doubts = useMemo(() => new Map(draft.doubtful.map(({ block, reason }) => [block, reason])), [draft]);
  const leftBehind = leftOutWords(draft.leftOut);
  return (
    <>
      <p className="text-note text-ink2">
        {writeCount(draft.blocks.length, "block")}
        {leftOut.size > 0 ? `, ${leftOut.size} of them left out` : ""}
        {leftBehind === "" ? "" : `; ${leftBehind}`}.
      </p>
      <DraftChecks draft={draft} />
      <ol className="intake-blocks" lang={props.language} dir={props.direction}>
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
                  props.onLeftOut(next);
                }}
              />
              <span>{block.text}</span>
            </label>
            {doubts.has(at) ? <small>{REASONS[doubts.get(at) ?? "boilerplate"]}</small> : null}
            {draft.checks
              .filter(({ block: place }) => place === at)
              .map(({ reason }) => (
                <small key={reason}>{CHECKS[reason]}</small>
              ))}
          </li>
        ))}
      </ol>
    </>
  );
}
