import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DossierContents, decodeDossier } from "#data/http/wire/decode-dossier.ts";
import { decodeManifest, type Manifest } from "#data/http/wire/decode-folder.ts";
import type { Dossier, PartName } from "#domain/dossier/dossier.ts";

const FOLDER = join(process.cwd(), "mocks/dossiers/pakistan-russia");

let sample: Dossier | null = null;

/** The compiled sample as the desk gets it. Made once, frozen at its top: who wants another one spreads it. */
export function sampleDossier(): Dossier {
  sample ??= Object.freeze(decodeDossier(sampleContents()));
  return sample;
}

/** What the folder of the sample holds, parsed anew at each call, so that a test may spoil it. */
export function sampleContents(): DossierContents {
  const manifest = sampleManifest();
  const whole = (part: PartName) => ({ state: { kind: "fresh" }, content: readSample(`${part}.json`) }) as const;
  const articles = manifest.files.filter(({ part }) => part === "articles");
  return {
    manifest,
    sample: true,
    parts: {
      actors: whole("actors"),
      arrangements: whole("arrangements"),
      events: whole("events"),
      quotes: whole("quotes"),
      sources: whole("sources"),
      prices: whole("prices"),
      flows: whole("flows"),
      briefings: whole("briefings"),
      articles: {
        state: { kind: "fresh" },
        files: articles.map(({ path }) => ({ path, content: readSample(path), failure: null })),
      },
    },
  };
}

/** The manifest of the sample. */
function sampleManifest(): Manifest {
  const manifest = decodeManifest(readSample("dossier.json"));
  if (!manifest.ok) throw new Error(manifest.reason.reason);
  return manifest.value;
}

/** One file of the sample, parsed. */
export function readSample(path: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, path), "utf8"));
}
