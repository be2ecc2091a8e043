import type { DraftFacts } from "#domain/article/article-draft.ts";
import { fieldDate } from "#domain/article/import/any-date.ts";
import { factLine } from "#domain/article/import/build-draft.ts";
import { comparableWords } from "#domain/article/import/plain-words.ts";
import { type Described, describedArticle } from "./json-ld.ts";

/** The text as an http or https address, `null` for anything else. It is kept as text and never fetched. */
function webAddress(text: string | null | undefined): string | null {
  if (!text || text.length > 2000 || !URL.canParse(text)) return null;
  const { protocol, href, username } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" ? href : null;
}

/** The text as a language tag in its canonical spelling, `null` where it is none. */
function languageTag(text: string | null | undefined): string | null {
  try {
    return Intl.getCanonicalLocales((text ?? "").trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

/** All `<meta>` of a page by name, property or itemprop, in lower case; the first of a name counts. */
function metaOf(page: Document): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const meta of page.querySelectorAll("meta[content]")) {
    const content = meta.getAttribute("content")?.trim() ?? "";
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && content !== "" && !fields.has(name)) fields.set(name, content);
    }
  }
  return fields;
}

const TITLE_FIELDS = ["citation_title", "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"];
const AUTHOR_FIELDS = [
  "author",
  "citation_author",
  "dc.creator",
  "dcterms.creator",
  "parsely-author",
  "byl",
  "article:author",
];
const PUBLISHER_FIELDS = ["og:site_name", "citation_publisher", "citation_journal_title", "dc.publisher", "publisher"];
const DATE_FIELDS =
  "article:published_time datepublished og:published_time citation_publication_date citation_date dc.date dcterms.date dcterms.issued dc.date.issued parsely-pub-date sailthru.date pubdate publishdate publish-date date".split(
    " ",
  );

const firstOf = (fields: ReadonlyMap<string, string>, names: readonly string[]): string | null =>
  factLine(names.map((name) => fields.get(name)).find((value) => value !== undefined));

/** A page's title without the publisher's name that pages hang on to it. */
function withoutPublisher(title: string | null, publisher: string | null): string | null {
  const parts = title?.split(/\s+[|–—»-]\s+/) ?? [];
  if (title === null || publisher === null || parts.length < 2) return title;
  const last = comparableWords(parts.at(-1) ?? "");
  const name = comparableWords(publisher);
  if (last === "" || !(last.startsWith(name) || name.startsWith(last))) return title;
  return title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/\s+[|–—»-]\s*$/, "");
}

/** The date of `<time>`: one marked as the day of publication, else the first in an article's head. */
function timeOf(page: Document): string | null {
  const marked = "time[pubdate][datetime], time[itemprop~='datePublished'][datetime]";
  const time = page.querySelector(marked) ?? page.querySelector("article time[datetime], main time[datetime]");
  return time?.getAttribute("datetime") ?? null;
}

const BYLINE =
  "[rel~='author'], [itemprop~='author'] [itemprop~='name'], [itemprop~='author'], [class*='byline' i], [class*='author-name' i]";
const LONGEST_BYLINE = 80;

/** The name in what a page marks as its byline, without the outlet or date that stands beside it. */
function bylineOf(page: Document): string | null {
  const line = factLine(page.querySelector(BYLINE)?.textContent)?.split(/\s*[|•·]\s*/u)[0] ?? "";
  return line !== "" && line.length <= LONGEST_BYLINE && !/\d/.test(line) ? line : null;
}

const namesOf = (described: Described | null): string | null => factLine(described?.authors.join(", "));

/** Browsers write where a page was saved from into a comment at its head. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

/**
 * What a page says of itself in JSON-LD, Open Graph, meta fields, `<time>`, `lang`, `dir` and its canonical link, in
 * this order of trust. Everything is read as text from a document without a window; `null` where nothing says so.
 */
export function htmlFacts(page: Document, source: string): DraftFacts {
  const meta = metaOf(page);
  const described = describedArticle(page);
  const publisher = factLine(described?.publisher) ?? firstOf(meta, PUBLISHER_FIELDS);
  const headings = page.querySelectorAll("h1");
  const named = factLine(described?.headline) ?? firstOf(meta, TITLE_FIELDS);
  const shown = headings.length === 1 ? factLine(headings[0]?.textContent) : null;
  const title = named ?? shown ?? factLine(page.querySelector("title")?.textContent);
  const authors = [namesOf(described), firstOf(meta, AUTHOR_FIELDS), bylineOf(page)];
  const author = authors.find((name) => name !== null && webAddress(name) === null) ?? null;
  const date = [described?.published, ...DATE_FIELDS.map((name) => meta.get(name)), timeOf(page)].find(
    (value) => value && fieldDate(value) !== null,
  );
  const root = page.documentElement;
  const direction = (root.getAttribute("dir") ?? page.body?.getAttribute("dir") ?? "").toLowerCase();
  const addresses = [
    page.querySelector("link[rel~='canonical']")?.getAttribute("href"),
    meta.get("og:url"),
    described?.address,
    SAVED_FROM.exec(source.slice(0, 5000))?.[1],
  ];
  const languages = [
    root.getAttribute("lang"),
    described?.language,
    meta.get("content-language"),
    meta.get("og:locale"),
  ];
  return {
    title: withoutPublisher(title, publisher),
    publisher,
    author: author?.replace(/^by\s+/i, "") ?? null,
    published: date ? fieldDate(date) : null,
    language: languages.map(languageTag).find((tag) => tag !== null) ?? null,
    direction: direction === "rtl" || direction === "ltr" ? direction : null,
    address: addresses.map(webAddress).find((address) => address !== null) ?? null,
  };
}
