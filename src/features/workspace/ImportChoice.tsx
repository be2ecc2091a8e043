import { useMemo, useState } from "react";
import type { ReadWorkspace } from "#data/local/workspaces/workspace-file.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { combine, type RowName, takeIn } from "#domain/workspace/combine.ts";
import { countRows, type WorkspaceDocument } from "#domain/workspace/document.ts";
import type { Command } from "#domain/workspace/step.ts";
import { Button } from "#ui/Button.tsx";
import { rowWords } from "./row-words.ts";
import { writeRow, writeRows } from "./write-rows.ts";

const keyOf = ({ collection, id }: RowName) => `${collection} ${id}`;

/** What a workspace file would do before it does anything: a copy beside the open workspace, or a merge into it (R5). */
export function ImportChoice(props: {
  readonly read: ReadWorkspace;
  readonly mine: WorkspaceDocument;
  readonly onCopy: () => void;
  readonly onMerge: (command: Command) => void;
  readonly onCancel: () => void;
}) {
  const { read, mine } = props;
  const theirs = read.document;
  const combination = useMemo(() => combine(mine, theirs), [mine, theirs]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const { added, same, conflicts } = combination;
  const nothing = added.length === 0 && conflicts.length === 0;
  return (
    <section className="workspaces-merge" aria-label="Import">
      <h3>
        <bdi>{theirs.about.title}</bdi>
      </h3>
      <p>
        {writeCount(countRows(theirs), "record")} in the file.
        {read.newer === null ? "" : ` It was written by a newer version (${read.newer}): fields unknown here are kept.`}
        {read.refused.length === 0
          ? ""
          : ` ${writeCount(read.refused.length, "record")} could not be read and would be left out: ${read.refused[0]?.path}, ${read.refused[0]?.reason}.`}
      </p>
      <p>
        {nothing ? "A merge would change nothing. " : ""}
        {added.length > 0 ? `A merge would add ${writeRows(added)}. ` : ""}
        {same.length > 0 ? `${writeCount(same.length, "record")} are the same in both. ` : ""}
        {conflicts.length > 0 ? `${writeCount(conflicts.length, "record")} differ: yours stays unless ticked.` : ""}
      </p>
      {conflicts.length > 0 ? (
        <div className="workspaces-conflicts">
          {conflicts.map((row) => (
            <label key={keyOf(row)}>
              <input
                type="checkbox"
                checked={taken.has(keyOf(row))}
                onChange={(event) => {
                  const next = new Set(taken);
                  if (event.target.checked) next.add(keyOf(row));
                  else next.delete(keyOf(row));
                  setTaken(next);
                }}
              />
              <span>
                Take the file’s {writeRow(row.collection)} <bdi>{rowWords(theirs, row)}</bdi>
              </span>
            </label>
          ))}
        </div>
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
