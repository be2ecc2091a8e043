import type { EncodingRule, TextEncoding } from "#domain/article/article-draft.ts";
import { writeCount } from "#domain/shared/wording.ts";

const RULES: Readonly<Record<EncodingRule, string>> = {
  chosen: "You chose it.",
  mark: "The first bytes of the file say so.",
  valid: "Every byte is in order as UTF-8, which other encodings are not by chance.",
  mostly: "Nearly every byte is in order as UTF-8, which other encodings are not by chance.",
  declared: "The page says so itself.",
  zeros: "A guess: nothing in the file says so, but every other byte is zero.",
  letters: "A guess: nothing in the file says so, but its letters make most sense this way.",
};

/** Why an encoding was taken, and what it overruled. */
export function writeRule({ name, rule, declared }: TextEncoding): string {
  const overruled = rule !== "declared" && declared !== null && !isSameEncoding(declared, name);
  return overruled ? `${RULES[rule]} The page itself says ${declared}, which was overruled.` : RULES[rule];
}

/** What was lost by it; `null` where nothing was. */
export function writeLost({ lost }: TextEncoding): string | null {
  if (lost === 0) return null;
  return `${writeCount(lost, "character")} could not be read and ${lost === 1 ? "stands" : "stand"} as �. Another encoding may read ${lost === 1 ? "it" : "them"}.`;
}

/** Whether somebody should look: it was guessed or chosen, something was lost, or a page says another one. */
export function isDoubtful(encoding: TextEncoding): boolean {
  const { rule, lost, name } = encoding;
  return (
    lost > 0 || (rule !== "valid" && !(rule === "mark" && name === "utf-8")) || writeRule(encoding) !== RULES[rule]
  );
}

/** Whether two names are of one encoding, as the browser knows them. */
function isSameEncoding(one: string, other: string): boolean {
  try {
    return new TextDecoder(one).encoding === new TextDecoder(other).encoding;
  } catch {
    return false;
  }
}
