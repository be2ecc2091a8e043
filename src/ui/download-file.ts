/** Browsers need the address until the download has begun. */
const FORGET_AFTER_MS = 60_000;

/** Hands some content to the reader as a file; nothing leaves the page for it. */
export function downloadFile(name: string, content: BlobPart, type: string): void {
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
