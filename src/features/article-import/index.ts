export { ArticleImport, type Brought } from "./ArticleImport.tsx";
