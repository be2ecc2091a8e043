import { useCallback, useEffect, useRef, useState } from "react";
import type { Article } from "#domain/article/article.ts";
import { textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { namesOf, type Replacement } from "#domain/workspace/replace-article.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { runJob } from "#workers/runner.ts";

/** How far it is known what becomes of the quotes of an article in another version. */
export type Comparison =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly done: number }
  | { readonly state: "failed"; readonly reason: string }
  | { readonly state: "known"; readonly replacement: Replacement };

/** Whether quotes are the ones that were compared: each has the words and the place it had then. */
export function areCompared({ quotes }: Replacement, now: ArticleText["quotes"]): boolean {
  return quotes.length === now.length && quotes.every((quote, at) => quote === now[at]);
}

/** Looks for the quotes of an article in another version of it, away from the page; nothing is changed by it. */
export function useComparison({ quotes }: ArticleText) {
  const { actors } = useDossier();
  const [comparison, setComparison] = useState<Comparison>({ state: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setComparison({ state: "none" });
  }, []);
  const compare = useCallback(
    async (article: Article) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setComparison({ state: "running", done: 0 });
      const input = {
        text: textMapOf(article).text,
        anchors: quotes.map(({ anchor }) => anchor),
        names: namesOf(actors),
      };
      const outcome = await runJob("reanchor", input, {
        signal: controller.signal,
        onProgress: (done) => !controller.signal.aborted && setComparison({ state: "running", done }),
      });
      if (controller.signal.aborted) return;
      setComparison(
        outcome.ok
          ? { state: "known", replacement: { article, quotes, outcomes: outcome.value } }
          : { state: "failed", reason: outcome.fault.reason },
      );
    },
    [quotes, actors],
  );
  return { comparison, compare, cancel };
}
