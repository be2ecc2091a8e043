import { useEffect } from "react";
import { Button } from "#ui/Button.tsx";

const STAYS_MS = 8_000;

/** What was just undone or redone, and the way back; `at` tells two of the same from each other. */
export type Done = { readonly verb: "Undid" | "Redid"; readonly label: string; readonly at: number };

/** Says what was undone, beside the way back. Said aloud elsewhere: this strip is for eyes. */
export function UndoNotice(props: { readonly done: Done; readonly onBack: () => void; readonly onGone: () => void }) {
  const { done, onBack, onGone } = props;
  useEffect(() => {
    const timer = setTimeout(onGone, STAYS_MS, done.at);
    return () => clearTimeout(timer);
  }, [done.at, onGone]);
  return (
    <div className="undo-notice">
      <span>
        {done.verb}: <bdi>{done.label}</bdi>
      </span>
      <Button look="link" onClick={onBack}>
        {done.verb === "Undid" ? "Redo" : "Undo"}
      </Button>
    </div>
  );
}
