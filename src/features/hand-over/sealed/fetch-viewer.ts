import { appBase } from "#data/http/app-base.ts";
import type { Viewer } from "#data/sealed/seal-file.ts";

let fetched: Promise<Viewer> | null = null;

/**
 * What sealed files are viewed with, as it lies beside the desk; asked for once. Rejects with a sentence where this desk
 * has none, and when the signal is aborted.
 */
export async function fetchViewer(signal?: AbortSignal): Promise<Viewer> {
  fetched ??= fetchAll().catch((cause: unknown) => {
    fetched = null;
    throw cause;
  });
  const viewer = await fetched;
  signal?.throwIfAborted();
  return viewer;
}

async function fetchAll(): Promise<Viewer> {
  const [script, style, licences] = await Promise.all(["viewer.js", "viewer.css", "licences.md"].map(fetchPart));
  if (!script || !style || licences === undefined) throw new Error(MISSING);
  return { script, style, licences };
}

const MISSING = "The viewer of sealed files does not lie beside this desk: it comes with the build of the app.";

async function fetchPart(name: string): Promise<string> {
  const answer = await fetch(new URL(`sealed/${name}`, appBase())).catch(() => null);
  if (!answer?.ok) throw new Error(MISSING);
  const text = await answer.text();
  // A host that answers everything with its start page has no viewer either.
  if (/^\s*<!doctype/i.test(text)) throw new Error(MISSING);
  return text;
}
