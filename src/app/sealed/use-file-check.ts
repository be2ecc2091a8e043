import { useCallback, useEffect, useRef, useState } from "react";
import { checkParts, type SealedCheck } from "#data/sealed/check-parts.ts";
import { readParts, type SealedTexts } from "#data/sealed/read-parts.ts";

/** What the file says of itself; `null` while it is being checked. */
export type FileCheckState = { readonly check: SealedCheck | null; readonly again: () => void };

/** Checks the file when it is opened, and again when asked to, then by what stands in the page at that moment. */
export function useFileCheck(parts: SealedTexts): FileCheckState {
  const [check, setCheck] = useState<SealedCheck | null>(null);
  const turn = useRef(0);
  const run = useCallback((of: SealedTexts) => {
    turn.current += 1;
    const mine = turn.current;
    setCheck(null);
    void checkParts(of).then((done) => turn.current === mine && setCheck(done));
  }, []);
  useEffect(() => run(parts), [run, parts]);
  // What the browser and the viewer have drawn since is no part of the file, and was not there when it was opened.
  const again = useCallback(() => run({ ...readParts(document), strangers: parts.strangers }), [run, parts]);
  return { check, again };
}
