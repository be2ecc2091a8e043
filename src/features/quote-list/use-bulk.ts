import { useCallback, useEffect, useMemo, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { changeQuotes, type QuoteChange, removeQuotes } from "#domain/workspace/commands/change-quotes.ts";
import type { QuoteRow, QuoteTable } from "#domain/workspace/quote-table.ts";
import type { Command } from "#domain/workspace/step.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { allToggled, type Chosen, NOTHING_CHOSEN, ranged, toggled } from "./chosen.ts";

/** What was done last, in words; `isEdit`: it can be undone. */
type Said = { readonly words: string; readonly isEdit: boolean };

/** Which quotes are chosen, and what is done to all of them. Quotes that are gone are chosen no more. */
export function useBulk(base: Dossier, table: QuoteTable, shown: readonly QuoteRow[]) {
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN);
  const [said, setSaid] = useState<Said | null>(null);
  const announce = useAnnounce();
  const store = useWorkspaceStore();
  const rows = useMemo(() => [...chosen.ids].map(table.rowFor).filter((row) => row !== null), [chosen, table]);
  const seen = useMemo(
    () => shown.reduce((sum, { quote }) => sum + Number(chosen.ids.has(quote.id)), 0),
    [shown, chosen],
  );
  const choose = useCallback(
    (next: Chosen) => {
      setChosen(next);
      setSaid(null);
      announce(next.ids.size === 0 ? "None chosen." : `${writeNumber(next.ids.size)} chosen.`, "chosen");
    },
    [announce],
  );
  const say = useCallback(
    (words: string, isEdit = false) => {
      setSaid({ words, isEdit });
      announce(words);
    },
    [announce],
  );
  const perform = (command: Command) => {
    const before = store.getState().history;
    if (!store.getState().perform(command)) say("Nothing can be changed here: the workspace is read-only.");
    else if (store.getState().history === before) say("Nothing changed.");
    else say(`Done: ${command.label}.`, true);
  };
  const step = useCallback(
    (verb: "undo" | "redo") => {
      const taken = store.getState()[verb]();
      say(taken === null ? `Nothing to ${verb}.` : `${verb === "undo" ? "Undid" : "Redid"}: ${taken.label}.`);
    },
    [store, say],
  );
  useUndoHere(step);
  return {
    ids: chosen.ids,
    rows,
    unseen: rows.length - seen,
    said,
    say,
    toggle: (id: QuoteId, isRange: boolean) =>
      choose(
        isRange
          ? ranged(
              chosen,
              id,
              shown.map(({ quote }) => quote.id),
            )
          : toggled(chosen, id),
      ),
    toggleAll: () =>
      choose(
        allToggled(
          chosen,
          shown.map(({ quote }) => quote.id),
        ),
      ),
    isAll: shown.length > 0 && seen === shown.length,
    clear: () => choose(NOTHING_CHOSEN),
    change: (change: QuoteChange) =>
      perform(
        changeQuotes(
          rows.map(({ quote }) => quote),
          change,
        ),
      ),
    remove: (reason: string) => {
      const lookup = lookupOf(base);
      const ids = rows.map(({ quote }) => quote.id);
      perform(removeQuotes(ids, (id) => lookup.quote(id) !== null, reason));
      setChosen(NOTHING_CHOSEN);
    },
    step,
  };
}

/** What is chosen, and what can be done to it. */
export type Bulk = ReturnType<typeof useBulk>;

/** Undo and redo by key within the list: the keys of the desk rest behind a dialog. Fields of words keep their own. */
function useUndoHere(step: (verb: "undo" | "redo") => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof Element && event.target.closest("select, input:not([type=checkbox])") !== null;
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || isWriting || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      step(key === "y" || event.shiftKey ? "redo" : "undo");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [step]);
}
