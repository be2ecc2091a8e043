import type { WorkspaceId } from "#domain/workspace/document.ts";
import type { LayerFile, LayerSaved, OpenedLayer } from "./shelf.ts";
import { written } from "./shelf-save.ts";
import { type ShelfDatabase, setAside } from "./shelf-tables.ts";
import { readWorkspaceInSlices } from "./workspace-file.ts";

// The layer of a second coder lies among the rows of the workspace it was laid over, under a name that is no collection of
// a document: it is thrown away, taken back and deleted with the workspace and counts in its size, while documents,
// exports and daily copies know nothing of it. Code that knows no layers reads past it.

const LAYER = "second coder";
const fileKey = (id: WorkspaceId): [string, string, string] => [id, LAYER, "file"];
/** There is such a row while the layer is not shown, so that showing and hiding does not write the file anew. */
const hiddenKey = (id: WorkspaceId): [string, string, string] => [id, LAYER, "hidden"];
const hiddenRow = (workspace: WorkspaceId) => ({ workspace, collection: LAYER, id: "hidden", value: true, size: 0 });

/**
 * The layer beside a workspace, read as the file it is: rows at fault are listed with its content. One that is no
 * workspace at all goes to quarantine; where even that cannot be written it stays and is told of again the next time.
 * `null`: there is none.
 */
export async function openLayer(database: ShelfDatabase, id: WorkspaceId): Promise<OpenedLayer | null> {
  const { rows } = database;
  const [stored, hidden] = await database.transaction("r", rows, () =>
    Promise.all([rows.get(fileKey(id)), rows.get(hiddenKey(id))]),
  );
  if (!stored) return null;
  const { value } = stored;
  const text = typeof value === "string" ? value : "";
  const content = await readWorkspaceInSlices(text);
  if (!("message" in content)) return { kind: "layer", text, shown: hidden === undefined, content };
  // The first sentence; what follows is advice for a file that was chosen, and this one was not.
  const [reason = ""] = /^.*?\.(?= |$)/.exec(content.message) ?? [];
  const row = { collection: LAYER, path: LAYER, reason, value } as const;
  await setAside(database, id, [{ key: fileKey(id), row }]).catch(() => undefined);
  return { kind: "broken", row };
}

/** Puts a layer beside a workspace that is on the shelf, in the place of the one before. Never rejects. */
export function keepLayer(
  database: ShelfDatabase,
  id: WorkspaceId,
  { text, shown }: LayerFile,
  ready: () => Promise<void>,
): Promise<LayerSaved> {
  const { heads, rows } = database;
  const write = () =>
    database.transaction("rw", heads, rows, async (): Promise<LayerSaved> => {
      if ((await heads.get(id)) === undefined) return { kind: "cleared" };
      await rows.put({ workspace: id, collection: LAYER, id: "file", value: text, size: text.length });
      if (shown) await rows.delete(hiddenKey(id));
      else await rows.put(hiddenRow(id));
      return { kind: "kept" };
    });
  return written(write, ready);
}

/** Remembers whether the layer is shown; nothing happens where there is none. */
export async function showLayer(database: ShelfDatabase, id: WorkspaceId, shown: boolean): Promise<void> {
  const { rows } = database;
  await database.transaction("rw", rows, async () => {
    if (shown) await rows.delete(hiddenKey(id));
    else if ((await rows.where(":id").equals(fileKey(id)).count()) > 0) await rows.put(hiddenRow(id));
  });
}

/** Deletes the layer for good; nothing happens where there is none. */
export async function dropLayer(database: ShelfDatabase, id: WorkspaceId): Promise<void> {
  await database.rows.bulkDelete([fileKey(id), hiddenKey(id)]);
}
