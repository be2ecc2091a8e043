import type { ActorId } from "../shared/ids.ts";

/** States whose English names take the article, by their ids. */
const WITH_ARTICLE: ReadonlySet<string> = new Set(
  "ARE BHS CAF COD COG COM CYM DOM FLK FRO GBR GMB MDV MHL MNP NLD PHL SLB SYC TCA USA VGB VIR".split(" "),
);

/** A state's name as it stands in a sentence: "the United States", "Pakistan". Other names stay as they are. */
export function inProse(id: ActorId, name: string): string {
  return WITH_ARTICLE.has(id) && !/^the /i.test(name) ? `the ${name}` : name;
}
