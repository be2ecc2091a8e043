import { useEffect, useRef } from "react";
import { writeSpan } from "#domain/shared/wording.ts";
import { useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";

/** Says aloud what a moved window leaves of the graph (quality.md 7); silent at the start. */
export function useSpokenLens(): void {
  const window = useLens((lens) => lens.window);
  const all = useEvidence().ties.length;
  const read = useReadings().size;
  const announce = useAnnounce();
  const said = useRef(window);
  useEffect(() => {
    if (said.current === window) return;
    said.current = window;
    announce(`Window: ${writeSpan(window)}. ${read} of ${all} ties have evidence by then.`, "window");
  }, [window, read, all, announce]);
}
