import { useCallback, useEffect, useRef, useState } from "react";
import { readArticleFile } from "#data/files/read-article-file.ts";
import { readPastedArticle } from "#data/files/read-pasted-article.ts";
import { type ArticleDraft, type DraftOutcome, isRefusal, type Refusal } from "#domain/article/article-draft.ts";

/** What somebody brings: files, or what the clipboard holds. */
export type Brought =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "pasted"; readonly html: string; readonly text: string };

/** One thing that was brought, and how far it is. */
export type Item = { readonly id: number; readonly name: string } & (
  | { readonly state: "waiting" }
  | { readonly state: "reading"; readonly done: number }
  | { readonly state: "draft"; readonly draft: ArticleDraft }
  | { readonly state: "refused"; readonly refusal: Refusal }
);

/** Reads what is brought, one after the other, each of which can be called off. */
export function useDrafts() {
  const [items, setItems] = useState<readonly Item[]>([]);
  const next = useRef(0);
  /** Called off before their turn came. */
  const dropped = useRef(new Set<number>());
  const running = useRef(new Map<number, AbortController>());
  const change = useCallback(
    (id: number, item: Item | null) =>
      setItems((all) => all.flatMap((one) => (one.id === id ? (item === null ? [] : [item]) : [one]))),
    [],
  );
  const read = useCallback(
    async (
      id: number,
      name: string,
      work: (reading: { signal: AbortSignal; onProgress: (done: number) => void }) => Promise<DraftOutcome>,
    ) => {
      const controller = new AbortController();
      running.current.set(id, controller);
      change(id, { id, name, state: "reading", done: 0 });
      const outcome = await work({
        signal: controller.signal,
        onProgress: (done) => !controller.signal.aborted && change(id, { id, name, state: "reading", done }),
      });
      running.current.delete(id);
      if (controller.signal.aborted) change(id, null);
      else if (isRefusal(outcome)) change(id, { id, name, state: "refused", refusal: outcome });
      else change(id, { id, name, state: "draft", draft: outcome });
    },
    [change],
  );
  const bring = useCallback(
    async (brought: Brought) => {
      const parts =
        brought.kind === "pasted"
          ? [{ name: "Pasted text", file: null }]
          : brought.files.map((file) => ({ name: file.name, file }));
      const waiting = parts.map((part) => ({ ...part, id: next.current++ }));
      setItems((all) => [...all, ...waiting.map(({ id, name }): Item => ({ id, name, state: "waiting" }))]);
      for (const { id, name, file } of waiting) {
        if (dropped.current.has(id)) continue;
        await read(id, name, async (reading) => {
          if (brought.kind === "pasted") return readPastedArticle(brought, reading);
          const bytes = new Uint8Array((await file?.arrayBuffer()) ?? []);
          return readArticleFile({ name, type: file?.type ?? "", bytes }, reading);
        });
      }
    },
    [read],
  );
  const drop = useCallback(
    (id: number) => {
      dropped.current.add(id);
      running.current.get(id)?.abort();
      change(id, null);
    },
    [change],
  );
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const controller of all.values()) controller.abort();
    };
  }, []);
  return { items, bring, drop };
}
