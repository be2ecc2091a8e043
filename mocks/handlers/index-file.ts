import { endpoint, type Source } from "./endpoint.ts";

/** `{base}/index.json`: which dossiers there are. */
export const indexFile = (source: Source) => endpoint(source, /index\.json/);
