import { Download } from "lucide-react";
import { useId, useState } from "react";
import type { FrozenView } from "#domain/embedding/frozen-view.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { downloadFile } from "#ui/download-file.ts";
import { Segments } from "#ui/Segments.tsx";
import { useWork } from "#ui/use-work.ts";
import { WayOutProgress } from "#ui/WayOutDialog.tsx";
import { type FrozenContext, printFrozen } from "./make-frozen.ts";
import type { FrozenState, SavedCopy } from "./use-frozen.ts";

/** Live data or a frozen copy of it; a copy is saved here, and said where it goes. */
export function CopyPart(props: {
  readonly kind: "live" | "frozen";
  readonly onChoose: (kind: "live" | "frozen") => void;
  readonly copy: FrozenState;
  readonly context: FrozenContext;
  /** What a live frame would not show of this desk, in a sentence; `null`: nothing. */
  readonly liveCaveat: string | null;
}) {
  const { kind, onChoose, copy, context, liveCaveat } = props;
  const heading = useId();
  return (
    <section className="way-out-part" aria-labelledby={heading}>
      <h3 id={heading}>Live or frozen</h3>
      <Segments legend="Data of the frame" options={COPIES} value={kind} onChange={onChoose} />
      {kind === "live" ? (
        <>
          <p className="way-out-note">The frame shows the dossier as it is whenever somebody looks.</p>
          {liveCaveat === null ? null : <p className="way-out-note embed-caveat">{liveCaveat}</p>}
        </>
      ) : (
        <FrozenCopy copy={copy} context={context} />
      )}
    </section>
  );
}

const COPIES = [
  { value: "live", label: "Live data" },
  { value: "frozen", label: "Frozen copy" },
] as const;

function FrozenCopy({ copy, context }: { readonly copy: FrozenState; readonly context: FrozenContext }) {
  const { frozen, saved, keep } = copy;
  const { running, cancel, run } = useWork();
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (of: FrozenView) => {
    setFailure(null);
    const made = await run("Freezing the view", (signal, tell) => printFrozen(of, context, signal, tell));
    if (made === null) return;
    if ("failure" in made) {
      setFailure(made.failure);
      return;
    }
    const { id, text, bytes } = made.output;
    downloadFile(`${id}.json`, text, "application/json");
    keep({ of, snapshot: { id, bytes } });
  };
  return (
    <>
      <p className="way-out-note">
        The frame shows this view as it is today, and says how far live data has moved since. The copy is one file; its
        name is its own sum, so that no other can take its place.
      </p>
      <Button look="act" disabled={frozen === null || running !== null} onClick={() => frozen && void save(frozen)}>
        <Download size={16} aria-hidden="true" />
        Save the frozen copy
      </Button>
      <WayOutProgress running={running} onCancel={cancel} />
      <p role="status" className="way-out-note">
        {failure ?? (saved === null ? "" : writeSaved(saved.snapshot))}
      </p>
    </>
  );
}

function writeSaved({ id, bytes }: SavedCopy["snapshot"]): string {
  const size = writeNumber(Math.max(0.1, bytes / 1_000_000), 1);
  return `${id.slice(0, 8)}….json is saved, ${size} MB. Put it into a folder “snapshots” beside this desk; with the element it may also lie beside the page itself, which then says snapshot-base="./". Keep its name.`;
}
