import type { Brought } from "#features/article-import/index.ts";

/** What was brought, told apart: tables of figures, and what is left for articles; `null`: nothing. */
export type Told = { readonly tables: readonly File[]; readonly rest: Brought | null };

const telling = () => import("#data/trade-files/tell-table.ts");

/**
 * Tells tables from articles. What cannot be told is an article, whose way in says what is wrong with it: nothing that was
 * brought is lost.
 */
export async function splitBrought(brought: Brought): Promise<Told> {
  const tell = await telling().catch(() => null);
  if (tell === null) return { tables: [], rest: brought };
  if (brought.kind === "pasted")
    return tell.isPastedTable(brought.text)
      ? { tables: [new File([brought.text], "Pasted table.tsv", { type: "text/tab-separated-values" })], rest: null }
      : { tables: [], rest: brought };
  const told = await Promise.all(
    brought.files.map(async (file) => ({ file, isTable: await tell.isTableFile(file).catch(() => false) })),
  );
  const files = told.flatMap(({ file, isTable }) => (isTable ? [] : [file]));
  return {
    tables: told.flatMap(({ file, isTable }) => (isTable ? [file] : [])),
    rest: files.length === 0 ? null : { kind: "files", files },
  };
}
