import { useEffect, useState } from "react";
import { noteOnce, wasNoted } from "#data/local/noted-once.ts";
import { askToPersist, isPersistent } from "#data/local/storage-room.ts";
import { settled } from "#domain/workspace/history.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Notice } from "#ui/Notice.tsx";
import { downloadWorkspace } from "./workspace-download.ts";

const TOLD = "where-work-is-kept";

/** After the first save: where the work is, that browsers may clear it, and what can be done about that (R31). */
export function FirstSaveNotice() {
  const isKept = useKept();
  const document = useWorkspace((state) => settled(state.history));
  const [isTold, setTold] = useState(() => wasNoted(TOLD));
  const [isPromised, setPromised] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  const wanted = isKept && !isTold;
  useEffect(() => {
    if (wanted) void isPersistent().then(setPromised);
  }, [wanted]);
  if (!wanted) return null;
  const ask = async () => {
    const promised = await askToPersist();
    setPromised(promised);
    setRefused(!promised);
  };
  const leave = () => {
    noteOnce(TOLD);
    setTold(true);
  };
  return (
    <Notice
      tone="note"
      title="Saved, in this browser alone."
      actions={
        <>
          {isPromised === false && !isRefused ? (
            <Button look="line" size="small" onClick={() => void ask()}>
              Ask to keep it
            </Button>
          ) : null}
          <Button look="line" size="small" onClick={() => void downloadWorkspace(document)}>
            Export a file
          </Button>
          <Button size="small" onClick={leave}>
            Got it
          </Button>
        </>
      }
    >
      {isPromised === true
        ? "The browser has promised to keep it. A file of your own is still the surest: export one now and then."
        : isRefused
          ? "The browser made no promise to keep it. Export a file now and then: some browsers clear what a page has stored after 7 days without a visit."
          : "Some browsers clear what a page has stored after 7 days without a visit. Export a file now and then, or ask the browser to keep it."}
    </Notice>
  );
}

/** Whether the work is on the disk, and stays so while the next edit is being written. */
function useKept(): boolean {
  const save = useWorkspace((state) => state.save);
  const isSaved = save.kind === "saved" && save.at !== null;
  const [wasSaved, setWasSaved] = useState(isSaved);
  const isStill = isSaved || (save.kind === "saving" && wasSaved);
  if (isStill !== wasSaved) setWasSaved(isStill);
  return isStill;
}
