import { fold } from "../../find/folded.ts";
import type { Commodity } from "../flow.ts";
import { GOODS_CODES, GOODS_WORDS } from "./commodity-lists.ts";

/** What a word is: one of our commodities, or something known that nothing here draws. */
export type CommodityWord = Commodity | "other";

const plain = (words: string): string =>
  fold(words)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

let byWord: ReadonlyMap<string, CommodityWord> | null = null;
function wordList(): ReadonlyMap<string, CommodityWord> {
  byWord ??= new Map(
    (Object.entries(GOODS_WORDS) as [CommodityWord, string][]).flatMap(([word, spellings]) =>
      spellings.split(", ").map((spelling) => [plain(spelling), word] as const),
    ),
  );
  return byWord;
}

/** Headings of the Harmonised System by how they begin, the longest first; whatever else has two to ten digits is `other`. */
const HS: readonly (readonly [beginning: string, word: CommodityWord])[] = [
  ["271111", "lng"],
  ["271112", "lpg"],
  ["271113", "lpg"],
  ["271119", "lpg"],
  ["2709", "crude"],
  ["2710", "products"],
  ["2701", "coal"],
];

/** Groups of the SITC, which has an odd number of digits or begins with 33, 34 or 32 and goes on as no HS heading does. */
const SITC: readonly (readonly [form: RegExp, word: CommodityWord])[] = [
  [/^333\d{0,2}$/, "crude"],
  [/^334\d{0,2}$/, "products"],
  [/^335\d{0,2}$/, "other"],
  [/^3431\d?$/, "lng"],
  [/^342\d{0,2}$/, "lpg"],
  [/^321\d{0,2}$/, "coal"],
  [/^3(?:22|25|43|44|45|51)\d{0,2}$/, "other"],
  // Two digits: petroleum in the SITC, perfume in the Harmonised System. A layout has to say which.
];

function ofDigits(digits: string): CommodityWord | null {
  const heading = HS.find(([beginning]) => digits.startsWith(beginning) && digits.length % 2 === 0);
  if (heading) return heading[1];
  const group = SITC.find(([form]) => form.test(digits));
  if (group) return group[1];
  if (digits === "33") return null;
  return digits.length <= 10 ? "other" : null;
}

/** Product codes of Eurostat and the EIA that are none of the totals above. */
const OTHER_CODES = /^(?:[OGCRHEWPSN]\d{4}[\w-]*|EP[A-Z0-9]{2,6})$/;
/** Products of JODI under their total. */
const JODI_PARTS = /^(?:naphtha|gasoline|kerosene|jetkero|gasdies|resfuel|ononspec)$/;

/** A code of HS, CN or SITC: digits, with dots or blanks between, perhaps with "HS" before. */
const NUMBERED = /^(?:hs|hs\d|hs code|cn|cn\d|sitc|s\d)?[\s:#-]*(\d[\d.\s]*\d|\d)$/i;
/** Confidential goods of COMEXT: the chapter, then letters (99RRR100, 27MMM000). */
const CONFIDENTIAL = /^\d{2}[A-Z]{2,3}[\dA-Z]{0,5}$/;

/**
 * The commodity that a cell of a trade file names; `other` for what is known and nothing here draws (gas by pipe, single
 * products under a total, every other good); `null` for words unknown. Understood are codes of the Harmonised System and the
 * CN of two to ten digits (2709 crude, 2710 products, 271111 LNG, 271112, 271113 and 271119 LPG, 2701 coal), of the
 * SITC (333, 334, 342, 343.1, 321), of SIEC, JODI, EIA and CREA, words in a dozen languages and SDMX labels.
 * The heading 2711 alone is `other`: it adds LNG, LPG and gas by pipe.
 */
export function commodityOfWords(text: string): CommodityWord | null {
  const words = text.trim().replace(/^['"’]+/, "");
  if (words === "") return null;
  const upper = words.toUpperCase().replaceAll(" ", "_");
  if (Object.hasOwn(GOODS_CODES, upper)) return GOODS_CODES[upper] ?? null;
  const numbered = NUMBERED.exec(words);
  if (numbered) return ofDigits((numbered[1] ?? "").replace(/[.\s]/g, ""));
  if (CONFIDENTIAL.test(words) || OTHER_CODES.test(words)) return "other";
  const word = plain(words);
  if (JODI_PARTS.test(word)) return "other";
  const found = wordList().get(word);
  if (found !== undefined) return found;
  // "2709 - Petroleum oils, crude", "CRUDEOIL: Crude oil", "Crude oil (HS 2709)".
  const label = /^([\w.-]{2,24})\s*(?::|-|–|—)\s+(.+)$/.exec(words);
  if (label) return commodityOfWords(label[1] ?? "") ?? commodityOfWords(label[2] ?? "");
  const brackets = /^(.+?)\s*\(([^()]+)\)$/.exec(words);
  return brackets ? (commodityOfWords(brackets[2] ?? "") ?? commodityOfWords(brackets[1] ?? "")) : null;
}
