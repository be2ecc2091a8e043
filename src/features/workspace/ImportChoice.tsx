import { useMemo, useState } from "react";
import type { ReadWorkspace } from "#data/local/workspaces/workspace-file.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { combine, type RowName, takeIn } from "#domain/workspace/combine.ts";
import { rowOf, type WorkspaceDocument } from "#domain/workspace/document.ts";
import type { Command } from "#domain/workspace/step.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { RowDifferences } from "./RowDifferences.tsx";
import { differencesOfRows } from "./row-differences.ts";
import { type Names, namesWith } from "./row-names.ts";
import { rowWords } from "./row-words.ts";
import { writeContent, writeRow, writeRows } from "./write-rows.ts";

/** With more conflicts than these, what differs is shown of each when it is asked for. */
const LAID_OUT = 30;

const keyOf = ({ collection, id }: RowName) => `${collection} ${id}`;

/** What a workspace file would do before it does anything: a copy beside the open workspace, or a merge into it (R5). */
export function ImportChoice(props: {
  /** What the file is called. */
  readonly name: string;
  readonly read: ReadWorkspace;
  readonly mine: WorkspaceDocument;
  readonly onCopy: () => void;
  readonly onMerge: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { name, read, mine } = props;
  const theirs = read.document;
  const dossier = useDossier();
  const names = useMemo(() => namesWith(dossier, theirs), [dossier, theirs]);
  const combination = useMemo(() => combine(mine, theirs), [mine, theirs]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { added, same, conflicts } = combination;
  const nothing = added.length === 0 && conflicts.length === 0;
  const choose = (key: string, isTaken: boolean) => {
    const next = new Set(taken);
    if (isTaken) next.add(key);
    else next.delete(key);
    setTaken(next);
  };
  return (
    <section className="workspaces-merge" aria-label="Import" data-next="import">
      <h3>
        Import <bdi>{name}</bdi>
      </h3>
      <p>
        The workspace “<bdi>{theirs.about.title}</bdi>”: {writeContent(theirs)}.
        {read.newer === null ? "" : ` It was written by a newer version (${read.newer}): fields unknown here are kept.`}
        {read.refused.length === 0
          ? ""
          : ` ${writeCount(read.refused.length, "record")} could not be read and would be left out: ${read.refused[0]?.path}, ${read.refused[0]?.reason}.`}
      </p>
      <p>
        {nothing ? "A merge would change nothing. " : ""}
        {added.length > 0 ? `A merge would add ${writeRows(added)}. ` : ""}
        {same.length > 0 ? `${writeCount(same.length, "record")} are the same in both. ` : ""}
        {conflicts.length > 0
          ? `${writeCount(conflicts.length, "record differs", "records differ")}: yours stays unless ticked.`
          : ""}
      </p>
      {conflicts.length > 0 ? (
        <ul className="workspaces-conflicts" aria-label="Records that differ">
          {conflicts.map((row) => (
            <Conflict
              key={keyOf(row)}
              row={row}
              {...{ mine, theirs, names }}
              isShort={conflicts.length > LAID_OUT}
              isTaken={taken.has(keyOf(row))}
              onTaken={(isTaken) => choose(keyOf(row), isTaken)}
            />
          ))}
        </ul>
      ) : null}
      <div className="workspaces-actions">
        <Button onClick={props.onCancel}>Cancel</Button>
        <Button
          look="line"
          disabled={nothing}
          onClick={() =>
            props.onMerge(
              takeIn(
                theirs,
                combination,
                conflicts.filter((row) => taken.has(keyOf(row))),
              ),
            )
          }
        >
          Merge into this workspace
        </Button>
        <Button look="act" onClick={props.onCopy}>
          Import as a copy
        </Button>
      </div>
    </section>
  );
}

/** A record that both have, and what of it differs; yours stays unless it is ticked. */
function Conflict(props: {
  readonly row: RowName;
  readonly mine: WorkspaceDocument;
  readonly theirs: WorkspaceDocument;
  readonly names: Names;
  /** Whether the two stand side by side only when asked for. */
  readonly isShort: boolean;
  readonly isTaken: boolean;
  readonly onTaken: (isTaken: boolean) => void;
}) {
  const { row, mine, theirs, names, isShort } = props;
  const { collection, id } = row;
  const [looking, setLooking] = useState(!isShort);
  const differences = useMemo(
    () =>
      looking
        ? differencesOfRows(rowOf<unknown>(mine[collection], id), rowOf<unknown>(theirs[collection], id), names)
        : [],
    [looking, mine, theirs, collection, id, names],
  );
  return (
    <li>
      <label>
        <input type="checkbox" checked={props.isTaken} onChange={(event) => props.onTaken(event.target.checked)} />
        <span>
          Take the file’s {writeRow(collection)} <bdi>{rowWords(theirs, row, names)}</bdi>
        </span>
      </label>
      {isShort ? (
        <Button look="link" aria-expanded={looking} onClick={() => setLooking(!looking)}>
          What differs
        </Button>
      ) : null}
      {looking ? <RowDifferences heads={["Yours", "The file’s"]} differences={differences} /> : null}
    </li>
  );
}
