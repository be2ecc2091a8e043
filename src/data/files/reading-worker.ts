import { readBytes } from "./read-bytes.ts";
import type { FromReader, ReaderOnPage, ToReader, Wanted } from "./reader-messages.ts";

/**
 * The worker that reads one file and is ended with it. Where no worker can be had, the page runs this same script and
 * calls what it leaves there: so what reads Word files and PDFs is built once, for one place, and no second copy of it lies
 * among the files of the page.
 */
const say = (message: FromReader): void => self.postMessage(message);

async function read(wanted: Wanted): Promise<void> {
  try {
    say({ kind: "read", read: await readBytes(wanted, { onProgress: (done) => say({ kind: "progress", done }) }) });
  } catch (error) {
    say({ kind: "failure", reason: error instanceof Error ? error.message : String(error) });
  }
}

if ("document" in globalThis) (globalThis as ReaderOnPage).ententeReader = readBytes;
else {
  self.addEventListener("message", (event: MessageEvent<ToReader | { readonly kind?: unknown }>) => {
    // pdf.js listens and speaks here too, in envelopes of its own.
    if (event.data.kind === "read") void read(event.data as ToReader);
  });
  say({ kind: "ready" });
}
