/** What a page's JSON-LD says of its article; `null` and empty where it does not. */
export type Described = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly address: string | null;
};

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

/** A person or a house: its name, or the text that stands in its place. */
const nameOf = (value: unknown): string | null => textOf(isThing(value) ? value.name : value);

const ARTICLE = /^(?:\w*Article|BlogPosting|Report|LiveBlogPosting|ScholarlyArticle|OpinionNewsArticle)$/;
const MOST_THINGS = 500;

/** Every thing of a script, those in lists and graphs too. */
function thingsIn(root: unknown): readonly Thing[] {
  const found: Thing[] = [];
  const open: unknown[] = [root];
  while (open.length > 0 && found.length < MOST_THINGS) {
    const value = open.shift();
    if (Array.isArray(value)) open.push(...value.slice(0, MOST_THINGS));
    else if (isThing(value)) {
      found.push(value);
      open.push(value["@graph"], value.mainEntity);
    }
  }
  return found;
}

const isArticle = (thing: Thing): boolean =>
  listOf(thing["@type"]).some((type) => typeof type === "string" && ARTICLE.test(type.replace(/^.*[/:#]/, "")));

function describe(thing: Thing): Described {
  const page = thing.mainEntityOfPage;
  return {
    headline: textOf(thing.headline) ?? textOf(thing.name),
    authors: listOf(thing.author).flatMap((author) => nameOf(author) ?? []),
    publisher: nameOf(listOf(thing.publisher)[0]),
    published: textOf(thing.datePublished) ?? textOf(thing.dateCreated),
    language: nameOf(thing.inLanguage),
    address: textOf(thing.url) ?? textOf(isThing(page) ? page["@id"] : page),
  };
}

/** The first article that a page's JSON-LD describes; `null` without one. Scripts that are no JSON are passed over. */
export function describedArticle(page: Document): Described | null {
  for (const script of page.querySelectorAll("script[type='application/ld+json' i]")) {
    try {
      const article = thingsIn(JSON.parse(script.textContent)).find(isArticle);
      if (article) return describe(article);
    } catch {
      // Not JSON: whoever wrote it meant nothing we can read.
    }
  }
  return null;
}
