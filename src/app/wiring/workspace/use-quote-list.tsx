import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { usePreferencesStore } from "#state/preferences/preferences-context.tsx";
import { isCovered } from "#ui/is-covered.ts";
import { useLate } from "../../shell/use-late.ts";
import { isTyping } from "../desk-keys.ts";

const loadQuotes = () => import("#features/quote-list/index.ts").then(({ QuoteListDialog }) => QuoteListDialog);

/** The list of all quotes, opened by its key or by `open`; `dialog` is to be rendered. */
export function useQuoteList(base: Dossier): { readonly open: () => void; readonly dialog: ReactNode } {
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => setIsOpen(true), []);
  const close = useCallback(() => setIsOpen(false), []);
  const List = useLate(isOpen, loadQuotes, close);
  useListKey(open);
  return { open, dialog: isOpen && List ? <List base={base} onClose={close} /> : null };
}

/** `W` anywhere on the desk, as its other letters: never while typing, in a dialog, or where a view has used the key. */
function useListKey(open: () => void): void {
  const preferences = usePreferencesStore();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key.toLowerCase() !== "w" || isTyping(event.target)) return;
      if (!preferences.getState().preferences.letterKeys || isCovered()) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [preferences, open]);
}
