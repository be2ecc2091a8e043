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

/** An article as read from a file or the clipboard, for somebody to look through, correct and accept. */
export type ArticleDraft = DraftFacts & {
  readonly form: ArticleForm;
  /** In the order of the text; one block for a list item and for a table row, whose cells a tab parts. */
  readonly blocks: readonly Block[];
  /** Ascending by block, each block at most once. */
  readonly doubtful: readonly Doubt[];
  /** Counts above zero, each kind at most once. */
  readonly leftOut: readonly LeftOut[];
  /** How the bytes were taken for letters, where that is a question; `guessed` where nothing in them says so. */
  readonly encoding: { readonly name: string; readonly guessed: boolean } | null;
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
