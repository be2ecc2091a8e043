import { codeOf, tidyCell } from "./cell-text.ts";

const IMPORTS = new Set(["m", "i", "imp", "import", "imports", "1", "totimpsb", "generalimports", "imports:allareas"]);
const EXPORTS = new Set(["x", "e", "exp", "export", "exports", "2", "totexpsb", "exports:allareas"]);
/** Re-exports and re-imports stand within exports and imports; the rest is for processing, or no trade at all. */
const OTHERS = new Set(["rm", "rx", "reimport", "reimports", "reexport", "reexports", "3", "4"]);
const FURTHER = new Set(["dx", "fm", "mip", "xip", "mop", "xop", "domesticexport", "foreignimport"]);

/** Which way a row goes, seen from its reporter. `other`: a part of imports or exports that would be counted again. */
export type FlowWay = "import" | "export" | "other";

/**
 * What a flow cell says, by the codes of UN Comtrade (old and new), COMEXT and JODI-Oil and by the words themselves;
 * `null` where it says nothing known.
 */
export function flowOfWords(text: string): FlowWay | null {
  const word = codeOf(tidyCell(text))
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  if (IMPORTS.has(word)) return "import";
  if (EXPORTS.has(word)) return "export";
  return OTHERS.has(word) || FURTHER.has(word) ? "other" : null;
}
