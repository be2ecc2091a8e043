import type { LeftOut, LeftOutKind } from "#domain/article/article-draft.ts";
import { saysSomething } from "#domain/article/import/plain-words.ts";
import { QUIET_STYLE, QUIET_STYLE_ATTRIBUTE } from "./quiet-markup.ts";

/** Elements that hold no words of an article, by what they are called in a draft. */
const KIND_OF_TAG: Readonly<Record<string, LeftOutKind>> = {
  SCRIPT: "scripts",
  STYLE: "styles",
  [QUIET_STYLE.toUpperCase()]: "styles",
  IMG: "images",
  CANVAS: "drawings and formulas",
  SVG: "drawings and formulas",
  MATH: "drawings and formulas",
  IFRAME: "embedded pages and media",
  FRAME: "embedded pages and media",
  OBJECT: "embedded pages and media",
  EMBED: "embedded pages and media",
  VIDEO: "embedded pages and media",
  AUDIO: "embedded pages and media",
  PORTAL: "embedded pages and media",
  BUTTON: "forms and buttons",
  INPUT: "forms and buttons",
  SELECT: "forms and buttons",
  TEXTAREA: "forms and buttons",
  TEMPLATE: "hidden text",
  RT: "reading aids",
};
/** Left out without a count: they never show words. */
const SILENT = new Set([
  "RP",
  "LINK",
  "META",
  "BASE",
  "NOSCRIPT",
  "PARAM",
  "SOURCE",
  "TRACK",
  "DATALIST",
  "TITLE",
  "HEAD",
]);

/** Sheets are read to find what they hide; past this much of one nothing more is looked for. */
const MOST_SHEET_UNITS = 500_000;
const HIDING_STYLE =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;}!]|$)|font-size\s*:\s*0[a-z%]*\s*(?:[;}!]|$)|mso-hide\s*:\s*all)/i;
const HIDING_CLASS = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|assistive-text|u-hidden|d-none)(?:\s|$)/i;

type Rule = { readonly selectors: string; readonly declarations: string };

/** The rules of a sheet that stand in no other; what is inside media queries and the like is passed over. */
function plainRules(sheet: string): readonly Rule[] {
  const rules: Rule[] = [];
  let depth = 0;
  let before = "";
  for (const [part = ""] of sheet.slice(0, MOST_SHEET_UNITS).matchAll(/[{}]|[^{}]+/g)) {
    if (part === "{") depth += 1;
    else if (part === "}") {
      depth = Math.max(0, depth - 1);
      if (depth === 0) before = "";
    } else if (depth === 0) before = part;
    else if (depth === 1 && !before.trim().startsWith("@")) rules.push({ selectors: before, declarations: part });
  }
  return rules;
}

/** Classes and ids that the page's own sheets hide outright, by rules of one plain selector. */
function hiddenNames(sheets: readonly string[]): ReadonlySet<string> {
  const rules = sheets.flatMap((sheet) => plainRules(sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "")));
  const hiding = rules.filter(({ declarations }) => HIDING_STYLE.test(declarations));
  const selectors = hiding.flatMap((rule) => rule.selectors.split(",")).map((selector) => selector.trim());
  return new Set(selectors.filter((selector) => /^[.#][\w-]+$/.test(selector)));
}

function isHidden(element: Element, names: ReadonlySet<string>): boolean {
  if (element.hasAttribute("hidden") || (element.tagName === "DIALOG" && !element.hasAttribute("open"))) return true;
  const style = element.getAttribute(QUIET_STYLE_ATTRIBUTE);
  if (style !== null && HIDING_STYLE.test(style)) return true;
  const written = element.getAttribute("class") ?? "";
  if (written !== "" && HIDING_CLASS.test(written)) return true;
  if (names.size === 0) return false;
  const ids = element.id === "" ? [] : [`#${element.id}`];
  return [...written.split(/\s+/).map((name) => `.${name}`), ...ids].some((name) => names.has(name));
}

/**
 * Takes out of a document without a window whatever is no text for a reader: scripts, styles, pictures, forms, embedded
 * pages, and what the page hides from view. Gives the counts; hidden elements count where they hold words. Yields now
 * and then, so that a long page can be worked through in slices.
 */
export function* takeLeftovers(page: Document): Generator<void, readonly LeftOut[], void> {
  const counts = new Map<LeftOutKind, number>();
  const add = (what: LeftOutKind): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
  };
  const names = hiddenNames([...page.getElementsByTagName(QUIET_STYLE)].map((sheet) => sheet.textContent));
  const elements = [...page.querySelectorAll("*")];
  for (let at = 0; at < elements.length; at++) {
    if (at % 500 === 0) yield;
    const element = elements[at];
    // Inside something that is gone already: its owner was counted.
    if (!element?.parentNode || !page.contains(element)) continue;
    const tag = element.tagName.toUpperCase();
    const kind = KIND_OF_TAG[tag];
    if (kind) {
      // A description of data, read elsewhere, is no script.
      if (tag !== "SCRIPT" || !/json/i.test(element.getAttribute("type") ?? "")) add(kind);
      element.remove();
    } else if (SILENT.has(tag)) {
      if (tag !== "HEAD") element.remove();
    } else if (tag !== "HTML" && tag !== "BODY" && isHidden(element, names)) {
      if (saysSomething(element.textContent)) add("hidden text");
      element.remove();
    }
  }
  return [...counts].map(([what, count]) => ({ what, count }));
}
