import { type GivenAnchor, NO_ANCHOR, type OffsetUnit } from "./given-quote.ts";
import { asList, asOffset, asRecord, asText, fieldOf, type LooseRecord } from "./loose-json.ts";
import { readUnit } from "./quote-rows.ts";

/** A passage that an annotation marks. */
export type MarkedPassage = {
  /** Which of the annotation's passages it is, to follow the annotation's own place; empty for an only one. */
  readonly where: string;
  /** The text it stands in, as the file names it. */
  readonly source: string | null;
  /** `null`: nothing says which words are meant. */
  readonly anchor: GivenAnchor | null;
  /** What was left out, or why there is no anchor. */
  readonly faults: readonly string[];
};

/** Selectors refine one another only so deep. */
const DEEPEST = 6;

/**
 * The passages of a target: one for each of its texts, and one for each selection of the Recogito text annotator, which
 * holds `{ quote, start, end }` for every range selected. TextQuoteSelector and TextPositionSelector are read, in a list
 * or alone or refining one another; others need the original page. `unit` is what offsets count in where no selector
 * says so.
 */
export function markedPassages(target: unknown, unit: OffsetUnit | null): readonly MarkedPassage[] {
  const targets = asList(target);
  return targets.flatMap((value, at): readonly MarkedPassage[] => {
    const where = targets.length > 1 ? `, passage ${at + 1}` : "";
    if (typeof value === "string") return [{ where, source: value, anchor: null, faults: [WHOLE] }];
    const record = asRecord(value);
    const source = sourceOf(record);
    const selectors = flatten(fieldOf(record, "selector"));
    const ranges = selectors.filter((selector) => typeof fieldOf(selector, "quote") === "string");
    if (ranges.length > 0) {
      return ranges.map((range, place) => ({
        where: ranges.length > 1 ? `${where}, selection ${place + 1}` : where,
        source,
        ...anchorFrom({ ...range, exact: fieldOf(range, "quote") }, range, unit ?? "utf-16"),
      }));
    }
    const ofType = (type: string) => selectors.find((selector) => hasType(selector, type)) ?? null;
    const [quote, position] = [ofType("TextQuoteSelector"), ofType("TextPositionSelector")];
    if (quote === null && position === null) return [{ where, source, anchor: null, faults: [unusable(selectors)] }];
    return [{ where, source, ...anchorFrom(quote, position, unit) }];
  });
}

const WHOLE = "marks a whole page, no words";

function unusable(selectors: readonly LooseRecord[]): string {
  const types = new Set(selectors.flatMap((one) => asList(fieldOf(one, "type")).flatMap((type) => asText(type) ?? [])));
  return types.size === 0 ? WHOLE : `${[...types].join(", ")} alone cannot be followed without the original page`;
}

/** Whether a record is of a type, be it one of several or written with a prefix: `oa:TextQuoteSelector`. */
export function hasType(record: LooseRecord, type: string): boolean {
  const types = [...asList(fieldOf(record, "type")), ...asList(fieldOf(record, "@type"))];
  return types.some(
    (one) => typeof one === "string" && (one === type || one.endsWith(`:${type}`) || one.endsWith(`#${type}`)),
  );
}

/** The id of the text a target stands in: `source` as text, as a record with an id, or in a list. */
function sourceOf(record: LooseRecord | null): string | null {
  for (const value of asList(fieldOf(record, "source"))) {
    const found = asText(value) ?? asText(fieldOf(asRecord(value), "id"));
    if (found !== null) return found;
  }
  return null;
}

function flatten(selector: unknown): readonly LooseRecord[] {
  const found: LooseRecord[] = [];
  let level = asList(selector);
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const records = level.map(asRecord).filter((one) => one !== null);
    found.push(...records);
    level = records.flatMap((one) => asList(fieldOf(one, "refinedBy")));
  }
  return found;
}

function anchorFrom(quote: LooseRecord | null, position: LooseRecord | null, unit: OffsetUnit | null) {
  const faults: string[] = [];
  const [start, end] = [asOffset(fieldOf(position, "start")), asOffset(fieldOf(position, "end"))];
  const ranged = start !== null && end !== null && start <= end;
  if (position !== null && !ranged) faults.push("offsets left out: no range of whole numbers");
  const anchor: GivenAnchor = {
    ...NO_ANCHOR,
    exact: asText(fieldOf(quote, "exact")),
    // Empty surroundings say that the text begins or ends there; no surroundings say nothing.
    prefix: plainText(fieldOf(quote, "prefix")),
    suffix: plainText(fieldOf(quote, "suffix")),
    start: ranged ? start : null,
    end: ranged ? end : null,
    unit: declaredUnit(position) ?? unit,
  };
  const empty = anchor.exact === null && anchor.start === null;
  return { anchor: empty ? null : anchor, faults: empty ? [...faults, "neither words nor offsets"] : faults };
}

const plainText = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What a selector says its offsets count in, under our name for it or under any prefix. */
function declaredUnit(position: LooseRecord | null): OffsetUnit | null {
  if (position === null) return null;
  const name = Object.keys(position).find((key) => /(?:^|[:#/])offsetUnit$/.test(key));
  const value = name === undefined ? null : asText(position[name]);
  return value === null ? null : readUnit(value);
}
