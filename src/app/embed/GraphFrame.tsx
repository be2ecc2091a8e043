import { X } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { threadOf } from "#domain/lens/reader-place.ts";
import { writeSpan } from "#domain/shared/wording.ts";
import { EmbeddedGraph, useEmbeddedCast } from "#features/alliance-graph/embedded.ts";
import { useDossier, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensStore } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { lateView } from "../shell/late-view.tsx";
import { FrameHead } from "./FrameHead.tsx";
import type { FrameParts } from "./frame-parts.ts";
import { writeCastLine, writeFrameTitle } from "./frame-words.ts";
import { ASPECT, ASPECT_BESIDE, CAST, type FrameRoom, useFrameRoom } from "./use-frame-size.ts";

const EvidenceLedger = lateView(() =>
  import("#features/evidence-ledger/index.ts").then(({ EvidenceLedger }) => EvidenceLedger),
);

const EmbeddedBars = lateView(() => import("#features/trade-timeline/embedded.ts").then((trade) => trade.EmbeddedBars));

/** The graph: title, window, drawing, legend; and the evidence of a tie beside or below it, as soon as one is picked. */
export function GraphFrame({ parts }: { readonly parts: FrameParts }) {
  const room = useFrameRoom();
  const cast = useEmbeddedCast(CAST[room]);
  const title = useTitle(parts.title);
  const window = useLens((lens) => lens.window);
  const evidence = useEvidencePanel();
  const full = parts.ui === "full";
  return (
    <>
      {parts.ui === "none" ? null : (
        <FrameHead level={parts.heading} title={title}>
          {room === "wide"
            ? writeCastLine({ drawn: cast.members.length, of: cast.of }, window)
            : `${writeSpan(window)}.`}{" "}
          {evidence.lead(room)}
        </FrameHead>
      )}
      <div className="embed-body" data-panel={evidence.isOpen || undefined}>
        <EmbeddedGraph
          cast={cast}
          portrait={room !== "wide"}
          aspect={room === "wide" && evidence.isOpen ? ASPECT_BESIDE : ASPECT[room]}
          listed={room === "tight"}
          legend={full && room !== "tight"}
        />
        {evidence.isOpen ? <Panel onClose={evidence.close} /> : null}
      </div>
      {room !== "tall" || !full || evidence.isOpen ? null : <EmbeddedBars />}
    </>
  );
}

/** The title a step brings, else what the lens is about; as text, so that pointing at things draws nothing anew. */
function useTitle(given: string | null): string {
  const dossier = useDossier();
  const readings = useReadings();
  return useLens((lens) => given ?? writeFrameTitle(lens, dossier, readings));
}

/** Opens when a tie is picked here; what the address or the host picked is lit, with a way to its evidence. */
function useEvidencePanel() {
  const store = useLensStore();
  const dossier = useDossier();
  const [isOpen, setOpen] = useState(false);
  const [before] = useState(() => store.getState().lens.selection);
  const selection = useLens((lens) => lens.selection);
  const pickedBy = useLens((lens) => lens.pickedBy);
  const tie = useLens((lens) => threadOf(lens, evidenceIndexOf(dossier)));
  const isPickedHere = selection !== null && selection !== before && pickedBy === "graph" && tie !== null;
  useEffect(() => {
    if (isPickedHere) setOpen(true);
    if (selection === null) setOpen(false);
  }, [isPickedHere, selection]);
  const close = useCallback(() => setOpen(false), []);
  const lead = (room: FrameRoom): ReactNode => {
    if (tie === null) return `Select a tie ${room === "wide" ? "to read the quotes behind it" : "for its quotes"}.`;
    if (isOpen) return null;
    return (
      <Button look="link" onClick={() => setOpen(true)}>
        Read what it rests on
      </Button>
    );
  };
  return { isOpen: isOpen && tie !== null, close, lead };
}

/** No other view stands beside the graph. */
const NOTHING = [] as const;

/** The evidence of the tie in hand, over the drawing. */
function Panel({ onClose }: { readonly onClose: () => void }) {
  const closer = useRef<HTMLButtonElement>(null);
  const [cameFrom] = useState(() => document.activeElement);
  useEffect(() => {
    // Who came by the link in the head, which the panel takes the place of, goes on in here.
    if (cameFrom?.isConnected === false) closer.current?.focus({ preventScroll: true });
  }, [cameFrom]);
  const close = () => {
    onClose();
    const isLeft = cameFrom === document.body || cameFrom?.isConnected !== true;
    const back = isLeft ? document.querySelector(".embed-body > [data-pane]") : cameFrom;
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  };
  return (
    // Escape closes what was opened last; nothing outside the panel hears of it.
    <aside
      className="embed-panel"
      aria-label="Evidence"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <Button ref={closer} className="embed-panel-close" aria-label="Close the evidence" onClick={close}>
        <X size={16} aria-hidden="true" />
      </Button>
      <EvidenceLedger compact editing={null} beside={NOTHING} />
    </aside>
  );
}
