import { frameScope } from "#data/local/frame-scope.ts";

const key = (): string => `entente.workspaces${frameScope()}`;

/** The workspace that was last open over a dossier; `null` where none was, or storage is refused. Never throws. */
export function lastWorkspaceOf(dossier: string): string | null {
  const id = remembered()[dossier];
  return typeof id === "string" ? id : null;
}

/** Remembers which workspace is open over a dossier. Forgotten where storage is refused. Never throws. */
export function rememberWorkspace(dossier: string, id: string): void {
  try {
    localStorage.setItem(key(), JSON.stringify({ ...remembered(), [dossier]: id }));
  } catch {
    // The list of workspaces still has it.
  }
}

function remembered(): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(key()) ?? "{}");
    return typeof content === "object" && content !== null ? (content as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
