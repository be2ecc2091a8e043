import type { PartialDate } from "../shared/month.ts";
import type { Article, Block } from "./article.ts";

/** What kind of material a draft was read from. */
export type ArticleForm = "text" | "markdown" | "html" | "docx" | "pdf";

/** Why a block may not belong to the article: a proposal, never a decision. */
export type DoubtReason = "boilerplate" | "cookie" | "navigation" | "repeated";

/** One block proposed for removal. */
export type Doubt = {
  /** Index into the draft's blocks. */
  readonly block: number;
  readonly reason: DoubtReason;
};

/**
 * What could not be made sure of: `order`, in which order words are read where both directions meet; `letters`, which
 * letters a file shows (each stands as U+FFFD).
 */
export type CheckReason = "order" | "letters";

/** A block that whoever brought the article has to hold against the file before anything is quoted from it. */
export type Check = {
  /** Index into the draft's blocks. */
  readonly block: number;
  readonly reason: CheckReason;
};

/** What the source held and the draft does not. */
export type LeftOutKind =
  | "images"
  | "comments"
  | "tracked deletions"
  | "hidden text"
  | "footnotes"
  | "scripts"
  | "styles"
  | "forms and buttons"
  | "embedded pages and media"
  | "drawings and formulas"
  | "reading aids";

/** How much of one kind was left out: elements for pages, places in the text for documents. */
export type LeftOut = { readonly what: LeftOutKind; readonly count: number };

/** What a source says of itself. `null` where nothing says so: no value is ever made up. */
export type DraftFacts = {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly direction: Article["direction"] | null;
  /** An http or https address; plain text, never fetched. */
  readonly address: string | null;
};

/**
 * By which rule bytes were taken for letters: somebody chose so; their first bytes are a mark; every byte is in order as
 * UTF-8, or nearly every one; the page says so itself; every other byte is zero; their letters make most sense so. The
 * last two are guesses.
 */
export type EncodingRule = "chosen" | "mark" | "valid" | "mostly" | "declared" | "zeros" | "letters";

/** How bytes were taken for letters. */
export type TextEncoding = {
  /** As the Encoding Standard names it: `utf-8`, `utf-16le`, `windows-1251`, `gb18030` and so on. */
  readonly name: string;
  readonly rule: EncodingRule;
  /** What a page says of itself, as it says it; `null` where it says nothing, or is no page. */
  readonly declared: string | null;
  /** Characters that stand for bytes which mean nothing in this encoding: U+FFFD, and controls that no text holds. */
  readonly lost: number;
};

/** An article as read from a file or the clipboard, for somebody to look through, correct and accept. */
export type ArticleDraft = DraftFacts & {
  readonly form: ArticleForm;
  /** In the order of the text; one block for a list item and for a table row, whose cells a tab parts. */
  readonly blocks: readonly Block[];
  /** Ascending by block, each block at most once. */
  readonly doubtful: readonly Doubt[];
  /** Ascending by block. */
  readonly checks: readonly Check[];
  /** Counts above zero, each kind at most once. */
  readonly leftOut: readonly LeftOut[];
  /** How the bytes were taken for letters, where that is a question. */
  readonly encoding: TextEncoding | null;
};

/** Why a file gives no draft, for a program to tell apart. */
export type RefusalKind =
  | "protected"
  | "damaged"
  | "other-kind"
  | "no-text"
  | "too-large"
  | "bomb"
  | "empty"
  | "gone"
  | "cancelled";

/** A file that cannot be read, in words for whoever brought it. */
export type Refusal = {
  readonly kind: RefusalKind;
  readonly message: {
    /** What is wrong, naming the file. */
    readonly what: string;
    /** Where in the file or by what sign it was seen. */
    readonly where: string;
    /** The next step to take. */
    readonly next: string;
  };
};

/** What reading a file comes to. */
export type DraftOutcome = ArticleDraft | Refusal;

/** Whether an outcome is a refusal. */
export function isRefusal(outcome: DraftOutcome): outcome is Refusal {
  return "message" in outcome;
}

/** Facts of a source that says nothing of itself. */
export const NO_FACTS: DraftFacts = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  language: null,
  direction: null,
  address: null,
};
