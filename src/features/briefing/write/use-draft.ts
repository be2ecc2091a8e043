import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/**
 * Words that are being typed over a value: one edit, kept when the field is left, when it goes, or when the page is put
 * away. `keep` answers by what is wrong with them, which then stand as they were typed; `null`: they were kept.
 */
export function useDraft(value: string, keep: (typed: string) => string | null) {
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const latest = useRef({ draft, value, keep });
  useLayoutEffect(() => {
    latest.current = { draft, value, keep };
  });
  const flush = useCallback(() => {
    const { draft: typed, value: before, keep: how } = latest.current;
    if (typed === null) return;
    const wrong = typed === before ? null : how(typed);
    setFault(wrong);
    if (wrong !== null) return;
    latest.current = { ...latest.current, draft: null };
    setDraft(null);
  }, []);
  useEffect(() => {
    const putAway = () => document.visibilityState === "hidden" && flush();
    // Before anybody else who saves what there is by then.
    window.addEventListener("visibilitychange", putAway, true);
    window.addEventListener("pagehide", flush, true);
    return () => {
      window.removeEventListener("visibilitychange", putAway, true);
      window.removeEventListener("pagehide", flush, true);
      flush();
    };
  }, [flush]);
  return {
    shown: draft ?? value,
    fault,
    write: (typed: string) => {
      setFault(null);
      setDraft(typed);
    },
    flush,
  };
}
