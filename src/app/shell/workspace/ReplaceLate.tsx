import type { ArticleText } from "#domain/evidence/article-text.ts";
import { useLate } from "../use-late.ts";

const load = () => import("#features/article-import/index.ts").then(({ ReplaceArticle }) => ReplaceArticle);

/** The way to put a corrected version in an article's place; comes when it is first wanted. */
export function ReplaceLate(props: { readonly text: ArticleText; readonly onClose: () => void }) {
  const View = useLate(true, load, props.onClose);
  return View === null ? null : <View text={props.text} onClose={props.onClose} />;
}
