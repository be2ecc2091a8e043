import { useEffect, useMemo, useState } from "react";
import type { ReadWorkspace } from "#data/local/workspaces/workspace-file.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { type Differences, differencesSince, type RowName } from "#domain/workspace/combine.ts";
import { rowOf, type WorkspaceDocument, type WorkspaceId } from "#domain/workspace/document.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { documentOf } from "./document-of.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { RowDifferences } from "./RowDifferences.tsx";
import { readCopy } from "./read-copy.ts";
import { differencesOfRows } from "./row-differences.ts";
import { type Names, namesWith } from "./row-names.ts";
import { rowWords } from "./row-words.ts";
import { writeContent, writeRow } from "./write-rows.ts";

/** Names shown of each kind of difference; the export has all of them. */
export const SHOWN = 100;

type Compared = {
  readonly then: ReadWorkspace;
  readonly now: WorkspaceDocument;
  readonly differences: Differences;
};

type Place = {
  readonly id: WorkspaceId;
  readonly day: string;
  readonly open: boolean;
  readonly workspace: OpenWorkspace;
};

/** What is in a kept day and what differs from now, to be read only. */
export function CopyPreview(props: Place) {
  const compared = useCompared(props);
  if (compared === null) return <p role="status">Reading the copy.</p>;
  if (typeof compared === "string") return <p role="status">The copy cannot be read: {compared}</p>;
  return <Preview {...compared} />;
}

function Preview({ then, now, differences: { added, changed, gone } }: Compared) {
  const dossier = useDossier();
  const names = useMemo(() => namesWith(dossier, then.document), [dossier, then]);
  return (
    <section className="copies-preview" aria-label="What is in the copy">
      <p>
        <b>In it:</b> {writeContent(then.document)}.
        {then.refused.length === 0 ? "" : ` ${writeCount(then.refused.length, "record")} of it cannot be read.`}
      </p>
      <p>
        <b>Since then:</b>{" "}
        {added.length + changed.length + gone.length === 0
          ? "no record has changed."
          : `${added.length} added, ${changed.length} changed, ${gone.length} taken out.`}
      </p>
      <Rows title="Added since" rows={added} from={now} names={names} />
      <Rows title="Changed since" rows={changed} from={now} names={names} then={then.document} />
      <Rows title="Taken out since" rows={gone} from={then.document} names={names} />
    </section>
  );
}

/** The copy beside the workspace as it is now; why not, or `null` while it is being read. */
function useCompared({ id, day, open, workspace }: Place): Compared | string | null {
  const [compared, setCompared] = useState<Compared | string | null>(null);
  useEffect(() => {
    let waiting = true;
    compare({ id, day, open, workspace })
      .catch((cause: unknown) => (cause instanceof Error ? cause.message : String(cause)))
      .then((found) => waiting && setCompared(found));
    return () => {
      waiting = false;
    };
  }, [id, day, open, workspace]);
  return compared;
}

async function compare({ id, day, open, workspace }: Place): Promise<Compared> {
  const then = await readCopy(workspace.shelf, id, day);
  const now = await documentOf(id, open, workspace);
  if (now === null) throw new Error("The workspace is gone.");
  return { then, now, differences: differencesSince(then.document, now) };
}

function Rows(props: {
  readonly title: string;
  readonly rows: readonly RowName[];
  readonly from: WorkspaceDocument;
  readonly names: Names;
  /** What they were: shown beside what they are. */
  readonly then?: WorkspaceDocument;
}) {
  const { title, rows, from, names, then } = props;
  const [looking, setLooking] = useState(false);
  if (rows.length === 0) return null;
  return (
    <details onToggle={(event) => setLooking(event.currentTarget.open)}>
      <summary>
        {title}: {rows.length}
      </summary>
      {looking ? (
        <ul className="copies-rows">
          {rows.slice(0, SHOWN).map((row) => (
            <li key={`${row.collection} ${row.id}`}>
              {writeRow(row.collection)} <bdi>{rowWords(from, row, names)}</bdi>
              {then === undefined ? null : (
                <RowDifferences heads={["Then", "Now"]} differences={differencesIn(row, then, from, names)} />
              )}
            </li>
          ))}
          {rows.length > SHOWN ? <li>and {writeCount(rows.length - SHOWN, "more", "more")}</li> : null}
        </ul>
      ) : null}
    </details>
  );
}

const differencesIn = ({ collection, id }: RowName, then: WorkspaceDocument, now: WorkspaceDocument, names: Names) =>
  differencesOfRows(rowOf<unknown>(then[collection], id), rowOf<unknown>(now[collection], id), names);
