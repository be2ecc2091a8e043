import type { ArticleDraft, TextEncoding } from "#domain/article/article-draft.ts";
import { ENCODINGS, writeEncoding } from "#domain/article/import/encodings.ts";
import { firstWords } from "#domain/workspace/step-words.ts";
import { isDoubtful, writeLost, writeRule } from "./encoding-words.ts";
import type { Again, DraftItem } from "./use-drafts.ts";

/** Letters of a line that is shown to judge an encoding by. */
const LETTERS = 90;
const LINES = 2;

/** The choice for what was brought; nothing where its letters are no question: pasted text, Word files, PDFs. */
export function Letters(props: {
  readonly item: DraftItem;
  readonly onAgain: (item: DraftItem, encoding: string | undefined) => Promise<void>;
}) {
  const { item } = props;
  const { draft, file, again } = item;
  if (file === null || draft.encoding === null) return null;
  return (
    <EncodingChoice
      encoding={draft.encoding}
      draft={draft}
      again={again}
      onChoose={(encoding) => void props.onAgain(item, encoding)}
    />
  );
}

/**
 * How the bytes of a file were taken for letters and why, with the choice to read it again in another way. The title and
 * the first lines follow the choice at once.
 */
function EncodingChoice(props: {
  readonly encoding: TextEncoding;
  readonly draft: ArticleDraft;
  /** The file is being read again, or could not be. */
  readonly again: Again | null;
  /** Reads the file again; nothing named: as it was found out at first. */
  readonly onChoose: (encoding: string | undefined) => void;
}) {
  const { encoding, draft, again } = props;
  const { name, rule } = encoding;
  const lost = writeLost(encoding);
  const doubtful = isDoubtful(encoding) || again !== null;
  return (
    <section className="intake-letters" aria-label="Letters">
      <label>
        <span>Letters read as</span>
        <select
          className="input"
          value={again?.encoding ?? name}
          onChange={({ target }) => props.onChoose(target.value === "" ? undefined : target.value)}
        >
          {rule === "chosen" ? <option value="">As found at first</option> : null}
          {ENCODINGS.some((one) => one.name === name) ? null : <option value={name}>{name}</option>}
          {ENCODINGS.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {again === null ? writeRule(encoding) : writeAgain(again)} {lost === null ? null : <b>{lost}</b>}
      </p>
      {doubtful ? <FirstLines draft={draft} /> : null}
    </section>
  );
}

/** The title and the first lines that are not doubtful, as the encoding gives them. */
function FirstLines({ draft }: { readonly draft: ArticleDraft }) {
  const doubted = new Set(draft.doubtful.map(({ block }) => block));
  const lines = draft.blocks.filter(({ text }, at) => !doubted.has(at) && text !== draft.title).slice(0, LINES);
  return (
    <div className="intake-sample" dir="auto">
      {draft.title === null ? null : <b>{firstWords(draft.title, LETTERS)}</b>}
      {lines.map(({ text }) => (
        <p key={text}>{firstWords(text, LETTERS)}</p>
      ))}
    </div>
  );
}

function writeAgain({ encoding, refusal }: Again): string {
  const name = encoding === undefined ? "at first" : writeEncoding(encoding);
  if (refusal === null) return encoding === undefined ? "Reading it again." : `Reading it again as ${name}.`;
  return `It could not be read ${encoding === undefined ? name : `as ${name}`}: ${refusal.message.what} ${refusal.message.where} What stands here is as before.`;
}
