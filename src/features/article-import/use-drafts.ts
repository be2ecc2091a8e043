import { useCallback, useEffect, useRef, useState } from "react";
import { readArticleFile } from "#data/files/read-article-file.ts";
import { readPastedArticle } from "#data/files/read-pasted-article.ts";
import { type ArticleDraft, type DraftOutcome, isRefusal, type Refusal } from "#domain/article/article-draft.ts";
import { refuseGone } from "#domain/article/import/refusals.ts";

/** What somebody brings: files, or what the clipboard holds. */
export type Brought =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "pasted"; readonly html: string; readonly text: string };

/** A file that is read again in another encoding (nothing named: in the one it is found to have), or could not be. */
export type Again = { readonly encoding: string | undefined; readonly refusal: Refusal | null };

/** One thing that was brought, and how far it is. */
export type Item = { readonly id: number; readonly name: string } & (
  | { readonly state: "waiting" }
  | { readonly state: "reading"; readonly done: number }
  | { readonly state: "draft"; readonly draft: ArticleDraft; readonly file: File | null; readonly again: Again | null }
  | { readonly state: "refused"; readonly refusal: Refusal }
);

/** One that was read. */
export type DraftItem = Extract<Item, { readonly state: "draft" }>;

type Reading = { readonly signal: AbortSignal; readonly onProgress: (done: number) => void };

async function readFile(file: File, reading: Partial<Reading>, encoding?: string): Promise<DraftOutcome> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refuseGone(file.name);
  return readArticleFile({ name: file.name, type: file.type, bytes: new Uint8Array(bytes) }, { ...reading, encoding });
}

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
    async (id: number, name: string, file: File | null, work: (reading: Reading) => Promise<DraftOutcome>) => {
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
      else change(id, { id, name, state: "draft", draft: outcome, file, again: null });
    },
    [change],
  );
  const readAgain = useCallback(
    async ({ id, name, draft, file }: DraftItem, encoding: string | undefined) => {
      if (file === null) return;
      running.current.get(id)?.abort();
      const controller = new AbortController();
      running.current.set(id, controller);
      change(id, { id, name, state: "draft", draft, file, again: { encoding, refusal: null } });
      const outcome = await readFile(file, { signal: controller.signal }, encoding);
      if (controller.signal.aborted) return;
      running.current.delete(id);
      const after = isRefusal(outcome)
        ? { draft, again: { encoding, refusal: outcome } }
        : { draft: outcome, again: null };
      change(id, { id, name, state: "draft", file, ...after });
    },
    [change],
  );
  const bring = useCallback(
    async (brought: Brought) => {
      const parts =
        brought.kind === "pasted"
          ? [{ name: "Pasted text", file: null, start: (reading: Reading) => readPastedArticle(brought, reading) }]
          : brought.files.map((file) => ({
              name: file.name,
              file,
              start: (reading: Reading) => readFile(file, reading),
            }));
      const waiting = parts.map((part) => ({ ...part, id: next.current++ }));
      setItems((all) => [...all, ...waiting.map(({ id, name }): Item => ({ id, name, state: "waiting" }))]);
      for (const { id, name, file, start } of waiting) if (!dropped.current.has(id)) await read(id, name, file, start);
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
  return { items, bring, drop, readAgain };
}
