/** Elements a text is made of. Everything else goes, its words stay where they are. */
const TEXT_TAGS =
  "a abbr address article aside b bdi bdo blockquote body br caption center cite code dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark menu nav ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(
    " ",
  );

/**
 * The body of a parsed page with nothing in it but text elements, in a new document without a window. Attributes that
 * stay (`class`, `id`, `href`) serve the search for the article and go nowhere else.
 */
export async function sanitisedBody(page: Document): Promise<HTMLElement | null> {
  const { default: purify } = await import("dompurify");
  if (!page.body || !purify.isSupported) return null;
  const body = purify.sanitize(page.body, {
    RETURN_DOM: true,
    ALLOWED_TAGS: TEXT_TAGS,
    ALLOWED_ATTR: ["class", "id", "href", "dir", "lang", "role", "itemprop"],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|#)/i,
  });
  const fresh = document.implementation.createHTMLDocument("");
  if (!(body instanceof HTMLElement) || body.tagName !== "BODY") return null;
  fresh.documentElement.replaceChild(fresh.adoptNode(body), fresh.body);
  return fresh.body;
}
