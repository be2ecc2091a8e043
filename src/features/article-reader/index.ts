export { ArticleReader } from "./ArticleReader.tsx";
export type { Coding, CodingPlace } from "./coding.ts";
