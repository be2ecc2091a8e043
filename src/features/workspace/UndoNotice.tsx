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

/** Why nothing was undone or redone. */
export type NotDone = { readonly verb: null; readonly why: string; readonly at: number };

/** How many letters of them are shown: enough to know it by. */
const LETTERS = 40;

/** "Undid: new article “Oil comes first”". */
export const doneWords = ({ verb, label, words }: Done): string =>
  `${verb}: ${label}${words === null ? "" : ` “${firstWords(words, LETTERS)}”`}`;

/** Says what was done or undone, beside the way back; or why nothing was. Said aloud elsewhere: this strip is for eyes. */
export function UndoNotice(props: {
  readonly done: Done | NotDone;
  readonly onBack: () => void;
  readonly onGone: () => void;
}) {
  const { done, onBack, onGone } = props;
  useEffect(() => {
    const timer = setTimeout(onGone, STAYS_MS, done.at);
    return () => clearTimeout(timer);
  }, [done.at, onGone]);
  if (done.verb === null)
    return (
      <div className="undo-notice">
        <span>{done.why}</span>
      </div>
    );
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
