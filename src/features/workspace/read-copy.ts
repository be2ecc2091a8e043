import type { Shelf } from "#data/local/workspaces/shelf.ts";
import { type ReadWorkspace, readWorkspaceInSlices } from "#data/local/workspaces/workspace-file.ts";
import type { WorkspaceId } from "#domain/workspace/document.ts";

/** The text of a kept day, as a workspace file. Rejects, with words for the reader, where it is gone. */
export async function textOfCopy(shelf: Shelf, id: WorkspaceId, day: string): Promise<string> {
  const text = await shelf.readSnapshot(id, day);
  if (text === null) throw new Error("This copy is gone: newer ones have taken its place.");
  return text;
}

/** A kept day as a workspace. Rejects, with words for the reader, where it is gone or cannot be read. */
export async function readCopy(shelf: Shelf, id: WorkspaceId, day: string): Promise<ReadWorkspace> {
  const content = await readWorkspaceInSlices(await textOfCopy(shelf, id, day));
  if ("message" in content) throw new Error(content.message);
  return content;
}
