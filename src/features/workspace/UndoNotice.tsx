import { useEffect } from "react";
import { firstWords } from "#domain/workspace/step-words.ts";
import { Button } from "#ui/Button.tsx";

const STAYS_MS = 8_000;

/** What was just undone or redone, or done at large, and the way back; `at` tells two of the same from each other. */
export type Done = {
  readonly verb: "Done" | "Undid" | "Redid";
  readonly label: string;
  /** Words of the quote or title of the article that it is about; `null`: about none, or about several. */
  readonly words: string | null;
  readonly at: number;
};

/** How many letters of them are shown: enough to know it by. */
const LETTERS = 40;

/** Says what was done or undone, beside the way back. Said aloud elsewhere: this strip is for eyes. */
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
        {done.words === null ? null : (
          <>
            {" "}
            <bdi>“{firstWords(done.words, LETTERS)}”</bdi>
          </>
        )}
      </span>
      <Button look="link" onClick={onBack}>
        {done.verb === "Undid" ? "Redo" : "Undo"}
      </Button>
    </div>
  );
}
