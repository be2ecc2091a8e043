export { ArticleReader } from "./ArticleReader.tsx";
export type { Coding, CodingPlace, DecisionWays } from "./coding.ts";
export type { TheirCoding } from "./their-coding.ts";
