import type { Block } from "#domain/article/article.ts";
import { cleanText, collapseBlanks } from "#domain/article/import/plain-words.ts";
import { tableRow } from "#domain/article/import/text-blocks.ts";

const HEADING = /^H[1-6]$/;
/** Elements that begin and end lines. */
const LINES = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
/** Parts of a page that say themselves that they are no part of the article. */
const FURNITURE = new Set(["NAV", "FOOTER", "ASIDE", "MENU"]);
const FURNITURE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar)$/i;

/** A block of a page, and whether it stands in a part of it that calls itself navigation or footer. */
export type PageBlock = Block & { readonly furniture: boolean };

/** Tables that only place things on a page hold tables or whole passages in their cells. */
function isData(table: Element): boolean {
  if (table.querySelector("table, article, main, h1, h2") !== null) return false;
  return ![...table.querySelectorAll("td")].some(
    (cell) => cell.querySelectorAll("p, div").length > 1 && cell.textContent.length > 600,
  );
}

/** Collects words into blocks while the walk enters and leaves elements. */
class Writer {
  readonly blocks: PageBlock[] = [];
  #kinds: Block["kind"][] = [];
  #words = "";
  /** Cells of the data row under way, deepest last; null entries stand for tables that only place things. */
  #rows: (string[] | null)[] = [];
  #plain = 0;
  #furniture = 0;

  #kind(): Block["kind"] {
    return this.#kinds.at(-1) ?? "paragraph";
  }

  get #inCell(): boolean {
    const row = this.#rows.at(-1);
    return row !== undefined && row !== null;
  }

  write(text: string): void {
    if (this.#plain === 0 || this.#inCell) this.#words += text;
    else {
      const [first = "", ...rest] = cleanText(text).split("\n");
      this.#words += first.replace(/\t/g, "    ");
      for (const line of rest) {
        this.endLine();
        this.#words += line.replace(/\t/g, "    ");
      }
    }
  }

  endLine(): void {
    if (this.#inCell) {
      this.#words += " ";
      return;
    }
    const text = this.#plain > 0 ? this.#words.trim() : collapseBlanks(cleanText(this.#words));
    if (text !== "") this.blocks.push({ kind: this.#kind(), text, furniture: this.#furniture > 0 });
    this.#words = "";
  }

  #standsAside(element: Element): boolean {
    // The foot of an article or a quotation says who wrote it.
    if (element.tagName === "FOOTER" && element.parentElement?.closest("article, blockquote")) return false;
    return FURNITURE.has(element.tagName) || FURNITURE_ROLE.test(element.getAttribute("role") ?? "");
  }

  enter(element: Element): void {
    const tag = element.tagName;
    if (tag === "BR") {
      if (HEADING.test(element.parentElement?.tagName ?? "")) this.#words += " ";
      else this.endLine();
      return;
    }
    if (tag === "Q") this.#words += "“";
    if (LINES.has(tag)) this.endLine();
    if (this.#standsAside(element)) this.#furniture += 1;
    if (HEADING.test(tag)) this.#kinds.push("heading");
    else if (tag === "LI") this.#kinds.push(this.#kind() === "quotation" ? "quotation" : "list");
    else if (tag === "BLOCKQUOTE") this.#kinds.push("quotation");
    else if (tag === "PRE") this.#plain += 1;
    else if (tag === "TABLE") this.#rows.push(null);
    else if (tag === "TR" && this.#rows.length > 0 && isDataRow(element)) this.#rows[this.#rows.length - 1] = [];
  }

  leave(element: Element): void {
    const tag = element.tagName;
    if (tag === "Q") this.#words += "”";
    if ((tag === "TD" || tag === "TH") && this.#inCell) {
      this.#rows.at(-1)?.push(collapseBlanks(cleanText(this.#words)));
      this.#words = "";
    } else if (LINES.has(tag)) this.endLine();
    if (tag === "TR" && this.#inCell) this.#endRow();
    if (tag === "TABLE") this.#rows.pop();
    if (tag === "PRE") this.#plain -= 1;
    if (HEADING.test(tag) || tag === "LI" || tag === "BLOCKQUOTE") this.#kinds.pop();
    if (this.#standsAside(element)) this.#furniture -= 1;
  }

  #endRow(): void {
    const text = tableRow(this.#rows.at(-1) ?? []);
    if (text !== "") this.blocks.push({ kind: "paragraph", text, furniture: this.#furniture > 0 });
    this.#rows[this.#rows.length - 1] = null;
    this.#words = "";
  }
}

const known = new WeakMap<Element, boolean>();

/** Whether a row belongs to a table of data; looked into once for each table. */
function isDataRow(row: Element): boolean {
  const table = row.closest("table");
  if (table === null) return false;
  const answer = known.get(table) ?? isData(table);
  known.set(table, answer);
  return answer;
}

/**
 * A sanitised element's text as blocks, in the order of the text: a line for each paragraph, heading, list item and
 * quotation, a row of a table with a tab between its cells. Walks without recursion, so that depth cannot break it, and
 * yields now and then.
 */
export function* htmlBlocks(root: Element): Generator<void, readonly PageBlock[], void> {
  const writer = new Writer();
  let node: Node | null = root;
  let steps = 0;
  while (node !== null) {
    steps += 1;
    if (steps % 1000 === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) writer.write(node.nodeValue ?? "");
    else if (node instanceof Element) writer.enter(node);
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      if (node instanceof Element) writer.leave(node);
      node = node.parentNode;
    }
    if (node === null || node === root) break;
    if (node instanceof Element) writer.leave(node);
    node = node.nextSibling;
  }
  writer.endLine();
  return writer.blocks;
}
