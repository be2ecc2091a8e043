import { useCallback, useState } from "react";

const once = () => {
  let open = true;
  return () => {
    const was = open;
    open = false;
    return was;
  };
};

/**
 * Asks the open article for new evidence. `take` is a new function with each asking and answers `true` once, so that
 * whoever shows the article by then takes it up, and nobody twice.
 */
export function useEvidenceAsk(): { readonly ask: () => void; readonly take: () => boolean } {
  const [take, setTake] = useState(() => () => false);
  const ask = useCallback(() => setTake(once), []);
  return { ask, take };
}
