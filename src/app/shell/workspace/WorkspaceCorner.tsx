import { useCallback, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { quoteOfStep } from "#domain/workspace/step-words.ts";
import { HiddenDialog } from "#features/ledger-editing/index.ts";
import { NotesDialog } from "#features/notes/index.ts";
import { type Done, type OpenWorkspace, UndoNotice, useUndoKeys, WorkspaceMenu } from "#features/workspace/index.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
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
  const { store } = props.workspace;
  const dossier = useDossier();
  const lens = useLensStore();
  const announce = useAnnounce();
  const [done, setDone] = useState<Done | null>(null);
  const go = useCallback(
    (verb: Done["verb"]) => {
      const { undo, redo, history } = store.getState();
      const step = verb === "Undid" ? undo() : redo();
      if (step === null) {
        announce(verb === "Undid" ? "Nothing to undo." : "Nothing to redo.");
        return;
      }
      announce(`${verb}: ${step.label}.`);
      const documents = [history.document, store.getState().history.document];
      const quote = quoteOfStep(step, documents, lookupOf(dossier).quote);
      setDone({ verb, label: step.label, words: quote?.anchor.exact ?? null, at: Date.now() });
      leadTo(step.about, { dossier, document: store.getState().history.document, lens });
    },
    [store, announce, dossier, lens],
  );
  const undo = useCallback(() => go("Undid"), [go]);
  const redo = useCallback(() => go("Redid"), [go]);
  const [exchanging, setExchanging] = useState(false);
  const endExchange = useCallback(() => setExchanging(false), []);
  const Exchange = useLate(exchanging, loadExchange, endExchange);
  const quotes = useQuoteList(props.base);
  const [list, setList] = useState<"notes" | "hidden" | null>(null);
  const endList = useCallback(() => setList(null), []);
  const forget = useCallback(() => setDone(null), []);
  useUndoKeys(undo, redo);
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
      {exchanging && Exchange ? <Exchange base={props.base} onClose={endExchange} /> : null}
      {done === null ? null : <UndoNotice done={done} onBack={done.verb === "Undid" ? redo : undo} onGone={forget} />}
    </>
  );
}
