export { ArticleImport, type Brought } from "./ArticleImport.tsx";
export { EditArticle } from "./EditArticle.tsx";
export { ReplaceArticle } from "./ReplaceArticle.tsx";
