import type { Block } from "../article.ts";
import type { Doubt, DoubtReason } from "../article-draft.ts";
import { comparableWords, wordsOf } from "./plain-words.ts";

/** Longer than this a block is prose, whatever words it begins with. */
const LONGEST_NOTE = 320;
/** A shorter line comes twice in an honest text: "Yes.", a refrain, a name over two quotations. */
const LEAST_REPEATED = 24;

const BOILERPLATE: readonly RegExp[] = [
  /^(?:read|see|learn)\s+(?:more|also|next|the full)\b.{0,3}[:|»>–—-]/iu,
  /^(?:also read|read also|see also|more on this|related|recommended|watch|listen|video|explained|opinion)\s*[:|»>]/iu,
  /^(?:read more|read also|also read|see also|related (?:stories|articles|news|topics)|recommended(?: for you)?|more (?:stories|news)|more on this(?: story| topic)?|most (?:read|popular)|trending(?: now)?|you may also like|don['’]t miss|editor['’]?s['’]? picks?|top stories)$/iu,
  /^(?:more from|topics?|tags?|filed under|keywords?)\s*:/iu,
  /^(?:subscribe|sign up|register|log in|sign in|donate)\b(?:.{0,120}\b(?:newsletters?|inbox|updates|alerts|account|now|today|unlimited|access|free)\b.*|\s*)$/iu,
  /^(?:follow|like|join)\s+(?:us|our|@?\w+)\b.{0,80}\b(?:on|channel|facebook|twitter|whatsapp|telegram|instagram|youtube|google news)\b/iu,
  /^(?:download|get)\s+(?:our|the)\s.{0,40}\bapp\b/iu,
  /^(?:advertisement|advertising|sponsored(?: content)?|ad|story continues below(?: this ad)?|continue reading|comments?(?: \(\d+\))?|leave a (?:comment|reply)|skip (?:ad|advertisement))\.?$/iu,
  /(?:^|\s)(?:©|\(c\)|copyright\s)\s*.{0,60}\b(?:19|20)\d\d\b|\ball rights reserved\b/iu,
  /^\(?(?:additional )?reporting by\b.{0,200}(?:editing by\b|\)?$)/iu,
  /^(?:our standards|the thomson reuters trust principles)\b/iu,
  /^(?:this (?:story|article) (?:was|has been|is) (?:published|republished|auto-generated|automatically|from)\b)/iu,
  /^(?:читайте также|подписывайтесь|подпишитесь|реклама)(?:$|[\s:.,!])/iu,
  /^(?:اقرأ أيضا|اقرأ المزيد|شارك|مزید پڑھیں|یہ بھی پڑھیں|بیشتر بخوانید)/u,
  /^(?:lire aussi|à lire aussi|lesen sie auch|lea también|leia também|leggi anche)(?:$|\s*[:»])/iu,
];

const COOKIE: readonly RegExp[] = [
  /\bcookies?\b.*\b(?:accept|agree|consent|policy|preferences|settings|reject|necessary|partners|manage)\b/iu,
  /\b(?:accept|agree|consent|reject|manage)\b.*\bcookies?\b/iu,
  /\b(?:we|this (?:web)?site|our partners)\b.{0,60}\buses?\b.{0,40}\bcookies?\b/iu,
  /^(?:cookies? help us\b|we (?:value|respect) your privacy\b)/iu,
  /^(?:accept|reject|allow) all$|^manage (?:preferences|consent|choices)$/iu,
  /\bcookies?\b.*\b(?:akzeptieren|zustimmen|accepter|aceptar|accetta|принять|используем)\b|используе[мт].{0,30}cookie/iu,
];

const SHARE_WORDS = new Set(
  "share this story article on via facebook twitter x tweet whatsapp telegram linkedin reddit pinterest email e mail print copy link messenger instagram youtube follow us save bookmark listen font size a text flipboard bluesky threads rss more".split(
    " ",
  ),
);
const NAVIGATION: readonly RegExp[] = [
  /^(?:skip to (?:main )?(?:content|navigation)|back to top|menu|search|home|go back|previous|next|close|toggle (?:navigation|menu)|open menu|main navigation|breadcrumbs?)$/iu,
  /^(?:home\s*[>›»/|]|[^.!?]{1,30}\s[>›»]\s[^.!?]{1,40}\s[>›»])/iu,
  /^(?:[\p{L}\p{N} &'’-]{2,24}\s*[|•·]\s*){2,}[\p{L}\p{N} &'’-]{2,24}$/u,
  /^(?:page\s+)?\d{1,4}(?:\s+(?:of|\/)\s+\d{1,4})?$/iu,
];

function isShareBar(text: string): boolean {
  const words = wordsOf(text);
  const named = /facebook|twitter|whatsapp|telegram|linkedin|tweet|email|pinterest|reddit|^share\b/iu.test(text);
  return named && words.length <= 14 && words.every((word) => SHARE_WORDS.has(word));
}

/** Why one block, by its words alone, may not belong to the article; `null` where nothing speaks against it. */
export function doubtOf(block: Block): DoubtReason | null {
  const text = block.text.trim();
  if (text.length > LONGEST_NOTE) return null;
  if (COOKIE.some((pattern) => pattern.test(text))) return "cookie";
  if (BOILERPLATE.some((pattern) => pattern.test(text))) return "boilerplate";
  if (isShareBar(text) || NAVIGATION.some((pattern) => pattern.test(text))) return "navigation";
  return null;
}

/**
 * The blocks that may not belong to the article, each once, ascending: notices, share bars, lines that came before, and
 * a line that only says the title again. `known` are doubts from elsewhere (a page's layout, a byline); they come first.
 * Table rows and list items may repeat.
 */
export function doubtfulBlocks(blocks: readonly Block[], title: string | null, known: readonly Doubt[] = []): Doubt[] {
  const doubts = new Map(known.map((doubt) => [doubt.block, doubt.reason]));
  const seen = new Set<string>();
  const titleWords = title === null ? "" : comparableWords(title);
  let titleShown = false;
  blocks.forEach((block, at) => {
    const words = comparableWords(block.text);
    const mayRepeat = block.kind === "list" || block.text.includes("\t") || block.text.length < LEAST_REPEATED;
    const saysTitle = !titleShown && titleWords !== "" && words === titleWords;
    titleShown ||= saysTitle;
    const reason = doubtOf(block) ?? (saysTitle || (!mayRepeat && seen.has(words)) ? "repeated" : null);
    if (reason !== null && !doubts.has(at)) doubts.set(at, reason);
    seen.add(words);
  });
  return [...doubts].map(([block, reason]) => ({ block, reason })).sort((one, other) => one.block - other.block);
}
