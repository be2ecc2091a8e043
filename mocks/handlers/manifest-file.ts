import { endpoint, type Source } from "./endpoint.ts";

/** `{base}/{dossier}/dossier.json`: what a dossier is made of. */
export const manifestFile = (source: Source) => endpoint(source, /[^/]+\/dossier\.json/);
