import { memo, useMemo, useState } from "react";
import type { Block } from "#domain/article/article.ts";
import type { ArticleDraft, DoubtReason } from "#domain/article/article-draft.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { CHECKS, DraftChecks } from "./DraftChecks.tsx";
import { leftOutWords } from "./left-out-words.ts";
import { shownRows } from "./shown-blocks.ts";

const REASONS: Readonly<Record<DoubtReason, string>> = {
  boilerplate: "looks like the page’s own furniture",
  cookie: "looks like a cookie notice",
  navigation: "looks like navigation",
  repeated: "repeats a line above",
};

/** How many blocks a gap gives at a time, and how many letters of one are shown: a page's worth of each. */
const AT_A_TIME = 100;
const MOST_LETTERS = 3_000;
/** Where there is a question about more blocks than this, the later ones stand with the rest. */
const MOST_MARKED = 300;

/**
 * The text of a draft, block by block: what is doubtful is proposed to be left out, nothing goes silently. A long text
 * shows its beginning, its end and whatever there is a question about; the rest is counted and opens on request.
 */
export const DraftBlocks = memo(function DraftBlocks(props: {
  readonly draft: ArticleDraft;
  readonly leftOut: ReadonlySet<number>;
  readonly onKeep: (block: number, isKept: boolean) => void;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}) {
  const { draft, leftOut } = props;
  const remarks = useMemo(() => remarksOf(draft), [draft]);
  const [opened, setOpened] = useState<{ readonly draft: ArticleDraft; readonly blocks: ReadonlySet<number> }>({
    draft,
    blocks: new Set(),
  });
  const blocks = opened.draft === draft ? opened.blocks : null;
  const rows = useMemo(
    () => shownRows(draft.blocks.length, [...remarks.keys()].slice(0, MOST_MARKED), blocks ?? new Set()),
    [draft, remarks, blocks],
  );
  const open = (from: number, to: number) =>
    setOpened({
      draft,
      blocks: new Set([...(blocks ?? []), ...Array.from({ length: to - from }, (_, at) => from + at)]),
    });
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
        {rows.map((row) => {
          if (row.kind === "gap") {
            const { from, to } = row;
            const end = Math.min(to, from + AT_A_TIME);
            return (
              <li key={`gap ${to}`} className="intake-gap" dir="auto">
                <span>{writeCount(to - from, "more block")}, kept as they are</span>
                <Button look="link" onClick={() => open(from, end)}>
                  {end === to ? "Show them" : `Show the next ${AT_A_TIME}`}
                </Button>
              </li>
            );
          }
          const block = draft.blocks[row.at];
          return block ? (
            <BlockRow
              key={row.at}
              at={row.at}
              block={block}
              isKept={!leftOut.has(row.at)}
              remarks={remarks.get(row.at) ?? NO_REMARKS}
              onKeep={props.onKeep}
            />
          ) : null;
        })}
      </ol>
    </>
  );
});

const NO_REMARKS: readonly string[] = [];

/** What is to be said of blocks: why one is proposed to be left out, and what to check in one. */
function remarksOf(draft: ArticleDraft): ReadonlyMap<number, readonly string[]> {
  const remarks = new Map<number, string[]>();
  const say = (at: number, words: string) => remarks.set(at, [...(remarks.get(at) ?? []), words]);
  for (const { block, reason } of draft.doubtful) say(block, REASONS[reason]);
  for (const { block, reason } of draft.checks) if (block !== null) say(block, CHECKS[reason]);
  return remarks;
}

const BlockRow = memo(function BlockRow(props: {
  readonly at: number;
  readonly block: Block;
  readonly isKept: boolean;
  readonly remarks: readonly string[];
  readonly onKeep: (at: number, isKept: boolean) => void;
}) {
  const { at, block, isKept } = props;
  const more = block.text.length - MOST_LETTERS;
  return (
    <li className={`intake-block intake-${block.kind} ${isKept ? "" : "intake-out"}`}>
      <label>
        <input
          type="checkbox"
          checked={isKept}
          aria-label={`Keep block ${at + 1}`}
          onChange={(event) => props.onKeep(at, event.target.checked)}
        />
        <span>
          {more > 0 ? block.text.slice(0, MOST_LETTERS) : block.text}
          {more > 0 ? <i> … and {writeNumber(more)} more letters</i> : null}
        </span>
      </label>
      {props.remarks.map((words) => (
        <small key={words}>{words}</small>
      ))}
    </li>
  );
});
