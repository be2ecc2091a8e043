/** The texts of a sealed page, by the names of its parts, and what else in it could run or be drawn by. */
export type SealedTexts = {
  readonly texts: ReadonlyMap<string, string>;
  /** Scripts and sheets that are no part, and parts that come twice. */
  readonly strangers: number;
};

const NAME = "part";

/** The parts of the page at hand, as they stand in it. */
export function readParts(page: Pick<Document, "querySelectorAll">): SealedTexts {
  const texts = new Map<string, string>();
  let strangers = 0;
  for (const element of page.querySelectorAll<HTMLElement>(
    "script, style, iframe, object, embed, link[rel~=stylesheet]",
  )) {
    const name = element.dataset[NAME];
    if (name === undefined || texts.has(name)) strangers += 1;
    else texts.set(name, element.textContent ?? "");
  }
  return { texts, strangers };
}
