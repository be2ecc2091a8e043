import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Actor } from "#domain/alliance/actor.ts";
import type { Place } from "#domain/annotation/outcome.ts";
import { type ImportRow, placeImportSteps } from "#domain/exchange/import-plan.ts";
import type { ImportReport } from "#domain/exchange/import-report.ts";
import { actorsMade, missingActors } from "#domain/exchange/missing-actors.ts";
import { settleImport } from "#domain/exchange/settle-import.ts";
import type { ArticleId, QuoteId } from "#domain/shared/ids.ts";
import { printRef } from "#domain/shared/ref.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { putAll } from "#domain/workspace/commands/put-all.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useWorkspaceDocument, useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useWork } from "#ui/use-work.ts";
import { inSlices } from "#workers/in-slices.ts";
import { type QuoteFile, readQuoteFile } from "./read-quote-file.ts";

const NOBODY: ReadonlyMap<string, Actor["kind"]> = new Map();
const NOTHING: ReadonlyMap<number, Place> = new Map();

/** What came of an import that was done. */
export type DoneImport = { readonly words: string; readonly report: ImportReport };

/**
 * An import of quotes from the file to the one step that puts them in. Until then nothing of the workspace changes;
 * leaving it out leaves nothing behind (R5).
 */
export function useQuoteImport() {
  const dossier = useDossier();
  const document = useWorkspaceDocument();
  const store = useWorkspaceStore();
  const { running, cancel: stop, run } = useWork();
  const [file, setFile] = useState<QuoteFile | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ArticleId | null>>(new Map());
  const [rows, setRows] = useState<readonly ImportRow[] | null>(null);
  const [accepted, setAccepted] = useState(NOTHING);
  const [made, setMade] = useState(NOBODY);
  const [replace, setReplace] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<DoneImport | null>(null);

  const forget = useCallback(() => {
    setFile(null);
    setRows(null);
    setAccepted(NOTHING);
    setMade(NOBODY);
    setReplace(false);
    setFailure(null);
    setDone(null);
  }, []);
  const cancel = () => {
    stop();
    forget();
  };
  const place = async (from: QuoteFile, articles: ReadonlyMap<string, ArticleId | null>) => {
    setAccepted(NOTHING);
    const found = await run("Looking for the words in their articles", (signal, tell) =>
      inSlices(placeImportSteps(from.read, from.groups, articles, dossier), signal, tell),
    );
    if (found === null) return;
    if ("failure" in found) setFailure(found.failure);
    else setRows(found.output);
  };
  const bring = async (given: File) => {
    forget();
    const read = await run(`Reading ${given.name}`, (signal, tell) =>
      readQuoteFile(given, dossier.articles, signal, tell),
    );
    if (read === null) return;
    if ("failure" in read) {
      setFailure(read.failure);
      return;
    }
    const articles = new Map(read.output.groups.map(({ key, article }) => [key, article]));
    setFile(read.output);
    setChosen(articles);
    await place(read.output, articles);
  };
  const choose = async (key: string, article: ArticleId | null) => {
    if (file === null) return;
    const articles = new Map(chosen).set(key, article);
    setChosen(articles);
    await place(file, articles);
  };
  const missing = useMemo(
    () => (file === null ? [] : missingActors(file.read.values, dossier.actors)),
    [file, dossier.actors],
  );
  const actors = useMemo(() => actorsMade(made, dossier.actors), [made, dossier.actors]);
  // A tick is seen at once; what it comes to follows.
  const counted = useDeferredValue(accepted);
  const settled = useMemo(() => {
    if (file === null || rows === null) return null;
    return settleImport(rows, file.read.report, {
      dossier: { ...dossier, actors: [...dossier.actors, ...actors] },
      accepted: counted,
      replace,
      isHidden: (id) => rowOf(document.hidden, printRef({ kind: "quote", id })) !== null,
      freshId: (row) => `q-${file.stamp}-${row}` as QuoteId,
    });
  }, [file, rows, dossier, actors, counted, replace, document.hidden]);
  const takeIn = () => {
    if (settled === null || counted !== accepted) return;
    const { quotes, report } = settled;
    const first = quotes[0];
    const about = first ? ({ kind: "article", id: first.article } as const) : null;
    if (!store.getState().perform(putAll({ quotes, actors }, "import of quotes", about))) {
      setFailure("The workspace is read-only here: nothing was taken.");
      return;
    }
    forget();
    setDone({ words: `${writeCount(quotes.length, "quote")} came in. Undo takes them back in one step.`, report });
  };
  const accept = (row: number, where: Place | null) =>
    setAccepted((now) => {
      const next = new Map(now);
      if (where === null) next.delete(row);
      else next.set(row, where);
      return next;
    });
  const makeActor = (words: string, kind: Actor["kind"] | null) =>
    setMade((now) => {
      const next = new Map(now);
      if (kind === null) next.delete(words);
      else next.set(words, kind);
      return next;
    });
  const acceptAll = (places: ReadonlyMap<number, Place>) => setAccepted((now) => new Map([...now, ...places]));
  return {
    ...{ running, cancel, file, chosen, rows, accepted, replace, failure, done, settled, missing, made },
    ...{ bring, choose, takeIn, accept, acceptAll, makeActor, setReplace, forget },
  };
}

/** An import under way, and what can be done with it. */
export type QuoteImport = ReturnType<typeof useQuoteImport>;
