import { endpoint, type Source } from "./endpoint.ts";

/** `{base}/{dossier}/{part}.json`: actors, arrangements, events, quotes, sources, prices, flows. */
export const partFiles = (source: Source) => endpoint(source, /[^/]+\/[^/]+/);
