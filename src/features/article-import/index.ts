export { ArticleImport, type Brought } from "./ArticleImport.tsx";
export { ReplaceArticle } from "./ReplaceArticle.tsx";
