import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { Button } from "#ui/Button.tsx";
import { Kbd } from "#ui/Kbd.tsx";

/** What the button of the import says: its result. */
export function importWords(kept: number, leftOut: number, replaces: boolean): string {
  const verb = replaces ? "Replace by" : "Import";
  return `${verb} ${writeCount(kept, "row")}${leftOut === 0 ? "" : `, leave out ${writeNumber(leftOut)}`}`;
}

/** The problem rows as a file, and the two ways out. */
export function ImportFoot(props: {
  /** Rows a report would list; 0: there is nothing to report. */
  readonly problems: number;
  readonly words: string;
  /** Why nothing can be imported yet; `null`: it can. */
  readonly lacks: string | null;
  readonly isBusy: boolean;
  readonly onReport: () => void;
  readonly onCancel: () => void;
  readonly onImport: () => void;
  /** A question before the way out. */
  readonly children: ReactNode;
}) {
  return (
    <div className="ti-foot">
      {props.children}
      <div className="ti-foot-row">
        {props.problems === 0 ? null : (
          <Button look="line" onClick={props.onReport}>
            <Download size={16} aria-hidden="true" />
            Download {writeCount(props.problems, "problem row")}
          </Button>
        )}
        <p role="status" className="ti-lacks">
          {props.lacks}
        </p>
        <Button onClick={props.onCancel}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
        <Button look="act" data-import disabled={props.isBusy} onClick={props.onImport}>
          {props.words}
        </Button>
      </div>
    </div>
  );
}
