import { useEffect, useState } from "react";
import { type StorageRoom, storageRoom } from "#data/local/storage-room.ts";
import type { ShelfEntry } from "#data/local/workspaces/shelf.ts";
import type { Article } from "#domain/article/article.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { coderName } from "#domain/workspace/coder-mark.ts";
import { removeArticle } from "#domain/workspace/commands/remove-article.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { useSecondCoderGestures, useSecondCoderLayer } from "#state/workspace/second-coder.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { Button } from "#ui/Button.tsx";
import { ForGood } from "./ForGood.tsx";
import type { OpenWorkspace } from "./open-workspace.ts";
import { saveWords, writeSize } from "./save-words.ts";

/** Articles that are offered for removal: the largest. */
const OFFERED = 8;

/** What takes room, largest first, and the ways to get some back; saving is tried again after each (R25). */
export function FreeSpace(props: {
  readonly entries: readonly ShelfEntry[];
  readonly workspace: OpenWorkspace;
  /** Called when something is gone. */
  readonly onChange: () => void;
}) {
  const { entries, workspace } = props;
  const { shelf, store } = workspace;
  const document = useWorkspace((state) => state.history.document);
  const [said, setSaid] = useState("");
  const [round, setRound] = useState(0);
  const room = useRoom(round);
  const copies = useCopySizes(entries, workspace, round);
  const free = async (work: () => Promise<unknown>, words: string) => {
    try {
      await work();
      await workspace.flush();
      const { save } = store.getState();
      setSaid(`${words} ${save.kind === "unsaved" ? `Still not saved: ${save.reason}` : `${saveWords(save)}.`}`);
    } catch (cause) {
      setSaid(`That did not work: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
    setRound((before) => before + 1);
    props.onChange();
  };
  const coder = useSecondCoderLayer();
  const layer = coder?.kept.kind === "kept" ? coder : null;
  const { letGo } = useSecondCoderGestures();
  const articles = largestArticles(document);
  const others = entries.filter(({ id }) => id !== document.about.id);
  return (
    <section className="free-space" aria-label="Free space">
      <h3>What takes room</h3>
      <p role="status">{said === "" ? writeRoom(room) : said}</p>
      <ul>
        {articles.map(({ article, size, quotes }) => (
          <Item
            key={`article ${article.id}`}
            name={`article ${article.id}`}
            title={article.title}
            means={`${writeSize(size)}, article of this workspace with ${writeCount(quotes, "quote")}; undo brings it back`}
            verb="Remove"
            onFree={() =>
              void free(async () => {
                if (!store.getState().perform(removeArticle(article.id, document)))
                  throw new Error("it is read-only here.");
              }, "The article is out.")
            }
          />
        ))}
        {layer === null ? null : (
          <Item
            name="layer"
            title={coderName(layer.document.about)}
            means={`${writeSize(layer.text.length)}, layer of the second coder over this workspace; the file can be opened again`}
            verb="Close layer"
            onFree={() => void free(async () => letGo(), "The layer is closed.")}
          />
        )}
        {copies.map(({ entry, size, count }) => (
          <Item
            key={`copies ${entry.id}`}
            name={`copies ${entry.id}`}
            title={entry.title}
            means={`${writeSize(size)}, ${writeCount(count, "daily copy", "daily copies")}`}
            verb="Delete the copies"
            onFree={() => void free(() => shelf.dropSnapshots(entry.id), "The daily copies are gone.")}
            isForGood
          />
        ))}
        {others.map((entry) => (
          <Item
            key={`workspace ${entry.id}`}
            name={`workspace ${entry.id}`}
            title={entry.title}
            means={`${writeSize(entry.size)}, ${entry.removed ? "deleted workspace" : "another workspace"}`}
            verb="Delete for good"
            onFree={() => void free(() => shelf.purge(entry.id), "The workspace is gone.")}
            isForGood
          />
        ))}
      </ul>
      {articles.length + copies.length + others.length === 0 && layer === null ? (
        <p>There is nothing here that could go.</p>
      ) : null}
    </section>
  );
}

function Item(props: {
  /** Tells its row from all others of the dialog. */
  readonly name: string;
  readonly title: string;
  readonly means: string;
  readonly verb: string;
  readonly onFree: () => void;
  /** Whether nothing can bring it back: it is asked once more. */
  readonly isForGood?: boolean;
}) {
  const { name, title, means, verb, onFree, isForGood = false } = props;
  return (
    <li data-row={name}>
      <p>
        <b>
          <bdi>{title}</bdi>
        </b>{" "}
        {means}
      </p>
      <div className="workspaces-actions">
        {isForGood ? (
          <ForGood verb={verb} look="line" onSure={onFree} />
        ) : (
          <Button look="line" size="small" onClick={onFree}>
            {verb}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What the browser says of its room; asked again with every round. */
function useRoom(round: number): StorageRoom | null {
  const [room, setRoom] = useState<{ readonly round: number; readonly room: StorageRoom | null } | null>(null);
  useEffect(() => {
    let waiting = true;
    void storageRoom().then((found) => waiting && setRoom({ round, room: found }));
    return () => {
      waiting = false;
    };
  }, [round]);
  return room?.room ?? null;
}

type CopySize = { readonly entry: ShelfEntry; readonly size: number; readonly count: number };

/** Workspaces with daily copies, and how large these are; asked again with every round. */
function useCopySizes(entries: readonly ShelfEntry[], { shelf }: OpenWorkspace, round: number): readonly CopySize[] {
  const [sizes, setSizes] = useState<{ readonly round: number; readonly list: readonly CopySize[] } | null>(null);
  useEffect(() => {
    let waiting = true;
    const all = entries.map(async (entry) => {
      const kept = await shelf.snapshots(entry.id);
      return { entry, size: kept.reduce((sum, { size }) => sum + size, 0), count: kept.length };
    });
    Promise.all(all).then(
      (found) => waiting && setSizes({ round, list: found.filter(({ count }) => count > 0) }),
      () => waiting && setSizes(null),
    );
    return () => {
      waiting = false;
    };
  }, [entries, shelf, round]);
  return sizes?.list ?? [];
}

function largestArticles(document: WorkspaceDocument) {
  const sizeOf = ({ blocks }: Article) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  const quotes = Object.values(document.quotes);
  return Object.values(document.articles)
    .map((article) => ({ article, size: sizeOf(article) }))
    .sort((one, other) => other.size - one.size)
    .slice(0, OFFERED)
    .map((one) => ({ ...one, quotes: quotes.filter(({ article }) => article === one.article.id).length }));
}

function writeRoom(room: StorageRoom | null): string {
  if (room === null) return "The browser does not say how much room there is.";
  return `${writeSize(room.usedBytes)} used here, of about ${writeSize(room.quotaBytes)} that the browser gives.`;
}
