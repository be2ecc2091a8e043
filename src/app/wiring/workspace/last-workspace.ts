const KEY = "entente.workspaces";

/** The workspace that was last open over a dossier; `null` where none was, or storage is refused. Never throws. */
export function lastWorkspaceOf(dossier: string): string | null {
  const id = remembered()[dossier];
  return typeof id === "string" ? id : null;
}

/** Remembers which workspace is open over a dossier. Forgotten where storage is refused. Never throws. */
export function rememberWorkspace(dossier: string, id: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), [dossier]: id }));
  } catch {
    // The list of workspaces still has it.
  }
}

function remembered(): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof content === "object" && content !== null ? (content as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
