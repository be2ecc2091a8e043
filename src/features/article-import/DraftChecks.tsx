import type { ArticleDraft, CheckReason } from "#domain/article/article-draft.ts";
import { writeCount } from "#domain/shared/wording.ts";

/** What stands at a block that has to be held against its file. */
export const CHECKS: Readonly<Record<CheckReason, string>> = {
  order: "check the order of its names and numbers",
  letters: "check the letters that stand as \uFFFD",
};

const WHY: Readonly<Record<CheckReason, (blocks: string) => string>> = {
  order: (blocks) =>
    `In ${blocks}, names or numbers stand among words that run the other way, and the file does not say which is read first. Compare the order with the file before you quote from there.`,
  letters: (blocks) =>
    `In ${blocks}, the file shows letters without saying which they are; each stands as \uFFFD. Compare with the file before you quote from there, or paste the text from elsewhere.`,
};

/** What could not be made sure of in a draft, and what to hold against the file; nothing where all is sure. */
export function DraftChecks({ draft }: { readonly draft: ArticleDraft }) {
  const reasons = (["order", "letters"] as const).map((reason) => ({
    reason,
    count: draft.checks.filter((check) => check.reason === reason).length,
  }));
  return reasons
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => (
      <p key={reason} className="intake-like">
        {WHY[reason](writeCount(count, "block"))} {count === 1 ? "It is" : "They are"} marked below.
      </p>
    ));
}
