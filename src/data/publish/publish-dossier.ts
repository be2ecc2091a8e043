import type { Dossier, PartName, PartState, Problem } from "#domain/dossier/dossier.ts";
import { breathe } from "../files/breathe.ts";
import { type DossierContents, decodeDossierInSlices, type PartContent } from "../http/wire/decode-dossier.ts";
import { decodeManifest } from "../http/wire/decode-folder.ts";
import {
  type PrintedFile,
  type Publishable,
  printDossier,
  printIndex,
  printManifest,
  type SealedFile,
} from "./dossier-folder.ts";
import { sha256 } from "./sha256.ts";

/** Text of each file, by its path below the folder to be served. */
export type TextFolder = ReadonlyMap<string, string>;

/** A folder ready to be served, and what a desk that reads it would set aside or say of it. */
export type Publication = {
  readonly folder: TextFolder;
  /** Empty when `npm run validate` accepts the folder. Paths are those of the files below the dossier's folder. */
  readonly problems: readonly Problem[];
};

const FRESH: PartState = { kind: "fresh" };
const MISSING: PartState = {
  kind: "absent",
  failure: { kind: "missing", status: null, message: "This part is not in the folder." },
};

/**
 * The folder of a dossier: `index.json` and, below `<id>/`, manifest and parts. It is read again as a desk would read it,
 * so that what cannot be published, such as an id that no link can hold, is known before anybody serves it. Works in
 * slices. Rejects only when `signal` is aborted.
 */
export async function publishDossier(dossier: Publishable, signal?: AbortSignal): Promise<Publication> {
  const files: SealedFile[] = [];
  for (const file of printDossier(dossier)) {
    files.push(await seal(file, signal));
    await breathe(signal);
  }
  const below = new Map([["dossier.json", printManifest(dossier, files)], ...files.map(textOf)]);
  const read = await readTextFolder(below, false, signal);
  const folder = new Map([["index.json", printIndex([dossier])]]);
  for (const [path, text] of below) folder.set(`${dossier.id}/${path}`, text);
  return { folder, problems: "problem" in read ? [read.problem] : read.dossier.problems };
}

const textOf = ({ path, text }: PrintedFile): readonly [string, string] => [path, text];

async function seal(file: PrintedFile, signal: AbortSignal | undefined): Promise<SealedFile> {
  const bytes = new TextEncoder().encode(file.text);
  return { ...file, bytes: bytes.length, sha256: await sha256(bytes, signal) };
}

/**
 * The dossier that the files of one dossier's folder make, by their paths below it, or why they make none. What is listed
 * but not there is an absent part. Rejects only when `signal` is aborted.
 */
export async function readTextFolder(
  folder: TextFolder,
  sample: boolean,
  signal?: AbortSignal,
): Promise<{ readonly dossier: Dossier } | { readonly problem: Problem }> {
  const head = parse(folder.get("dossier.json"));
  const manifest = decodeManifest(head.content);
  if (!manifest.ok) return { problem: manifest.reason };
  const { files } = manifest.value;
  const part = (name: PartName): PartContent => {
    const file = files.find((one) => one.part === name);
    const text = file === undefined ? undefined : folder.get(file.path);
    if (name === "briefings" && file === undefined) return { state: FRESH, content: [] };
    return text === undefined ? { state: MISSING, content: null } : { state: FRESH, content: parse(text).content };
  };
  const articles = files.filter((file) => file.part === "articles" && folder.has(file.path));
  const parts: DossierContents["parts"] = {
    actors: part("actors"),
    arrangements: part("arrangements"),
    events: part("events"),
    quotes: part("quotes"),
    sources: part("sources"),
    prices: part("prices"),
    flows: part("flows"),
    briefings: part("briefings"),
    articles: {
      state: FRESH,
      files: articles.map(({ path }) => ({ path, content: parse(folder.get(path)).content, failure: null })),
    },
  };
  const slicing = signal === undefined ? {} : { signal };
  return { dossier: await decodeDossierInSlices({ manifest: manifest.value, parts, sample }, slicing) };
}

/** What is no JSON is its own text, which no decoder takes for a list or record. */
function parse(text: string | undefined): { readonly content: unknown } {
  if (text === undefined) return { content: null };
  try {
    return { content: JSON.parse(text) };
  } catch {
    return { content: text.slice(0, 40) };
  }
}
