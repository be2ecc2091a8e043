/** The element that a page's style sheets become: parsed letter by letter as `<style>` is, and without any effect. */
export const QUIET_STYLE = "noframes";
/** The attribute that `style` becomes. */
export const QUIET_STYLE_ATTRIBUTE = "data-style";

/** Elements whose content is letters alone until their own end. */
const LETTERS_ALONE = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "plaintext",
]);
/** Longer values are pictures and fonts written into the page; nothing here looks at them. */
const LONGEST_VALUE = 4000;

/** Elements that close by themselves or hold nothing: however many are never closed, they do not nest. */
const SHALLOW = new Set(
  "p li dt dd tr td th tbody thead tfoot option optgroup html head body rt rp area base br col embed hr img input link meta param source track wbr".split(
    " ",
  ),
);
/** Elements that a browser opens again in every block as long as they are not closed. */
const REOPENED = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

/** Markup made quiet, and what parsing it would take. */
export type QuietMarkup = {
  readonly markup: string;
  /** How deep elements stand in each other, at the most. */
  readonly depth: number;
  /** How many elements a browser would open again because nothing closed them. */
  readonly reopened: number;
};

/** Keeps count of what is open. An end without a beginning closes nothing. */
class Nesting {
  depth = 0;
  reopened = 0;
  #open = 0;
  #formatting = 0;

  add(name: string, isEnd: boolean): void {
    const step = isEnd ? -1 : 1;
    if (!SHALLOW.has(name)) this.#open = Math.max(0, this.#open + step);
    if (REOPENED.has(name)) this.#formatting = Math.max(0, this.#formatting + step);
    else if (!isEnd) this.reopened += this.#formatting;
    this.depth = Math.max(this.depth, this.#open);
  }
}

const isBlank = (letter: string): boolean =>
  letter === " " || letter === "\n" || letter === "\t" || letter === "\r" || letter === "\f";
const isLetter = (letter: string): boolean => (letter >= "a" && letter <= "z") || (letter >= "A" && letter <= "Z");

/** Where a run that `goesOn` admits ends. */
function runEnd(markup: string, from: number, goesOn: (letter: string) => boolean): number {
  let at = from;
  while (at < markup.length && goesOn(markup[at] ?? "")) at += 1;
  return at;
}

function quietName(name: string): string {
  const lower = name.toLowerCase();
  if (lower === "style") return QUIET_STYLE_ATTRIBUTE;
  return /^on[a-z]/.test(lower) || lower === "srcdoc" ? "data-off" : name;
}

type Value = { readonly text: string; readonly end: number };

/** The value that follows `=`, quotes kept. */
function readValue(markup: string, from: number): Value {
  const at = runEnd(markup, from, isBlank);
  const quote = markup[at] ?? "";
  if (quote !== '"' && quote !== "'") {
    const end = runEnd(markup, at, (letter) => !isBlank(letter) && letter !== ">");
    return { text: end - at > LONGEST_VALUE ? "" : markup.slice(at, end), end };
  }
  const close = markup.indexOf(quote, at + 1);
  const end = close < 0 ? markup.length : close + 1;
  return { text: end - at > LONGEST_VALUE ? quote + quote : markup.slice(at, end), end };
}

/** A tag's attributes as they are written on, and where the tag ends; read as the HTML standard reads them. */
function readAttributes(markup: string, from: number): Value {
  let text = "";
  let at = from;
  while (at < markup.length && markup[at] !== ">") {
    const start = at;
    at = runEnd(markup, at, (letter) => isBlank(letter) || letter === "/");
    text += markup.slice(start, at);
    if (at >= markup.length || markup[at] === ">") break;
    const nameEnd = runEnd(
      markup,
      at + 1,
      (letter) => !isBlank(letter) && letter !== "/" && letter !== ">" && letter !== "=",
    );
    text += quietName(markup.slice(at, nameEnd));
    at = nameEnd;
    const equals = runEnd(markup, nameEnd, isBlank);
    if (markup[equals] !== "=") continue;
    const value = readValue(markup, equals + 1);
    text += `=${value.text}`;
    at = value.end;
    // Where a name follows a value without a blank, one is needed once the value is shorter.
    if (at < markup.length && !isBlank(markup[at] ?? "") && markup[at] !== ">" && markup[at] !== "/") text += " ";
  }
  return { text, end: Math.min(at + 1, markup.length) };
}

/** Where the content of an element of letters alone ends: at its own end tag, or with the page. */
function lettersEnd(markup: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  end.lastIndex = from;
  return end.exec(markup)?.index ?? markup.length;
}

/**
 * Markup that a content policy has nothing to say about once it is parsed: style sheets and `style` attributes renamed,
 * handlers and `srcdoc` off, `<base>`, the content of `<noscript>` and pictures written into attributes gone. Words and structure stay
 * as they are. This is for a quiet console and for speed; safety rests on the document without a window and on the
 * sanitiser. Linear in the markup's length.
 */
export function quietMarkup(markup: string): QuietMarkup {
  const pieces: string[] = [];
  const nesting = new Nesting();
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf("<", at);
    if (open < 0) break;
    pieces.push(markup.slice(at, open));
    if (markup.startsWith("<!--", open)) {
      const close = markup.indexOf("-->", open + 4);
      at = close < 0 ? markup.length : close + 3;
      pieces.push(markup.slice(open, at));
      continue;
    }
    const slash = markup[open + 1] === "/" ? 1 : 0;
    if (!isLetter(markup[open + 1 + slash] ?? "")) {
      pieces.push("<");
      at = open + 1;
      continue;
    }
    const nameEnd = runEnd(markup, open + 1 + slash, (letter) => !isBlank(letter) && letter !== "/" && letter !== ">");
    const name = markup.slice(open + 1 + slash, nameEnd).toLowerCase();
    const { text, end } = readAttributes(markup, nameEnd);
    at = end;
    if (name === "base") continue;
    if (name === "noscript" && !slash) {
      // Who reads pages runs scripts: to them this is letters, and none of it is shown.
      at = lettersEnd(markup, end, name);
      continue;
    }
    nesting.add(name, slash === 1);
    pieces.push(slash ? "</" : "<", name === "style" ? QUIET_STYLE : name, text, ">");
    if (slash || !LETTERS_ALONE.has(name)) continue;
    at = lettersEnd(markup, end, name);
    const letters = markup.slice(end, at);
    pieces.push(name === "style" ? letters.replaceAll(/<\/(?=noframes)/gi, "< /") : letters);
  }
  pieces.push(markup.slice(at));
  return { markup: pieces.join(""), depth: nesting.depth, reopened: nesting.reopened };
}
