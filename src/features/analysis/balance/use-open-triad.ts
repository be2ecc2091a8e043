import { useCallback, useEffect, useRef, useState } from "react";
import { writeTriad } from "#domain/analysis/balance/triad-words.ts";
import { TRIAD_KINDS, type Triad, type TriadKind } from "#domain/analysis/balance/triads.ts";
import type { TriadId } from "#domain/shared/ids.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";

/**
 * Which triad is open and which kind is listed. A selected triad is open, and its kind listed, however it was selected;
 * it stays open while ties, actors or evidence of it are looked at, and closes when the selection is cleared.
 */
export function useOpenTriad(triads: readonly Triad[]): {
  readonly open: TriadId | null;
  /** The selected triad has no triangle as of the lens. */
  readonly isMissing: boolean;
  readonly kind: TriadKind;
  readonly choose: (kind: TriadKind) => void;
  readonly toggle: (triad: TriadId) => void;
} {
  const selection = useLens((lens) => lens.selection);
  const selected = selection?.kind === "triad" ? selection.id : null;
  const [open, setOpen] = useState<TriadId | null>(selected);
  const [kind, setKind] = useState<TriadKind>(
    () =>
      triads.find(({ id }) => id === selected)?.kind ??
      TRIAD_KINDS.find((one) => triads.some((triad) => triad.kind === one)) ??
      "tense",
  );
  const standing = triads.find(({ id }) => id === selected)?.kind ?? null;
  useEffect(() => {
    if (selected !== null) setOpen(selected);
    else if (selection === null) setOpen(null);
  }, [selected, selection]);
  // Another one of the same kind brings its list back, too.
  useEffect(() => {
    if (selected !== null && standing !== null) setKind(standing);
  }, [selected, standing]);
  useSpokenTriad(triads.find(({ id }) => id === selected) ?? null);
  const { pick } = useLensGestures();
  const toggle = useCallback(
    (triad: TriadId) => {
      const isOpen = triad === open;
      pick(isOpen ? null : { kind: "triad", id: triad }, "reader");
      setOpen(isOpen ? null : triad);
    },
    [open, pick],
  );
  return { open, isMissing: selected !== null && standing === null, kind, choose: setKind, toggle };
}

/** Says what the selected triad is; the rows and the graph show it. */
function useSpokenTriad(triad: Triad | null): void {
  const lookup = useLookup();
  const announce = useAnnounce();
  const said = useRef<TriadId | null>(null);
  useEffect(() => {
    if (triad === null || said.current === triad.id) return;
    said.current = triad.id;
    const { title, facts } = writeTriad(triad, lookup);
    announce(`${title}. ${facts}`);
  }, [triad, lookup, announce]);
}
