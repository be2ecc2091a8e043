import { useCallback, useEffect, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { isArticleRemoval } from "#domain/workspace/commands/remove-article.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { stepSince } from "#domain/workspace/history.ts";
import type { Step } from "#domain/workspace/step.ts";
import { articleOfStep, quoteOfStep } from "#domain/workspace/step-words.ts";
import { useLayerPlaces } from "#features/annotation/index.ts";
import { HiddenDialog } from "#features/ledger-editing/index.ts";
import { NotesDialog } from "#features/notes/index.ts";
import {
  type Done,
  doneWords,
  type NotDone,
  type OpenWorkspace,
  UndoNotice,
  useUndoKeys,
  WorkspaceMenu,
  whyNot,
} from "#features/workspace/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { useAnnounce } from "#ui/announce.tsx";
import { leadTo } from "../../wiring/workspace/lead-to.ts";
import { useQuoteList } from "../../wiring/workspace/use-quote-list.tsx";
import { useLate } from "../use-late.ts";

const loadExchange = () => import("#features/exchange/index.ts").then(({ ExchangeDialog }) => ExchangeDialog);

/** The workspace in the masthead: where the work is, undo and redo by button and by key. */
export function WorkspaceCorner(props: {
  readonly workspace: OpenWorkspace;
  /** The dossier below the workspace. */
  readonly base: Dossier;
  readonly compact: boolean;
}) {
  const { base } = props;
  const { store } = props.workspace;
  const dossier = useDossier();
  const lens = useLensStore();
  const announce = useAnnounce();
  const [done, setDone] = useState<Done | NotDone | null>(null);
  const go = useCallback(
    (verb: "Undid" | "Redid") => {
      const why = whyNot(verb, store.getState());
      if (why !== null) {
        announce(why);
        setDone({ verb: null, why, at: Date.now() });
        return;
      }
      const { undo, redo, history } = store.getState();
      const step = verb === "Undid" ? undo() : redo();
      if (step === null) return;
      const documents = [history.document, store.getState().history.document];
      const now = { verb, label: step.label, words: wordsOf(step, documents, base), at: Date.now() };
      announce(`${doneWords(now)}.`);
      setDone(now);
      leadTo(step.about, { dossier, document: store.getState().history.document, lens });
    },
    [store, announce, dossier, base, lens],
  );
  useRemovals(store, setDone);
  const undo = useCallback(() => go("Undid"), [go]);
  const redo = useCallback(() => go("Redid"), [go]);
  const [exchanging, setExchanging] = useState(false);
  const endExchange = useCallback(() => setExchanging(false), []);
  const Exchange = useLate(exchanging, loadExchange, endExchange);
  const quotes = useQuoteList(base);
  const [list, setList] = useState<"notes" | "hidden" | null>(null);
  const endList = useCallback(() => setList(null), []);
  const forget = useCallback(() => setDone(null), []);
  useUndoKeys(undo, redo);
  useLayerPlaces(props.base);
  return (
    <>
      <WorkspaceMenu
        workspace={props.workspace}
        compact={props.compact}
        onUndo={undo}
        onRedo={redo}
        onExchange={() => setExchanging(true)}
        onQuotes={quotes.open}
        onNotes={() => setList("notes")}
        onHidden={() => setList("hidden")}
      />
      {quotes.dialog}
      {list === "notes" ? <NotesDialog onClose={endList} /> : null}
      {list === "hidden" ? <HiddenDialog onClose={endList} /> : null}
      {exchanging && Exchange ? <Exchange base={base} onClose={endExchange} /> : null}
      {done === null ? null : <UndoNotice done={done} onBack={done.verb === "Undid" ? redo : undo} onGone={forget} />}
    </>
  );
}

/** The words of the quote, or the title of the article, that a step is about. */
function wordsOf(step: Step, documents: readonly WorkspaceDocument[], base: Dossier): string | null {
  const { quote, article } = lookupOf(base);
  return quoteOfStep(step, documents, quote)?.anchor.exact ?? articleOfStep(step, documents, article);
}

/** Hears of articles that are taken out, wherever that is done: much goes with one, so the way back is shown. */
function useRemovals({ subscribe }: WorkspaceStore, onDone: (done: Done) => void): void {
  useEffect(
    () =>
      subscribe(({ history }, before) => {
        const step = stepSince(before.history, history);
        if (step === null || !isArticleRemoval(step)) return;
        const words = articleOfStep(step, [before.history.document], () => null);
        onDone({ verb: "Done", label: step.label, words, at: Date.now() });
      }),
    [subscribe, onDone],
  );
}
