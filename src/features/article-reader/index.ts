export { ArticleReader } from "./ArticleReader.tsx";
export type { Coding, CodingWork } from "./coding.ts";
