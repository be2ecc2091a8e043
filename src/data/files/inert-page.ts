import type { QuietMarkup } from "./quiet-markup.ts";
import { inertMarkup } from "./trusted.ts";

/** Elements that answer to their `id` on their form or document, and so could stand in for the properties we read. */
const ANSWERS_TO_ID = "form,input,button,select,textarea,fieldset,output,object,embed,iframe,frame,img,map,a,area";

/**
 * Markup as a document without a window: its scripts never run, its pictures, frames and sheets never load, its `<base>`
 * and refreshes do nothing. Names by which an element could pose as a property of the document or of a form are taken
 * off at once; after that the document may be read as usual. Never put any of its nodes into the page.
 */
export function parseInert({ markup }: QuietMarkup): Document {
  const page = new DOMParser().parseFromString(inertMarkup(markup), "text/html");
  const found = Document.prototype.querySelectorAll.call(page, `[name]:not(meta),:is(${ANSWERS_TO_ID})[id]`);
  for (const element of found) {
    Element.prototype.removeAttribute.call(element, "name");
    if (Element.prototype.matches.call(element, ANSWERS_TO_ID)) Element.prototype.removeAttribute.call(element, "id");
  }
  return page;
}
