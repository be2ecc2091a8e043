import type { Dossier } from "../dossier/dossier.ts";
import type { Ref } from "../shared/ref.ts";
import { type Entry, entriesOf, type FindKind } from "./entries.ts";
import type { Folded, TextRange } from "./folded.ts";
import { QUALITY, qualityOf, type Wanted, wantedIn } from "./matching.ts";
import { type Snippet, snippetOf } from "./snippet.ts";

/** One thing found, as it is shown. */
export type FindHit = {
  /** Where it is found; of a note, what it is about. */
  readonly ref: Ref;
  /** The id of a note; `null` for everything else. */
  readonly note: string | null;
  readonly title: string;
  /** What is said of it beside the title; for a match in a long text the stretch around it. */
  readonly detail: string;
  /** Stretches of the title that were asked for, in UTF-16 units. */
  readonly ranges: readonly TextRange[];
  /** The same in the detail. */
  readonly detailRanges: readonly TextRange[];
};

/** Things of one kind that were found, the best first. */
export type FindGroup = {
  readonly kind: FindKind;
  /** How many there are; `hits` holds the best of them. */
  readonly total: number;
  readonly hits: readonly FindHit[];
};

/** Search over one dossier. */
export type Finder = {
  /**
   * What holds every word of a text, at most `limit` of each kind; kinds in the order of their best hit. Where the text
   * holds no word: actors with the most ties and articles from the newest on. Linear in the text taken in so far.
   */
  readonly find: (text: string, limit: number) => readonly FindGroup[];
  /** Takes in more of the dossier as long as `goOn` says so; true once all of it can be found. */
  readonly grow: (goOn: () => boolean) => boolean;
};

const known = new WeakMap<Dossier, Finder>();

/** The finder of a dossier, remembered as long as the dossier lives. At first it holds nothing: whoever asks lets it grow. */
export function finderOf(dossier: Dossier): Finder {
  const found = known.get(dossier);
  if (found) return found;
  const built = startFinder(dossier);
  known.set(dossier, built);
  return built;
}

/** A finder that holds the whole dossier, built anew: every text is folded once. */
export function buildFinder(dossier: Dossier): Finder {
  const finder = startFinder(dossier);
  finder.grow(() => true);
  return finder;
}

function startFinder(dossier: Dossier): Finder {
  const source = entriesOf(dossier);
  const entries: Entry[] = [];
  const published = new Map(dossier.articles.map((article) => [article.id as string, article.published]));
  const dateOf = (entry: Entry) => published.get(entry.ref.id) ?? "";
  let whole = false;
  return {
    find: (text, limit) => {
      const wanted = wantedIn(text);
      return wanted === null ? startGroups(entries, dateOf, limit) : matchGroups(entries, wanted, limit);
    },
    grow: (goOn) => {
      while (!whole && goOn()) {
        const { done, value } = source.next();
        if (done) whole = true;
        else entries.push(value);
      }
      return whole;
    },
  };
}

type Scored = { readonly entry: Entry; readonly score: number };

function matchGroups(entries: readonly Entry[], wanted: Wanted, limit: number): readonly FindGroup[] {
  const groups = new Map<FindKind, Scored[]>();
  for (const entry of entries) {
    const score = scoreOf(entry, wanted);
    if (score === 0) continue;
    const group = groups.get(entry.kind);
    if (group) group.push({ entry, score });
    else groups.set(entry.kind, [{ entry, score }]);
  }
  return [...groups]
    .map(([kind, scored]) => ({ kind, scored: scored.sort(bestFirst) }))
    .sort((one, other) => (other.scored[0]?.score ?? 0) - (one.scored[0]?.score ?? 0))
    .map(({ kind, scored }) => ({
      kind,
      total: scored.length,
      hits: scored.slice(0, limit).map(({ entry }) => hitFrom(entry, wanted)),
    }));
}

/** Better matches first; of equals the one with more to it, then the shorter title; else as the dossier has it. */
function bestFirst(one: Scored, other: Scored): number {
  return (
    other.score - one.score ||
    other.entry.size - one.entry.size ||
    one.entry.title.text.length - other.entry.title.text.length
  );
}

/** What a match in each field is worth before its quality is added: a step of a field outweighs every quality. */
const FIELD = { title: 15, alias: 10, detail: 5, body: 0 } as const;
const PHRASE_BONUS = 3;

/** 0 unless every term is found; else the mean over the terms of the best field and quality, more for the phrase in one piece. */
function scoreOf(entry: Entry, { terms, phrase }: Wanted): number {
  let sum = 0;
  for (const term of terms) {
    const best = bestOf(entry, term);
    if (best === 0) return 0;
    sum += best;
  }
  const together = terms.length > 1 && isTogether(entry, phrase) ? PHRASE_BONUS : 0;
  const whole = terms.length > 1 && entry.title.text === phrase ? PHRASE_BONUS : 0;
  return sum / terms.length + together + whole;
}

function bestOf({ kind, title, aliases, detail, body }: Entry, term: string): number {
  // Which end of a tie is written first is chance: being at the front counts no more than beginning a word.
  const most = FIELD.title + (kind === "tie" ? QUALITY.word : QUALITY.whole);
  const inTitle = Math.min(most, worth(FIELD.title, term, title));
  if (inTitle > 0) return Math.max(inTitle, ...aliases.map((alias) => wholeAlias(term, alias)));
  let best = 0;
  for (const alias of aliases) best = Math.max(best, worth(FIELD.alias, term, alias));
  return best || worth(FIELD.detail, term, detail) || (body === null ? 0 : worth(FIELD.body, term, body));
}

/** A code or nickname typed in full is as good as the name: "USA", "EU". */
const wholeAlias = (term: string, alias: Folded) => (alias.text === term ? FIELD.title + QUALITY.whole : 0);

function worth(field: number, term: string, folded: Folded): number {
  const quality = qualityOf(term, folded);
  if (quality === QUALITY.none) return 0;
  return quality === QUALITY.whole && field === FIELD.alias ? FIELD.title + QUALITY.whole : field + quality;
}

const isTogether = ({ title, aliases, detail, body }: Entry, phrase: string) =>
  [title, ...aliases, detail, ...(body === null ? [] : [body])].some(({ text }) => text.includes(phrase));

const LONGEST_TITLE = 160;
const LONGEST_DETAIL = 140;

function hitFrom(entry: Entry, wanted: Wanted): FindHit {
  const title = snippetOf(wanted, entry.title, LONGEST_TITLE);
  const detail = detailOf(entry, wanted);
  return {
    ref: entry.ref,
    note: entry.note,
    title: title.text,
    detail: detail.text,
    ranges: title.ranges,
    detailRanges: detail.ranges,
  };
}

/** Beside the title stands where the words were found: another name, the detail, or a stretch of the text. */
function detailOf({ title, aliases, detail, body }: Entry, wanted: Wanted): Snippet {
  const missing = wanted.terms.filter((term) => qualityOf(term, title) === QUALITY.none);
  const holds = (folded: Folded) => missing.some((term) => qualityOf(term, folded) !== QUALITY.none);
  const plain = snippetOf(wanted, detail, LONGEST_DETAIL);
  if (missing.length === 0 || holds(detail)) return plain;
  const alias = aliases.find(holds);
  if (alias) return snippetOf(wanted, alias, LONGEST_DETAIL);
  const around = { ...wanted, terms: missing };
  return body !== null && holds(body) ? snippetOf(wanted, body, LONGEST_DETAIL, around) : plain;
}

function startGroups(entries: readonly Entry[], dateOf: (entry: Entry) => string, limit: number): readonly FindGroup[] {
  const ofKind = (kind: FindKind) => entries.filter((entry) => entry.kind === kind);
  const actors = ofKind("actor").sort((one, other) => other.size - one.size);
  const articles = ofKind("article").sort((one, other) => (dateOf(one) < dateOf(other) ? 1 : -1));
  const group = (kind: FindKind, all: readonly Entry[]): FindGroup => ({
    kind,
    total: all.length,
    hits: all.slice(0, limit).map(({ ref, note, title, detail }) => ({
      ref,
      note,
      title: title.written,
      detail: detail.written,
      ranges: [],
      detailRanges: [],
    })),
  });
  return [group("actor", actors), group("article", articles)].filter(({ total }) => total > 0);
}
