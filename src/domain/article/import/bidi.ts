/** Class of a letter in the Unicode Bidirectional Algorithm; marks of formatting count as marks on the letter before. */
export type BidiClass = "L" | "R" | "AL" | "EN" | "AN" | "ES" | "ET" | "CS" | "NSM" | "WS" | "ON";
/** The direction a line as a whole runs in. */
export type Base = "ltr" | "rtl";
/** The last letter with a direction before a text: it decides how figures behave. */
export type Strong = "L" | "R" | "AL";

const HEBREW = /[\u0590-\u05FF\u07C0-\u085F\u200F\uFB1D-\uFB4F]/u;
const ARABIC = /[\u0600-\u06FF\u0700-\u07BF\u0860-\u08FF\u061C\uFB50-\uFDFF\uFE70-\uFEFF]/u;
const ARABIC_FIGURE = /[\u0600-\u0605\u0660-\u0669\u066B\u066C\u06DD]/u;
const FIGURE = /[0-9\u06F0-\u06F9\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\uFF10-\uFF19]/u;
const SIGN = /[+\-\u207A\u207B\u208A\u208B\u2212\uFF0B\uFF0D]/u;
const UNIT = /[#%\u00B0\u00B1\u0609\u060A\u066A\u2030-\u2034\p{Sc}]/u;
const SEPARATOR = /[,./:\u00A0\u060C\u202F\u2044\uFF0C\uFF0E\uFF1A]/u;

const known = new Map<string, BidiClass>();

/** The class of a letter, or of a letter with its marks by the first of them. Looked up once for each letter. */
export function bidiClass(cluster: string): BidiClass {
  const letter = String.fromCodePoint(cluster.codePointAt(0) ?? 32);
  const found = known.get(letter) ?? classOf(letter);
  known.set(letter, found);
  return found;
}

function classOf(letter: string): BidiClass {
  if (/[\p{Mn}\p{Me}\u00AD\u200B-\u200D\u2060]/u.test(letter)) return "NSM";
  if (/\s/u.test(letter) && !SEPARATOR.test(letter)) return "WS";
  if (FIGURE.test(letter)) return "EN";
  if (ARABIC_FIGURE.test(letter)) return "AN";
  if (SIGN.test(letter)) return "ES";
  if (UNIT.test(letter)) return "ET";
  if (SEPARATOR.test(letter)) return "CS";
  if (HEBREW.test(letter)) return "R";
  if (ARABIC.test(letter)) return /[\u060E\u060F\u06DE\u06E9\uFD3E\uFD3F]/u.test(letter) ? "ON" : "AL";
  return /[\p{L}\p{N}\p{Mc}\u200E]/u.test(letter) ? "L" : "ON";
}

const OPENING = "([{«‹<";
const CLOSING = ")]}»›>";
/** Of the marks that are shown mirrored, only brackets are resolved in pairs. */
const PAIRED = 3;

/** A mark as it is shown where letters run from right to left: `(` for `)`. */
export function mirrored(cluster: string): string {
  const [opens, closes] = [OPENING.indexOf(cluster), CLOSING.indexOf(cluster)];
  return opens >= 0 ? CLOSING.charAt(opens) : closes >= 0 ? OPENING.charAt(closes) : cluster;
}

const strongOf = (one: BidiClass): "L" | "R" | null =>
  one === "L" ? "L" : one === "R" || one === "AL" || one === "EN" || one === "AN" ? "R" : null;

/** W1 to W7: figures by the letter before them, marks between figures by what they part. */
function resolveFigures(types: BidiClass[], before: Strong): void {
  let last: BidiClass = before;
  let strong: Strong = before;
  for (const [at, type] of types.entries()) {
    if (type === "NSM") types[at] = last === "WS" ? "ON" : last;
    if (type === "L" || type === "R" || type === "AL") strong = type;
    if (type === "EN" && strong === "AL") types[at] = "AN";
    last = types[at] ?? type;
  }
  for (let at = 1; at + 1 < types.length; at++) {
    const [one, type, other] = [types[at - 1], types[at], types[at + 1]];
    if (one === other && ((type === "ES" && one === "EN") || (type === "CS" && (one === "EN" || one === "AN"))))
      types[at] = one ?? "ON";
  }
  for (let at = 0; at < types.length; at++) {
    if (types[at] !== "ET") continue;
    let end = at;
    while (types[end] === "ET") end += 1;
    if (types[at - 1] === "EN" || types[end] === "EN") types.fill("EN", at, end);
    at = end - 1;
  }
  strong = before;
  for (const [at, type] of types.entries()) {
    if (type === "L" || type === "R" || type === "AL") strong = type;
    if (type === "EN" && strong === "L") types[at] = "L";
    if (type === "AL") types[at] = "R";
    if (type === "ES" || type === "ET" || type === "CS") types[at] = "ON";
  }
}

/** The places of brackets that belong together, in the order of the opening ones. */
function bracketPairs(
  clusters: readonly string[],
  types: readonly BidiClass[],
): readonly (readonly [number, number])[] {
  const open: (readonly [kind: number, at: number])[] = [];
  const pairs: (readonly [number, number])[] = [];
  for (const [at, cluster] of clusters.entries()) {
    if (types[at] !== "ON") continue;
    const [opens, closes] = [OPENING.indexOf(cluster), CLOSING.indexOf(cluster)];
    if (opens >= 0 && opens < PAIRED) open.push([opens, at]);
    const partner = closes >= 0 && closes < PAIRED ? open.findLastIndex(([kind]) => kind === closes) : -1;
    if (partner < 0) continue;
    pairs.push([open[partner]?.[1] ?? at, at]);
    open.length = partner;
  }
  return pairs.sort((one, other) => one[0] - other[0]);
}

/** N0: brackets go with what they hold, where that has the direction of the line, or of the words before them. */
function resolveBrackets(clusters: readonly string[], types: BidiClass[], own: "L" | "R", before: "L" | "R"): void {
  for (const [from, to] of bracketPairs(clusters, types)) {
    const inside = types.slice(from + 1, to).map(strongOf);
    if (!inside.some((one) => one !== null)) continue;
    const around =
      types
        .slice(0, from)
        .map(strongOf)
        .findLast((one) => one !== null) ?? before;
    const type = inside.includes(own) || around === own ? own : around;
    types[from] = type;
    types[to] = type;
  }
}

/** N1 and N2: what has no direction goes with its neighbours where both agree, else with the line. */
function resolveNeutrals(types: BidiClass[], own: "L" | "R", before: "L" | "R"): void {
  let last = before;
  for (let at = 0; at < types.length; at++) {
    const strong = strongOf(types[at] ?? "ON");
    if (strong !== null) {
      last = strong;
      continue;
    }
    let end = at;
    while (end < types.length && strongOf(types[end] ?? "ON") === null) end += 1;
    const next = end < types.length ? strongOf(types[end] ?? "ON") : own;
    types.fill(last === next ? last : own, at, end);
    at = end - 1;
  }
}

/** The embedding level of each letter of a line without marks of embedding; `before` is what stood before the line. */
function levelsOf(clusters: readonly string[], base: Base, before: Strong): readonly number[] {
  const own = base === "rtl" ? "R" : "L";
  const types = clusters.map(bidiClass);
  const outside = before === "L" ? "L" : "R";
  resolveFigures(types, before);
  resolveBrackets(clusters, types, own, outside);
  resolveNeutrals(types, own, outside);
  return types.map((type) => (type === "R" ? 1 : type === "L" ? (own === "L" ? 0 : 2) : 2));
}

/**
 * Letters in the order in which they are shown from left to right, marks mirrored where they run the other way, unless
 * they are `turned` already. Method: Unicode Standard Annex 9 without explicit embeddings, which no page shows. Each
 * letter comes with its marks.
 */
export function shownOrder(
  clusters: readonly string[],
  base: Base,
  before: Strong,
  marks: "meant" | "turned" = "meant",
): readonly string[] {
  const levels = levelsOf(clusters, base, before);
  const isTurned = (at: number): boolean => marks === "meant" && (levels[at] ?? 0) % 2 === 1;
  const shown = clusters.map((cluster, at) => (isTurned(at) ? mirrored(cluster) : cluster));
  for (let level = 2; level >= 1; level--) {
    for (let at = 0; at < shown.length; at++) {
      if ((levels[at] ?? 0) < level) continue;
      let end = at;
      while (end < shown.length && (levels[end] ?? 0) >= level) end += 1;
      shown.splice(at, end - at, ...shown.slice(at, end).reverse());
      at = end - 1;
    }
  }
  return shown;
}
