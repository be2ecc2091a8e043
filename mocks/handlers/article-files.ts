import { endpoint, type Source } from "./endpoint.ts";

/** `{base}/{dossier}/articles/{id}.json`: one article. */
export const articleFiles = (source: Source) => endpoint(source, /[^/]+\/articles\/[^/]+/);
