import { HEADINGS } from "../reading/reading.ts";
import type { ActorId, ArticleId, PlaceCode, TieId } from "../shared/ids.ts";
import { cornersOf, endsOf, tieOf, triadOf } from "../shared/ids.ts";
import { parseRef, printRef, type Ref } from "../shared/ref.ts";
import { ASPECTS, STANCE_NAMES } from "../shared/stance.ts";
import { COMMODITIES, type Commodity } from "../trade/flow.ts";
import type { Known } from "./known-in.ts";
import { ANALYSES, isEvidence, type Lens, pick, type SeriesChoice } from "./lens.ts";

/** Why a value says nothing, as the end of a sentence that begins with the parameter: "is not a month". */
export type Unreadable = { readonly unreadable: string };

/** One parameter of an address and the part of the lens it stands for. */
export type LensParameter = {
  /** Its value; empty where the lens has none. Two lenses alike in this part print alike. */
  readonly print: (lens: Lens) => string;
  /** The lens after the value was read; an empty value clears what may be empty. */
  readonly read: (value: string, lens: Lens, known: Known) => Lens | Unreadable;
};

const LONGEST_ID = 200;
/** Written for a choice of which nothing is left, since an empty value means that there is no filter. */
const NOTHING = "none";

/** The parameters, in the order in which they are printed; the window comes before them. */
export const LENS_PARAMETERS: Readonly<Record<string, LensParameter>> = {
  sel: { print: (lens) => (lens.selection ? printRef(lens.selection) : ""), read: readSelection },
  thread: { print: (lens) => threadBehind(lens) ?? "", read: readThread },
  clock: oneOf(
    ["event", "knowledge"],
    (lens) => lens.clock,
    (lens, clock) => ({ ...lens, clock }),
  ),
  aspect: someOf(
    ASPECTS,
    (lens) => lens.aspects,
    (lens, aspects) => ({ ...lens, aspects }),
  ),
  stance: someOf(
    STANCE_NAMES,
    (lens) => lens.stances,
    (lens, stances) => ({ ...lens, stances }),
  ),
  trend: someOf(
    HEADINGS,
    (lens) => lens.trends,
    (lens, trends) => ({ ...lens, trends }),
  ),
  min: { print: (lens) => printWeight(lens.minWeight), read: readLeastWeight },
  ego: { print: (lens) => lens.ego ?? "", read: readEgo },
  series: seriesIn(
    (lens) => lens.series,
    (lens, series) => ({ ...lens, series }),
  ),
  held: seriesIn(
    (lens) => lens.held,
    (lens, held) => ({ ...lens, held }),
  ),
  unit: oneOf(
    ["kbd", "kt", "usd"],
    (lens) => lens.unit,
    (lens, unit) => ({ ...lens, unit }),
  ),
  chart: oneOrNone(
    ["stacked", "multiples", "bilateral"],
    (lens) => lens.chart,
    (lens, chart) => ({ ...lens, chart }),
  ),
  price: oneOf(
    ["on", "off"],
    (lens) => (lens.price ? "on" : "off"),
    (lens, price) => ({ ...lens, price: price === "on" }),
  ),
  form: oneOf(
    ["graph", "list", "matrix"],
    (lens) => lens.form,
    (lens, form) => ({ ...lens, form }),
  ),
  tab: oneOf(
    ["article", "evidence", "data"],
    (lens) => lens.tab,
    (lens, tab) => ({ ...lens, tab }),
  ),
  article: { print: (lens) => lens.article ?? "", read: readArticle },
  pane: oneOf(
    ["graph", "timeline", "reader"],
    (lens) => lens.pane,
    (lens, pane) => ({ ...lens, pane }),
  ),
  analysis: oneOrNone(
    ANALYSES,
    (lens) => lens.analysis,
    (lens, analysis) => ({ ...lens, analysis }),
  ),
  swap: oneOf(
    ["on", "off"],
    (lens) => (lens.swapped && lens.analysis === "change" ? "on" : "off"),
    (lens, swap) => ({ ...lens, swapped: swap === "on" }),
  ),
};

const unreadable = (reason: string): Unreadable => ({ unreadable: reason });
const anyOf = (words: readonly string[]) => `is none of ${words.join(", ")}`;

function oneOf<Word extends string>(
  words: readonly Word[],
  print: (lens: Lens) => Word,
  apply: (lens: Lens, word: Word) => Lens,
): LensParameter {
  const read = (value: string, lens: Lens) => {
    const word = words.find((one) => one === value);
    return word === undefined ? unreadable(anyOf(words)) : apply(lens, word);
  };
  return { print, read };
}

function oneOrNone<Word extends string>(
  words: readonly Word[],
  get: (lens: Lens) => Word | null,
  apply: (lens: Lens, word: Word | null) => Lens,
): LensParameter {
  const read = (value: string, lens: Lens) => {
    const word = words.find((one) => one === value);
    if (value === "") return apply(lens, null);
    return word === undefined ? unreadable(anyOf(words)) : apply(lens, word);
  };
  return { print: (lens) => get(lens) ?? "", read };
}

/** Words of a list, joined by commas; a list with a word nobody knows says nothing at all, rather than something else. */
function someOf<Word extends string>(
  words: readonly Word[],
  get: (lens: Lens) => readonly Word[] | null,
  apply: (lens: Lens, chosen: readonly Word[] | null) => Lens,
): LensParameter {
  const print = (lens: Lens) => {
    const chosen = get(lens);
    if (chosen === null) return "";
    return chosen.length === 0 ? NOTHING : words.filter((word) => chosen.includes(word)).join(",");
  };
  const read = (value: string, lens: Lens) => {
    if (value === "") return apply(lens, null);
    if (value === NOTHING) return apply(lens, []);
    const asked = value.split(",");
    const stray = asked.find((one) => !words.some((word) => word === one));
    if (stray !== undefined) return unreadable(anyOf(words));
    return apply(
      lens,
      words.filter((word) => asked.includes(word)),
    );
  };
  return { print, read };
}

function readSelection(value: string, lens: Lens, known: Known): Lens | Unreadable {
  const rested: Lens = { ...lens, selection: null, thread: threadBehind(lens) };
  if (value === "") return { ...rested, thread: null };
  const ref = parseRef(value);
  if (ref === null) return unreadable("does not name a thing, as tie.IND~RUS does");
  const sorted = ref.kind === "tie" ? sortedTie(ref) : ref.kind === "triad" ? sortedTriad(ref) : ref;
  if (sorted === null || !known.ref(sorted)) return unreadable("names nothing in this dossier");
  // The series held and the analysis have parameters of their own.
  return { ...pick(rested, sorted, "address"), held: lens.held, analysis: lens.analysis };
}

/** The tie that led to the evidence selected; a selected tie needs no saying. */
function threadBehind({ selection, thread }: Lens): TieId | null {
  return selection !== null && isEvidence(selection) ? thread : null;
}

function readThread(value: string, lens: Lens, known: Known): Lens | Unreadable {
  if (lens.selection === null || !isEvidence(lens.selection))
    return value === "" ? lens : unreadable("belongs to a quote, an event or an arrangement");
  if (value === "") return { ...lens, thread: null };
  const tie = sortedTie({ kind: "tie", id: value as TieId });
  return tie !== null && known.ref(tie) ? { ...lens, thread: tie.id } : unreadable("names no tie of this dossier");
}

/** Ends named in either order mean the one tie. */
function sortedTie(ref: Extract<Ref, { kind: "tie" }>): Extract<Ref, { kind: "tie" }> | null {
  const [one, other] = endsOf(ref.id);
  const id = ref.id.includes("~") && one !== "" && other !== "" ? tieOf(one, other) : null;
  return id === null ? null : { kind: "tie", id };
}

/** Corners named in any order mean the one triad. */
function sortedTriad(ref: Extract<Ref, { kind: "triad" }>): Extract<Ref, { kind: "triad" }> | null {
  const corners = cornersOf(ref.id);
  const id = corners.some((corner) => corner === "" || corner.includes("~")) ? null : triadOf(...corners);
  return id === null ? null : { kind: "triad", id };
}

const printWeight = (weight: number) => (Number.isFinite(weight) ? String(Math.round(weight * 1e4) / 1e4) : "0");

function readLeastWeight(value: string, lens: Lens): Lens | Unreadable {
  if (!/^\d{1,6}(?:\.\d{1,9})?$/.test(value)) return unreadable("is not a weight, as 0.5 is");
  return { ...lens, minWeight: Number(value) };
}

function readEgo(value: string, lens: Lens, known: Known): Lens | Unreadable {
  const id = value as ActorId;
  if (value === "") return { ...lens, ego: null };
  return isId(value) && known.ref({ kind: "actor", id })
    ? { ...lens, ego: id }
    : unreadable("names no actor of this dossier");
}

function readArticle(value: string, lens: Lens, known: Known): Lens | Unreadable {
  const id = value as ArticleId;
  if (value === "") return { ...lens, article: null };
  return isId(value) && known.ref({ kind: "article", id })
    ? { ...lens, article: id }
    : unreadable("names no article of this dossier");
}

const isId = (value: string) => value.length <= LONGEST_ID;

/** `RUS>IND.crude`; a star is each of them. */
function printSeries({ exporter, importer, commodity }: SeriesChoice): string {
  return `${exporter ?? "*"}>${importer ?? "*"}.${commodity}`;
}

function seriesIn(
  get: (lens: Lens) => SeriesChoice | null,
  apply: (lens: Lens, series: SeriesChoice | null) => Lens,
): LensParameter {
  const print = (lens: Lens) => {
    const series = get(lens);
    return series === null ? "" : printSeries(series);
  };
  const read = (value: string, lens: Lens, known: Known) => {
    if (value === "") return apply(lens, null);
    const series = parseSeries(value, known);
    return "unreadable" in series ? series : apply(lens, series);
  };
  return { print, read };
}

function parseSeries(value: string, known: Known): SeriesChoice | Unreadable {
  const parts = /^([^>]{1,40})>([^>]{1,40})\.([a-z_]{1,40})$/.exec(value);
  const commodity = COMMODITIES.find((one) => one === parts?.[3]);
  if (!parts || commodity === undefined) return unreadable("is not a series, as RUS>IND.crude is");
  return seriesOf(placeOf(parts[1]), placeOf(parts[2]), commodity, known);
}

function seriesOf(
  exporter: PlaceCode | null,
  importer: PlaceCode | null,
  commodity: Commodity,
  known: Known,
): SeriesChoice | Unreadable {
  const named = [exporter, importer].filter((code) => code !== null);
  if (named.length === 0) return unreadable("names neither an exporter nor an importer");
  if (exporter === importer) return unreadable("names one place twice");
  if (!named.every(known.place)) return unreadable("names a place without trade in this dossier");
  return { exporter, importer, commodity };
}

const placeOf = (code: string | undefined) => (code === undefined || code === "*" ? null : (code as PlaceCode));
