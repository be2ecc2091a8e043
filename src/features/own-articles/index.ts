export { ArticleTools } from "./ArticleTools.tsx";
