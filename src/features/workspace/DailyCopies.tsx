import { useEffect, useState } from "react";
import type { ShelfEntry, Snapshot } from "#data/local/workspaces/shelf.ts";
import type { RefusedRow } from "#data/local/workspaces/workspace-file.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import { goBackTo } from "#domain/workspace/combine.ts";
import { canonical } from "#domain/workspace/workspace-text.ts";
import { Button } from "#ui/Button.tsx";
import { downloadFile, fileName } from "#ui/download-file.ts";
import type { Act } from "./act.ts";
import { CopyPreview, SHOWN } from "./CopyPreview.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { readCopy, textOfCopy } from "./read-copy.ts";
import { writeMoment, writeSize } from "./save-words.ts";

type Props = {
  readonly entry: ShelfEntry;
  readonly title: string;
  readonly open: boolean;
  readonly workspace: OpenWorkspace;
  /** The title, or the first like it that no workspace has. */
  readonly free: (title: string) => Promise<string>;
  readonly onAct: Act;
};

/**
 * What was kept of a workspace by itself: the state before the first edit of each of the last days, and quarantine. Read
 * once: whoever shows it begins anew with every revision.
 */
export function DailyCopies(props: Props) {
  const { title, workspace } = props;
  const { shelf } = workspace;
  const { id } = props.entry;
  const [kept, setKept] = useState<readonly Snapshot[] | null>(null);
  const [damaged, setDamaged] = useState<readonly RefusedRow[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let waiting = true;
    Promise.all([shelf.snapshots(id), shelf.quarantine(id)]).then(
      ([days, rows]) => {
        if (!waiting) return;
        setKept(days);
        setDamaged(rows);
      },
      (cause: unknown) => waiting && setFailure(cause instanceof Error ? cause.message : String(cause)),
    );
    return () => {
      waiting = false;
    };
  }, [shelf, id]);
  if (failure !== null) return <p>The copies cannot be read: {failure}</p>;
  if (kept === null) return <p>Reading what was kept.</p>;
  return (
    <>
      {kept.length === 0 ? (
        <p>No copies yet. Before the first edit of each day the workspace is kept as it was, for the last five days.</p>
      ) : (
        <ul className="copies" aria-label={`Daily copies of ${title}`}>
          {kept.map((copy) => (
            <Copy key={copy.day} {...props} copy={copy} />
          ))}
        </ul>
      )}
      {damaged.length > 0 ? <Quarantine title={title} rows={damaged} /> : null}
    </>
  );
}

/** One kept day. */
function Copy(props: Props & { readonly copy: Snapshot }) {
  const { entry, title, open, workspace, free, onAct, copy } = props;
  const { shelf, store } = workspace;
  const [looking, setLooking] = useState(false);
  const when = writeMoment(copy.savedAt);
  const read = () => readCopy(shelf, entry.id, copy.day);
  const openCopy = async () => {
    await workspace.adoptCopy((await read()).document, await free(`${title}, ${when}`));
    return `“${title}” as of ${when} is open as a copy.`;
  };
  const goBack = async () => {
    const then = (await read()).document;
    if (!open && !(await workspace.switchTo(entry.id))) throw new Error("The workspace is gone.");
    if (!store.getState().perform(goBackTo(then, `going back to ${when}`)))
      throw new Error("The workspace is read-only here.");
    return `“${title}” is as it was ${when}. Undo takes that back in one step.`;
  };
  const exportIt = async () => {
    const text = await textOfCopy(shelf, entry.id, copy.day);
    downloadFile(`${fileName(title)}-${copy.day}.entente.json`, text, "application/json");
    return `The copy of ${when} was exported.`;
  };
  return (
    <li>
      <p>
        <b>{when}</b> {writeSize(copy.size)}, kept before the first edit of {writeDate(copy.day as PartialDate)}
      </p>
      <div className="workspaces-actions">
        <Button size="small" pressed={looking} aria-expanded={looking} onClick={() => setLooking(!looking)}>
          Look at it
        </Button>
        <Button size="small" onClick={() => onAct(openCopy)}>
          Open as a copy
        </Button>
        <Button size="small" onClick={() => onAct(goBack)}>
          Go back to this day
        </Button>
        <Button size="small" onClick={() => onAct(exportIt)}>
          Export
        </Button>
      </div>
      {looking ? <CopyPreview id={entry.id} day={copy.day} open={open} workspace={workspace} /> : null}
    </li>
  );
}

/** Rows that could not be read, kept for whoever can. */
function Quarantine({ title, rows }: { readonly title: string; readonly rows: readonly RefusedRow[] }) {
  return (
    <section className="copies-quarantine" aria-label={`Quarantine of ${title}`}>
      <div className="copies-head">
        <h3>{writeCount(rows.length, "record")} in quarantine</h3>
        <Button
          look="line"
          size="small"
          onClick={() =>
            downloadFile(`${fileName(title)}-quarantine.json`, JSON.stringify(rows, null, 1), "application/json")
          }
        >
          Export quarantine
        </Button>
      </div>
      <p>Damaged on the disk and set aside as they were. The rest of the workspace does not miss them.</p>
      <ol className="copies-rows">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={canonical(row)}>
            <bdi>{row.path}</bdi>: {row.reason}
          </li>
        ))}
        {rows.length > SHOWN ? <li>and {writeCount(rows.length - SHOWN, "more", "more")}</li> : null}
      </ol>
    </section>
  );
}
