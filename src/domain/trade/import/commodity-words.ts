import { fold } from "../../find/folded.ts";
import type { Commodity } from "../flow.ts";

/** What a word is: one of our commodities, or something known that nothing here draws. */
export type CommodityWord = Commodity | "other";

/**
 * Codes that statistics use instead of numbers: SIEC (Eurostat), JODI, EIA, CREA. Where a list has a total, the single
 * products under it are `other`: added to the total they would count again, and alone they are no total.
 */
const CODES: Readonly<Record<string, CommodityWord>> = {
  TOTAL: "all_goods",
  AG2: "other",
  AG4: "other",
  AG6: "other",
  // SIEC
  O4100_TOT: "crude",
  "O4100_TOT_4200-4500": "other",
  O4000: "oil_total",
  O4000XBIO: "oil_total",
  O4600: "products",
  O4600XBIO: "products",
  O4630: "lpg",
  G3200: "lng",
  C0100: "coal",
  // JODI
  CRUDEOIL: "crude",
  OTHERCRUDE: "other",
  TOTCRUDE: "other",
  NGL: "other",
  LPG: "lpg",
  TOTPRODS: "products",
  // EIA
  EPC0: "crude",
  EP00: "oil_total",
  EPP0: "products",
  // CREA
  CRUDE_OIL_RAIL_ROAD: "crude",
  PIPELINE_OIL: "crude",
  OIL_PRODUCTS_PIPELINE: "products",
  OIL_PRODUCTS_RAIL_ROAD: "products",
  COAL_RAIL_ROAD: "coal",
  PIPELINE_GAS: "other",
  NATURAL_GAS: "other",
  OIL_OR_CHEMICAL: "other",
  BULK_NOT_COAL: "other",
};

/** Words for each, compared without case, accents and signs. English, then French, German, Spanish, Portuguese, Italian, Russian, Turkish, Polish, Dutch, Ukrainian, Chinese, Japanese. */
const WORDS: Readonly<Record<CommodityWord, readonly string[]>> = {
  crude: [
    "crude",
    "crude oil",
    "crude petroleum",
    "petroleum crude",
    "crude petroleum oil",
    "petroleum oils crude",
    "crude oil and condensate",
    "petroleum oils and oils obtained from bituminous minerals crude",
    "oils petroleum and oils obtained from bituminous minerals crude",
    "pétrole brut",
    "brut",
    "huiles brutes de pétrole",
    "Rohöl",
    "Erdöl",
    "Rohes Erdöl",
    "petróleo crudo",
    "crudo",
    "crudo de petróleo",
    "petróleo bruto",
    "óleo bruto",
    "óleos brutos de petróleo",
    "petrolio greggio",
    "greggio",
    "сырая нефть",
    "нефть",
    "нефть сырая",
    "ham petrol",
    "ropa naftowa",
    "surowa ropa naftowa",
    "ruwe olie",
    "ruwe aardolie",
    "сира нафта",
    "нафта",
    "原油",
  ],
  products: [
    "products",
    "oil products",
    "petroleum products",
    "refined products",
    "refined petroleum",
    "refined petroleum products",
    "refined oil products",
    "petroleum oils not crude",
    "petroleum oils other than crude",
    "petroleum oils refined",
    "total products",
    "produits pétroliers",
    "produits raffinés",
    "Mineralölerzeugnisse",
    "Erdölerzeugnisse",
    "Erdölprodukte",
    "Ölprodukte",
    "productos petrolíferos",
    "derivados del petróleo",
    "productos refinados",
    "derivados de petróleo",
    "produtos petrolíferos",
    "prodotti petroliferi",
    "нефтепродукты",
    "petrol ürünleri",
    "produkty naftowe",
    "aardolieproducten",
    "нафтопродукти",
    "成品油",
    "石油制品",
    "石油製品",
  ],
  lng: [
    "lng",
    "liquefied natural gas",
    "liquified natural gas",
    "natural gas liquefied",
    "natural gas lng",
    "gnl",
    "gaz naturel liquéfié",
    "Flüssigerdgas",
    "verflüssigtes Erdgas",
    "gas natural licuado",
    "gás natural liquefeito",
    "gas naturale liquefatto",
    "спг",
    "сжиженный природный газ",
    "sıvılaştırılmış doğal gaz",
    "skroplony gaz ziemny",
    "液化天然气",
    "液化天然ガス",
  ],
  lpg: [
    "lpg",
    "liquefied petroleum gas",
    "liquefied petroleum gases",
    "liquified petroleum gas",
    "propane and butane",
    "gpl",
    "glp",
    "gaz de pétrole liquéfié",
    "Flüssiggas",
    "gas licuado de petróleo",
    "gás liquefeito de petróleo",
    "gas di petrolio liquefatto",
    "суг",
    "сжиженный нефтяной газ",
    "сжиженные углеводородные газы",
    "液化石油气",
    "液化石油ガス",
  ],
  coal: [
    "coal",
    "hard coal",
    "steam coal",
    "coal total",
    "coal whether or not pulverised but not agglomerated",
    "charbon",
    "houille",
    "Kohle",
    "Steinkohle",
    "carbón",
    "hulla",
    "carvão",
    "carvão mineral",
    "carbone",
    "уголь",
    "каменный уголь",
    "kömür",
    "taş kömürü",
    "węgiel",
    "węgiel kamienny",
    "steenkool",
    "вугілля",
    "煤",
    "煤炭",
    "石炭",
  ],
  oil_total: [
    "oil",
    "oil total",
    "total oil",
    "petroleum",
    "crude oil and products",
    "oil and oil products",
    "crude and products",
    "crude oil and petroleum products",
    "crude oil and oil products",
    "petroleum petroleum products and related materials",
    "oil and petroleum products",
    "pétrole",
    "Öl",
    "petróleo",
    "petrolio",
    "нефть и нефтепродукты",
    "石油",
  ],
  all_goods: [
    "total",
    "all goods",
    "all commodities",
    "all products",
    "total all products",
    "total trade",
    "goods",
    "merchandise",
    "total goods",
    "total all commodities",
    "total merchandise",
    "marchandises",
    "tous produits",
    "Waren insgesamt",
    "alle Waren",
    "Insgesamt",
    "todos los productos",
    "mercancías",
    "todos os produtos",
    "tutti i prodotti",
    "все товары",
    "всего",
    "总值",
    "全部商品",
  ],
  other: [
    "gas",
    "natural gas",
    "pipeline gas",
    "natural gas pipeline",
    "natural gas gaseous",
    "gasoline",
    "motor gasoline",
    "diesel",
    "gasoil",
    "gas diesel oil",
    "gas oil",
    "kerosene",
    "jet fuel",
    "jet kerosene",
    "naphtha",
    "fuel oil",
    "residual fuel oil",
    "bitumen",
    "lubricants",
    "lignite",
    "coke",
    "peat",
    "electricity",
    "ngl",
    "natural gas liquids",
    "condensate",
    "mineral fuels",
    "other",
    "ethanol",
    "biodiesel",
    "gaz naturel",
    "Erdgas",
    "gas natural",
    "gás natural",
    "gas naturale",
    "природный газ",
    "бензин",
    "дизельное топливо",
    "мазут",
    "doğal gaz",
    "gaz ziemny",
    "aardgas",
    "天然气",
    "天然ガス",
  ],
};

const plain = (words: string): string =>
  fold(words)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

let byWord: ReadonlyMap<string, CommodityWord> | null = null;
function wordList(): ReadonlyMap<string, CommodityWord> {
  byWord ??= new Map(
    (Object.entries(WORDS) as [CommodityWord, readonly string[]][]).flatMap(([word, spellings]) =>
      spellings.map((spelling) => [plain(spelling), word] as const),
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
  if (Object.hasOwn(CODES, upper)) return CODES[upper] ?? null;
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
