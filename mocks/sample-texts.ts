const FOLDER = "./dossiers/";

const files = import.meta.glob<string>("./dossiers/**/*.json", { query: "?raw", import: "default", eager: true });

/** Every file of the compiled sample, by its path in the folder. */
export const SAMPLE_TEXTS: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(FOLDER.length), text]),
);
