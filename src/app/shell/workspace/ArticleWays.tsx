import type { Article } from "#domain/article/article.ts";
import { HideItem } from "#features/ledger-editing/index.ts";
import { ArticleTools } from "#features/own-articles/index.ts";
import { useLate } from "../use-late.ts";

const load = () => import("#features/article-import/index.ts").then(({ EditArticle }) => EditArticle);

/** What can be done with an article of the list, where there is a workspace to keep it in. */
export function ArticleWays({ article }: { readonly article: Article }) {
  return (
    <ArticleTools
      article={article}
      edit={(onClose) => <EditLate article={article} onClose={onClose} />}
      hide={(ways) => <HideItem item={{ kind: "article", id: article.id }} {...ways} />}
    />
  );
}

/** The form for what an article says of itself; comes when it is first wanted. */
function EditLate(props: { readonly article: Article; readonly onClose: () => void }) {
  const View = useLate(true, load, props.onClose);
  return View === null ? null : <View article={props.article} onClose={props.onClose} />;
}
