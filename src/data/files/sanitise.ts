import type { Config } from "dompurify";
import { breathe } from "./breathe.ts";

/** Elements a text is made of. Everything else goes, its words stay where they are. */
const TEXT_TAGS =
  "a abbr address article aside b bdi bdo blockquote body br caption center cite code dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd li main mark menu nav ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split(
    " ",
  );
const RULES: Config & { readonly RETURN_DOM: true } = {
  RETURN_DOM: true,
  ALLOWED_TAGS: TEXT_TAGS,
  ALLOWED_ATTR: ["class", "id", "href", "dir", "lang", "role", "itemprop"],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|#)/i,
};

/** As many elements as are sanitised in one go; more would be felt on the page. */
const PIECE_ELEMENTS = 1500;

/** A part of a body, cut out, and the id of the empty element that keeps its place. */
type Piece = { readonly place: string; readonly part: HTMLElement };

/** Ids that no page can have known. */
function placeNames(): () => string {
  const token = [...crypto.getRandomValues(new Uint32Array(4))].map((word) => word.toString(36)).join("");
  let count = 0;
  return () => {
    count += 1;
    return `place-${token}-${count}`;
  };
}

const sizeOf = (element: Element): number => element.getElementsByTagName("*").length + 1;

/** Cuts runs of siblings out of an element that is too large, those too large themselves left for a next look. */
function cutRuns(element: Element, nextPlace: () => string): { readonly pieces: Piece[]; readonly large: Element[] } {
  const pieces: Piece[] = [];
  const large: Element[] = [];
  let open: { part: HTMLElement; size: number } | null = null;
  for (const child of [...element.childNodes]) {
    const size = child instanceof Element ? sizeOf(child) : 1;
    if (size > PIECE_ELEMENTS && child instanceof Element) {
      large.push(child);
      open = null;
      continue;
    }
    if (open === null || open.size + size > PIECE_ELEMENTS) {
      const mark = element.ownerDocument.createElement("span");
      mark.id = nextPlace();
      element.insertBefore(mark, child);
      open = { part: element.ownerDocument.createElement("div"), size: 0 };
      pieces.push({ place: mark.id, part: open.part });
    }
    open.part.append(child);
    open.size += size;
  }
  return { pieces, large };
}

function cutPieces(body: HTMLElement): readonly Piece[] {
  const nextPlace = placeNames();
  const pieces: Piece[] = [];
  const open: Element[] = sizeOf(body) > PIECE_ELEMENTS ? [body] : [];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const cut = cutRuns(element, nextPlace);
    pieces.push(...cut.pieces);
    open.push(...cut.large);
  }
  return pieces;
}

/** Takes comments out: nobody sees them, and beside words that look like markup the sanitiser takes them for a trap. */
function dropComments(page: Document): void {
  const walker = page.createTreeWalker(
    page.documentElement,
    NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION,
  );
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode);
  for (const comment of found) comment.remove();
}

/**
 * The body of a parsed page with nothing in it but text elements, in a new document without a window; `null` where the
 * browser cannot sanitise. Attributes that stay (`class`, `id`, `href`) serve the search for the article and go nowhere
 * else. Large bodies are sanitised in pieces, so that the page can draw between them. Takes the given page apart.
 */
export async function sanitisedBody(page: Document, signal: AbortSignal | undefined): Promise<HTMLElement | null> {
  const { default: purify } = await import("dompurify");
  if (!page.body || !purify.isSupported) return null;
  dropComments(page);
  const pieces = cutPieces(page.body);
  const fresh = document.implementation.createHTMLDocument("");
  const body = purify.sanitize(page.body, RULES);
  if (!(body instanceof HTMLElement) || body.tagName !== "BODY") return null;
  fresh.documentElement.replaceChild(fresh.adoptNode(body), fresh.body);
  for (const { place, part } of pieces) {
    await breathe(signal);
    const clean = purify.sanitize(part, RULES);
    const inner = clean instanceof HTMLElement ? clean.firstElementChild : null;
    fresh.getElementById(place)?.replaceWith(...(inner?.childNodes ?? []));
  }
  return fresh.body;
}
