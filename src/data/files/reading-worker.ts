import type { FromReader, ToReader } from "./reader-messages.ts";

/** The worker that reads one document and is ended with it. What reads it is imported when it is known which it is. */
const say = (message: FromReader): void => self.postMessage(message);

async function read({ form, name, bytes }: ToReader): Promise<void> {
  const onProgress = (done: number): void => say({ kind: "progress", done });
  try {
    const outcome =
      form === "docx"
        ? await (await import("./docx-article.ts")).readDocxArticle(bytes, { name, onProgress })
        : await (await import("./pdf-article.ts")).readPdfArticle(bytes, { name, onProgress });
    say({ kind: "outcome", outcome });
  } catch (error) {
    say({ kind: "failure", reason: error instanceof Error ? error.message : String(error) });
  }
}

self.addEventListener("message", (event: MessageEvent<ToReader | { readonly kind?: unknown }>) => {
  // pdf.js listens and speaks here too, in envelopes of its own.
  if (event.data.kind === "read") void read(event.data as ToReader);
});
say({ kind: "ready" });
