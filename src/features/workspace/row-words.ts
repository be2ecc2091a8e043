import { type PairGoods, pairOfSide } from "#domain/trade/trade-file.ts";
import type { RowName } from "#domain/workspace/combine.ts";
import { rowOf, type WorkspaceDocument } from "#domain/workspace/document.ts";
import type { Names } from "./row-names.ts";

const NAMES = ["title", "name", "text", "was", "reason"] as const;

/** What a record calls itself: its title, name or words, else what it is about; its id where it says neither. */
export function rowWords(document: WorkspaceDocument, { collection, id }: RowName, names: Names): string {
  if (collection === "flows") return flowWords(document, id, names) ?? id;
  if (collection === "sides") return sideWords(document, id, names) ?? id;
  if (collection === "overrides") {
    const row = rowOf(document.overrides, id);
    return row === null ? id : names.tie(row.tie);
  }
  if (collection === "arrangements") {
    const row = rowOf(document.arrangements, id);
    return row === null ? id : `${names.tie(row.bearing.tie)}: ${row.kind.replaceAll("_", " ")}`;
  }
  if (collection === "hidden") {
    const row = rowOf(document.hidden, id);
    return row === null ? id : names.item(row.ref.kind, row.ref.id);
  }
  const row = rowOf<unknown>(document[collection], id);
  if (typeof row !== "object" || row === null) return id;
  if ("anchor" in row && typeof row.anchor === "object" && row.anchor !== null && "exact" in row.anchor)
    return `“${String(row.anchor.exact)}”`;
  const fields = new Map<string, unknown>(Object.entries(row));
  for (const name of NAMES) {
    const words = fields.get(name);
    if (typeof words === "string" && words !== "") return words;
  }
  return id;
}

/** "Russia to India, crude: the importer’s word". */
function sideWords({ sides }: WorkspaceDocument, id: string, names: Names): string | null {
  const [row, pair] = [rowOf(sides, id), pairOfSide(id)];
  return row && pair && `${goodsWords(pair, names)}: the ${row.side}’s word`;
}

const goodsWords = ({ exporter, importer, commodity }: PairGoods, names: Names) =>
  `${names.place(exporter)} to ${names.place(importer)}, ${commodity.replaceAll("_", " ")}`;

/** "Russia to Pakistan, crude". */
function flowWords({ flows }: WorkspaceDocument, id: string, names: Names): string | null {
  const row = rowOf(flows, id);
  return row && goodsWords(row, names);
}
