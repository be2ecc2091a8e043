import { asRecord, fieldOf, type LooseRecord, parseJson } from "./loose-json.ts";

/** One annotation of a file, and where it stands: `annotation 3`, `line 4`. */
export type ListedAnnotation = { readonly where: string; readonly value: unknown };

/** The annotations of a file, or why there are none. */
export type AnnotationList =
  | { readonly annotations: readonly ListedAnnotation[]; readonly remarks: readonly string[] }
  | { readonly fault: string };

/** Where a list of annotations stands in the files of different makers. */
const LISTS: readonly (readonly string[])[] = [
  // W3C AnnotationPage, also as the first page of an AnnotationCollection.
  ["items"],
  ["first", "items"],
  // Hypothesis: the answer of its API, its export file.
  ["rows"],
  ["annotations"],
  // JSON-LD with more than one node.
  ["@graph"],
];

/**
 * The annotations of a JSON text, wherever its maker puts them: a bare list, a W3C page or collection, Hypothesis' `rows`
 * or `annotations`, a single annotation; else JSON Lines, one annotation a line, of which a bad line is listed with its
 * fault as text.
 */
export function listAnnotations(text: string): AnnotationList {
  const parsed = parseJson(text);
  if ("fault" in parsed) return listLines(text) ?? { fault: `is not JSON: ${parsed.fault}` };
  const { value } = parsed;
  if (Array.isArray(value)) return { annotations: numbered(value), remarks: [] };
  const record = asRecord(value);
  for (const path of LISTS) {
    const list = path.reduce<unknown>((found, name) => fieldOf(asRecord(found), name), record);
    if (Array.isArray(list)) return { annotations: numbered(list), remarks: shortfall(record, list) };
  }
  if (fieldOf(record, "target") !== undefined) return { annotations: numbered([value]), remarks: [] };
  return { fault: "expected annotations: a list, or a record with items, rows or annotations" };
}

const numbered = (list: readonly unknown[]): readonly ListedAnnotation[] =>
  list.map((value, at) => ({ where: `annotation ${at + 1}`, value }));

/** A page of a longer list says how long that is: what is not here is not silently missing. */
function shortfall(record: LooseRecord | null, list: readonly unknown[]): readonly string[] {
  const total = fieldOf(record, "total");
  if (typeof total !== "number" || total <= list.length) return [];
  return [`the file speaks of ${total} annotations and holds ${list.length}`];
}

function listLines(text: string): AnnotationList | null {
  const annotations: ListedAnnotation[] = [];
  let good = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === "") continue;
    const parsed = parseJson(line);
    if (!("fault" in parsed) && asRecord(parsed.value) !== null) good++;
    annotations.push({ where: `line ${at + 1}`, value: "fault" in parsed ? parsed.fault : parsed.value });
  }
  return good > 0 && annotations.length > 1 ? { annotations, remarks: [] } : null;
}
