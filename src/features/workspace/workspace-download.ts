import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { downloadFile, fileName } from "#ui/download-file.ts";

/** Pieces of text joined before the page is given a breath. */
const BREATH_AFTER = 2_000_000;

/** Hands the workspace to the reader as a file. It reads memory alone, so that it works when storage is dead (R9). */
export async function downloadWorkspace(document: WorkspaceDocument): Promise<void> {
  const parts: Blob[] = [];
  let piece = "";
  for (const text of printWorkspace(document)) {
    piece += text;
    if (piece.length < BREATH_AFTER) continue;
    parts.push(new Blob([piece]));
    piece = "";
    await new Promise((resume) => setTimeout(resume));
  }
  downloadFile(`${fileName(document.about.title)}.entente.json`, new Blob([...parts, piece]), "application/json");
}
