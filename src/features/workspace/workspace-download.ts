import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";

/** Pieces of text joined before the page is given a breath. */
const BREATH_AFTER = 2_000_000;
/** Browsers need the address until the download has begun. */
const FORGET_AFTER_MS = 60_000;

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

/** Hands some text to the reader as a file. */
export function downloadFile(name: string, content: Blob | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FORGET_AFTER_MS);
}

/** A title as the name of a file: letters, digits and hyphens of any script. */
export function fileName(title: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return words.slice(0, 60) || "workspace";
}
