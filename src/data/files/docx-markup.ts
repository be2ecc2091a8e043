import type { LeftOut, LeftOutKind } from "#domain/article/article-draft.ts";

/** The markup of a document's body as it is handed on, and what was in it that no reader sees. */
export type ShownMarkup = { readonly markup: string; readonly leftOut: readonly LeftOut[] };

/** A comment, a CDATA section, an instruction, or a tag: its slash, name, attributes and closing slash. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>/g;

/** What one element says was left out. Deletions and moves count once for each stretch. */
const KIND_OF_TAG: Readonly<Record<string, LeftOutKind>> = {
  "w:del": "tracked deletions",
  "w:moveFrom": "tracked deletions",
  "w:commentReference": "comments",
  "w:footnoteReference": "footnotes",
  "w:endnoteReference": "footnotes",
  "pic:pic": "images",
  "v:imagedata": "images",
  "m:oMath": "drawings and formulas",
  "wps:wsp": "drawings and formulas",
  "w:object": "embedded pages and media",
};

const OFF = /\bw:val\s*=\s*["'](?:0|false|off)["']/;
const attribute = (attributes: string, name: string): string | null =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? null;

/** Ids of the character and paragraph styles that hide their text. */
export function hidingStyles(styles: string): ReadonlySet<string> {
  const hiding = new Set<string>();
  let id: string | null = null;
  for (const [, slash, name, attributes = ""] of styles.matchAll(TOKEN)) {
    if (name === "w:style") id = slash ? null : attribute(attributes, "w:styleId");
    else if (name === "w:vanish" && id !== null && !OFF.test(attributes)) hiding.add(id);
  }
  return hiding;
}

/** A run being read: where it starts in the source, and what it was found to be. */
type Run = { readonly from: number; hidden: boolean; words: boolean };

/** What the reader of a body keeps in mind from tag to tag. */
type Scan = {
  readonly counts: Map<LeftOutKind, number>;
  readonly cuts: [number, number][];
  readonly hiding: ReadonlySet<string>;
  run: Run | null;
  /** How deep inside text that was deleted or moved away. */
  gone: number;
  /** Inside the richer of two forms of a drawing: the plainer one is read, and counted. */
  choice: number;
  hiddenParagraph: boolean;
};

type Tag = { readonly opens: boolean; readonly closes: boolean; readonly name: string; readonly attributes: string };

const count = (scan: Scan, what: LeftOutKind): void => {
  scan.counts.set(what, (scan.counts.get(what) ?? 0) + 1);
};

function readRun(scan: Scan, tag: Tag, from: number, to: number): void {
  const { run } = scan;
  if (tag.name === "w:r" && tag.opens && run === null) scan.run = { from, hidden: scan.hiddenParagraph, words: false };
  if (run === null) return;
  const style = tag.name === "w:rStyle" ? attribute(tag.attributes, "w:val") : null;
  if ((tag.name === "w:vanish" && !OFF.test(tag.attributes)) || (style !== null && scan.hiding.has(style)))
    run.hidden = true;
  if (tag.name === "w:t" && tag.opens) run.words = true;
  if (tag.name !== "w:r" || !tag.closes || tag.opens) return;
  if (run.hidden) {
    scan.cuts.push([run.from, to]);
    if (run.words && scan.gone === 0) count(scan, "hidden text");
  }
  scan.run = null;
}

function readTag(scan: Scan, tag: Tag, from: number, to: number): void {
  const { name, opens, closes } = tag;
  if (name === "mc:Choice") scan.choice += opens && !closes ? 1 : opens ? 0 : -1;
  const kind = KIND_OF_TAG[name];
  const isGone = name === "w:del" || name === "w:moveFrom";
  // A deleted paragraph mark is `<w:del/>` inside the properties; a stretch of text has an end of its own.
  if (kind && opens && scan.choice === 0 && !(isGone && closes)) count(scan, kind);
  if (isGone && opens !== closes) scan.gone += opens ? 1 : -1;
  if (name === "w:p" && opens) scan.hiddenParagraph = false;
  if (name === "w:pStyle") scan.hiddenParagraph = scan.hiding.has(attribute(tag.attributes, "w:val") ?? "");
  readRun(scan, tag, from, to);
}

/**
 * A body's markup without runs of hidden text, with counts of what readers do not see or what is no text: hidden runs,
 * tracked deletions, comments, notes, pictures. Reads `word/document.xml` as Word, LibreOffice and others write it.
 */
export function shownMarkup(markup: string, hiding: ReadonlySet<string>): ShownMarkup {
  const scan: Scan = { counts: new Map(), cuts: [], hiding, run: null, gone: 0, choice: 0, hiddenParagraph: false };
  for (const match of markup.matchAll(TOKEN)) {
    const [whole, slash = "", name, attributes = "", selfClosing = ""] = match;
    if (name === undefined) continue;
    const tag: Tag = { opens: slash === "", closes: slash !== "" || selfClosing !== "", name, attributes };
    readTag(scan, tag, match.index, match.index + whole.length);
  }
  let shown = "";
  let at = 0;
  for (const [from, to] of scan.cuts) {
    shown += markup.slice(at, from);
    at = to;
  }
  const leftOut = [...scan.counts].map(([what, times]) => ({ what, count: times }));
  return { markup: shown + markup.slice(at), leftOut };
}
