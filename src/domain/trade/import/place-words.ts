import { isoCodes, stateCalled } from "../../alliance/iso-states.ts";
import { fold } from "../../find/folded.ts";
import { spellingRank } from "../../find/spelling-rank.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { oddLetters } from "./odd-letters.ts";
import { AREAS, OTHER_CODES } from "./place-areas.ts";
import { OTHER_NAMES } from "./place-names.ts";
import { placesByNumber } from "./place-numbers.ts";

/** Where trade goes that no state can be named for: areas "nes", bunkers, free zones. Such rows are kept, and never dropped. "NS" is for not specified. */
export const UNATTRIBUTED = "XNS" as PlaceCode;

/** Names of states are known in these languages beside English, as the browser spells them. */
const LANGUAGES = ["fr", "de", "es", "ru", "pt", "it", "tr", "pl", "nl", "uk", "zh", "ja", "ar", "fa"];

/** Short forms within names: "Rep. of Korea". */
const SHORT_WORDS: Readonly<Record<string, string>> = {
  rep: "republic",
  dem: "democratic",
  utd: "united",
  fmr: "former",
  isds: "islands",
  st: "saint",
};

/** Words without case, accents and signs, short forms written out: "Rep. of Korea" is "republic of korea". */
function plain(words: string): string {
  const parts = fold(words.replaceAll("&", " and "))
    .text.replace(/['`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "");
  // U.S.A. is USA.
  if (parts.length > 1 && parts.every((part) => part.length === 1)) return parts.join("");
  const written = parts.map((part) => SHORT_WORDS[part] ?? part);
  return (written[0] === "the" ? written.slice(1) : written).join(" ");
}

/** Codes: few, and all that the tables of most offices use. */
type Codes = {
  readonly byWord: ReadonlyMap<string, PlaceCode>;
  readonly byNumber: ReadonlyMap<string, string>;
};
/** Names, and their spellings for proposals in the order of their claims; about 4,000. */
type Names = {
  readonly byWord: ReadonlyMap<string, PlaceCode>;
  readonly spelled: readonly (readonly [spelling: string, code: PlaceCode])[];
};
let codes: Codes | null = null;
let names: Names | null = null;

/** Made once, when the first place is asked for. */
function allCodes(): Codes {
  if (codes !== null) return codes;
  const byWord = new Map<string, PlaceCode>();
  // The first that claims a word has it.
  const add = (words: string, code: string): void => {
    const word = plain(words);
    if (word !== "" && !byWord.has(word)) byWord.set(word, code as PlaceCode);
  };
  for (const [alpha2, alpha3] of isoCodes()) {
    add(alpha2, alpha3);
    add(alpha3, alpha3);
  }
  for (const [word, code] of Object.entries(OTHER_CODES)) add(word, code);
  codes = { byWord, byNumber: placesByNumber(UNATTRIBUTED) };
  return codes;
}

/** Made once, when the first word is asked for that is no code. */
function allNames(): Names {
  if (names !== null) return names;
  const claimed = allCodes().byWord;
  const byWord = new Map<string, PlaceCode>();
  const spelled: (readonly [string, PlaceCode])[] = [];
  // Codes go before names, English before other languages.
  const add = (words: string, code: string): void => {
    const word = plain(words);
    if (word === "" || claimed.has(word) || byWord.has(word)) return;
    byWord.set(word, code as PlaceCode);
    if (word.length > 3) spelled.push([word, code as PlaceCode]);
  };
  for (const { code, spellings } of AREAS) for (const words of spellings) add(words, code);
  for (const [code, others] of Object.entries(OTHER_NAMES)) for (const words of others) add(words, code);
  const states = isoCodes();
  for (const language of ["en", ...LANGUAGES]) {
    const inLanguage = new Intl.DisplayNames(language, { type: "region" });
    for (const [alpha2, alpha3] of states) add(inLanguage.of(alpha2) ?? alpha3, alpha3);
  }
  names = { byWord, spelled };
  return names;
}

/** What in brackets only explains the name before it: "Iran (Islamic Republic of)", "Germany (including former GDR)". */
const EXPLAINS =
  /\s*\((?:(?:the |as of |until|from|before|since|incl|excl|islamic|bolivarian|plurinational|federated|malvinas|province|kingdom|mainland|sar\b)[^)]*)\)\s*$/i;

/** Other ways to write what stands in front of or behind a comma or in brackets: "Korea, Republic of". */
function turned(text: string): readonly string[] {
  const comma = /^([^,()]+),\s*([^,()]+)$/.exec(text);
  if (comma) return [`${comma[2]} ${comma[1]}`];
  const brackets = /^([^()]+)\(([^()]+)\)$/.exec(text);
  return brackets ? [`${brackets[2]} ${brackets[1]}`] : [];
}

function find(text: string): PlaceCode | null {
  const { byWord, byNumber } = allCodes();
  const word = plain(text);
  if (/^\d{1,3}$/.test(word)) return (byNumber.get(word.padStart(3, "0")) as PlaceCode | undefined) ?? null;
  return (
    byWord.get(word) ??
    allNames().byWord.get(word) ??
    (stateCalled(text)?.code as string as PlaceCode | undefined) ??
    null
  );
}

/**
 * The place that a cell of a trade file names, or `null`. Understood are ISO 3166-1 codes of two and three letters,
 * Eurostat's `EL`, `UK` and `XK`, numbers of UN M49 and of Comtrade (842 is the United States, 0 the world), names in
 * English and fourteen other languages, official, former and short forms, with or without accents, and SDMX labels
 * (`DE: Germany`). Totals are places of their own (`WLD`, `EUU`); areas "nes", bunkers and free zones are `UNATTRIBUTED`.
 * Several words of one file may be one place: their rows are parts of it.
 */
export function placeOfWords(text: string): PlaceCode | null {
  const words = text.trim();
  if (words === "") return null;
  const found = find(words);
  if (found !== null) return found;
  const label = /^([\w-]{1,20})\s*:\s+(.+)$/.exec(words);
  if (label) return find(label[1] ?? "") ?? placeOfWords(label[2] ?? "");
  const bare = words.replace(EXPLAINS, "").replace(/[*†]+$/, "");
  const ways = [...turned(words), ...(bare === words ? [] : [bare])];
  for (const way of ways) {
    const place = find(way);
    if (place !== null) return place;
  }
  return null;
}

/** Whether a short form may stand for a word: the same first letter, and its letters in their order ("Fed" for "federation"). */
function shortens(short: string, word: string): boolean {
  if (short[0] !== word[0] || short.length > word.length) return false;
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}

const SMALL_WORDS: readonly string[] = ["of", "the", "and"];

/** Whether words shorten a spelling, word by word, small words aside: "russian fed" for "russian federation". */
function abbreviates(wanted: string, spelling: string): boolean {
  const [short, long] = [wanted, spelling].map((words) =>
    words.split(" ").filter((word) => !SMALL_WORDS.includes(word)),
  );
  return short?.length === long?.length && (short ?? []).every((word, at) => shortens(word, long?.[at] ?? ""));
}

/** Letters to put in, take out, change or swap (Damerau 1964, in the form that edits no stretch twice); above `most`, `most + 1`. */
function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length] ?? most + 1;
}

/** How near a spelling is: 0 it shortens it, 1 it begins it, 2 and more by the letters that differ; `null`: not near. */
function nearness(wanted: string, spelling: string): number | null {
  if (abbreviates(wanted, spelling)) return 0;
  const rank = wanted.length >= 3 ? spellingRank(spelling, wanted) : 3;
  if (rank <= 1) return 1;
  const most = Math.min(3, Math.floor(wanted.length / 4));
  const apart = lettersApart(wanted, spelling, most);
  if (apart <= most) return 1 + apart;
  return rank === 2 ? 5 : null;
}

/**
 * The places that words which `placeOfWords` does not know most likely mean, nearest first, five at most; none for words
 * near to nothing. Letters that came out wrong are put right first. A short form of each word comes first ("Russian Fed."), then a beginning, then a slip of up to a
 * quarter of the letters. Cost: the letters of 4,000 spellings; meant for the few words that are at fault.
 */
export function proposePlaces(text: string): readonly PlaceCode[] {
  const words = oddLetters(text.trim())?.was ?? text;
  const known = placeOfWords(words);
  if (known !== null) return [known];
  const wanted = plain(words);
  if (wanted.length < 2) return [];
  const best = new Map<PlaceCode, number>();
  for (const [spelling, code] of allNames().spelled) {
    const near = nearness(wanted, spelling);
    if (near !== null && near < (best.get(code) ?? Number.POSITIVE_INFINITY)) best.set(code, near);
  }
  return [...best]
    .sort(([, one], [, other]) => one - other)
    .slice(0, 5)
    .map(([code]) => code);
}
