import { createHash } from "node:crypto";
import { type Publishable, printDossier, printIndex, printManifest } from "#data/publish/dossier-folder.ts";

/** A dossier before anybody asked for it over a wire. */
export type Compiled = Publishable;

/** Text of each file of a folder, by its path. */
export type Folder = ReadonlyMap<string, string>;

/** The folder of one dossier, its manifest first. */
export function writeDossier(dossier: Compiled): Folder {
  const files = [...printDossier(dossier)].map((file) => ({
    ...file,
    bytes: Buffer.byteLength(file.text),
    sha256: createHash("sha256").update(file.text).digest("hex"),
  }));
  return new Map([
    ["dossier.json", printManifest(dossier, files)],
    ...files.map(({ path, text }) => [path, text] as const),
  ]);
}

/** `index.json` of a folder of dossiers. */
export const writeIndex = printIndex;
