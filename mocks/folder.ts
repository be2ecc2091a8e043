/** A folder of dossiers, read by path: `index.json`, `pakistan-russia/flows.json`. */
export type Folder = {
  /** The text of a file, in one piece or, when it is very long, as a blob; `null` when there is none. */
  readonly read: (path: string) => Promise<string | Blob | null>;
};

/** A folder of files that are short enough to be texts. */
export type TextFolder = { readonly read: (path: string) => Promise<string | null> };

/** The compiled sample. Its texts are a chunk of their own, asked for with the first file. */
export const sampleFolder: TextFolder = {
  read: async (path) => {
    const { SAMPLE_TEXTS } = await import("./sample-texts.ts");
    return SAMPLE_TEXTS.get(path) ?? null;
  },
};
