/** Names of the places and people in the facts, which spell them as codes. */

type Name = {
  readonly name: string;
  readonly shortName?: string;
  readonly code?: string;
  readonly aliases?: readonly string[];
};

/** States by ISO 3166 alpha-3 code. */
export const STATES: Readonly<Record<string, Name>> = {
  AFG: { name: "Afghanistan" },
  ARE: { name: "United Arab Emirates", shortName: "UAE", aliases: ["Emirates"] },
  AUS: { name: "Australia" },
  BEL: { name: "Belgium" },
  CHN: { name: "China", aliases: ["People's Republic of China", "Beijing"] },
  IND: { name: "India", aliases: ["Delhi", "New Delhi"] },
  IRN: { name: "Iran", aliases: ["Tehran"] },
  IRQ: { name: "Iraq" },
  JPN: { name: "Japan" },
  KAZ: { name: "Kazakhstan" },
  KOR: { name: "South Korea", aliases: ["Republic of Korea"] },
  KWT: { name: "Kuwait" },
  MYS: { name: "Malaysia" },
  NLD: { name: "Netherlands" },
  NOR: { name: "Norway" },
  OMN: { name: "Oman" },
  PAK: { name: "Pakistan", aliases: ["Islamabad"] },
  QAT: { name: "Qatar" },
  RUS: { name: "Russia", aliases: ["Russian Federation", "Soviet Union", "USSR", "Moscow"] },
  SAU: { name: "Saudi Arabia", aliases: ["Riyadh"] },
  SGP: { name: "Singapore" },
  TUR: { name: "Turkey", aliases: ["Türkiye"] },
  USA: { name: "United States", aliases: ["US", "America", "Washington"] },
};

/** Organisations by the word the facts use. */
export const ORGANISATIONS: Readonly<Record<string, Name & { readonly id: string; readonly place: string | null }>> = {
  SCO: {
    id: "sco",
    name: "Shanghai Cooperation Organisation",
    shortName: "SCO",
    code: "SCO",
    aliases: ["Shanghai Cooperation Organization"],
    place: null,
  },
  BRICS: { id: "brics", name: "BRICS", shortName: "BRICS", code: "BRICS", place: null },
  QUAD: {
    id: "quad",
    name: "Quadrilateral Security Dialogue",
    shortName: "Quad",
    code: "QUAD",
    place: null,
  },
  OPECPLUS: { id: "opecplus", name: "OPEC+", shortName: "OPEC+", code: "OPEC+", aliases: ["OPEC plus"], place: null },
  EU: { id: "eu", name: "European Union", shortName: "EU", code: "EU", aliases: ["EU27", "Brussels"], place: "EUU" },
};

type Term = {
  readonly state: string;
  readonly role: string;
  readonly from: string | null;
  readonly until: string | null;
};

/**
 * Persons by the word the facts use. An interval is given only where the facts record it: Sharif's since April 2022
 * (ties.csv), Khan's end with the vote of that month (events.csv), Trump's return in January 2025 (article-facts.md).
 */
export const PERSONS: Readonly<Record<string, Name & { readonly represents: readonly Term[] }>> = {
  sharif: {
    name: "Shehbaz Sharif",
    shortName: "Sharif",
    code: "S",
    aliases: ["Shahbaz Sharif"],
    represents: [{ state: "PAK", role: "prime minister", from: "2022-04-11", until: null }],
  },
  munir: {
    name: "Asim Munir",
    shortName: "Munir",
    code: "M",
    aliases: ["Field Marshal Munir"],
    represents: [{ state: "PAK", role: "field marshal, army chief", from: null, until: null }],
  },
  imran_khan: {
    name: "Imran Khan",
    shortName: "Khan",
    code: "K",
    represents: [{ state: "PAK", role: "prime minister", from: null, until: "2022-04" }],
  },
  putin: {
    name: "Vladimir Putin",
    shortName: "Putin",
    code: "P",
    represents: [{ state: "RUS", role: "president", from: null, until: null }],
  },
  trump: {
    name: "Donald Trump",
    shortName: "Trump",
    code: "T",
    represents: [{ state: "USA", role: "president", from: "2025-01", until: null }],
  },
  modi: {
    name: "Narendra Modi",
    shortName: "Modi",
    code: "M",
    represents: [{ state: "IND", role: "prime minister", from: null, until: null }],
  },
  xi: {
    name: "Xi Jinping",
    shortName: "Xi",
    code: "X",
    represents: [{ state: "CHN", role: "president", from: null, until: null }],
  },
  mbs: {
    name: "Mohammed bin Salman",
    shortName: "Bin Salman",
    code: "B",
    aliases: ["MBS"],
    represents: [{ state: "SAU", role: "crown prince", from: null, until: null }],
  },
};

/** Areas that flows name beside states. */
export const AREAS: Readonly<Record<string, { readonly name: string; readonly note: string | null }>> = {
  EUU: {
    name: "EU27",
    note: "The 27 members of the European Union. Not to be added to Europe (BP/EI region), which overlaps with it.",
  },
  XEU: {
    name: "Europe (BP/EI region)",
    note: "The region of the BP and Energy Institute reviews: includes Turkey, the United Kingdom, Norway and Balkan states outside the EU. Not to be added to EU27.",
  },
  WLD: { name: "World", note: "All suppliers together." },
};
