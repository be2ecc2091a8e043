import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import { settled } from "#domain/workspace/history.ts";
import type { OpenWorkspace } from "./open-workspace.ts";

/**
 * The document of a workspace: as it is on the desk where it is `open` there, without what nobody has accepted yet, else as
 * the shelf has it; `null` where it is gone.
 */
export async function documentOf(
  id: WorkspaceId,
  open: boolean,
  { shelf, store }: Pick<OpenWorkspace, "shelf" | "store">,
): Promise<WorkspaceDocument | null> {
  return open ? settled(store.getState().history) : ((await shelf.open(id))?.document ?? null);
}
