export { ArticleReader } from "./ArticleReader.tsx";
