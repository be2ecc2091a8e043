/** Enough to tell an encoding by. */
const SAMPLE_BYTES = 64_000;

/** UTF-16 without a mark: Latin letters leave every other byte zero, and UTF-8 text holds no zero at all. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd > pairs * 0.2 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.2 && odd < pairs * 0.05 ? "utf-16be" : null;
}

/** The signs by which Japanese mail switches between letters, all of them plain ASCII. */
const SWITCHES = ["\u001b$B", "\u001b$@", "\u001b(J"];

const letters = (sample: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(sample);

/** Letters of a sample as an encoding reads them, `null` where its bytes break the encoding's rules. */
function strictly(sample: Uint8Array, encoding: string): string | null {
  try {
    // The sample may end within a letter, which is no fault.
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

type Guess = { readonly encoding: string; readonly letters: RegExp; readonly least: number; readonly frequent: RegExp };

/** Written in most sentences, whatever they are about. */
const FREQUENT_KANA = /[のをはがにとでたしるていなれ]/gu;
const FREQUENT_HANGUL = /[이다는을를의에고가하은지로도사기나서]/gu;
const FREQUENT_HANZI_SIMPLIFIED = /[的一是不在人有这中大来上国个们说会时对出]/gu;
const FREQUENT_HANZI_TRADITIONAL = /[的一是不在人有這中大來上國個們說會時對出]/gu;

/**
 * Encodings of two bytes a letter. `least` is the share of letters that must fit, `frequent` what tells those that fit
 * alike apart; the first of equals is taken.
 */
const EAST_ASIAN: readonly Guess[] = [
  { encoding: "shift_jis", letters: /[\u3041-\u30FF]/gu, least: 0.25, frequent: FREQUENT_KANA },
  { encoding: "euc-jp", letters: /[\u3041-\u30FF]/gu, least: 0.25, frequent: FREQUENT_KANA },
  { encoding: "euc-kr", letters: /\p{Script=Hangul}/gu, least: 0.9, frequent: FREQUENT_HANGUL },
  { encoding: "gb18030", letters: /[\u4E00-\u9FFF]/gu, least: 0.7, frequent: FREQUENT_HANZI_SIMPLIFIED },
  { encoding: "big5", letters: /[\u4E00-\u9FFF]/gu, least: 0.7, frequent: FREQUENT_HANZI_TRADITIONAL },
];
/** Below this share of bytes above 127 a text is written in letters of one byte. */
const EAST_ASIAN_FROM = 0.3;

function eastAsianEncoding(sample: Uint8Array): string | null {
  const high = sample.filter((byte) => byte > 127).length;
  if (high < sample.length * EAST_ASIAN_FROM) return null;
  const scores = EAST_ASIAN.map(({ encoding, letters: own, least, frequent }) => {
    const text = strictly(sample, encoding);
    const beyond = text === null ? 0 : count(text, /[^\p{ASCII}]/gu);
    const fits = text !== null && beyond > 0 && count(text, own) >= beyond * least;
    return { encoding, score: fits ? count(text, frequent) : -1 };
  });
  const best = scores.reduce((one, next) => (next.score > one.score ? next : one));
  return best.score < 0 ? null : best.encoding;
}

/** Code pages whose letters all lie above 127, with the ten or so that make up most of any text in them. */
const CODE_PAGES = [
  { encoding: "windows-1251", frequent: /[оеаинтсрвл]/gu },
  { encoding: "koi8-r", frequent: /[оеаинтсрвл]/gu },
  { encoding: "iso-8859-5", frequent: /[оеаинтсрвл]/gu },
  { encoding: "ibm866", frequent: /[оеаинтсрвл]/gu },
  { encoding: "windows-1253", frequent: /[αοιετσνηυρ]/gu },
  { encoding: "windows-1255", frequent: /[יוהלארתבשמ]/gu },
  { encoding: "windows-1256", frequent: /[اليمنوترهکےی]/gu },
] as const;

/** The code page in which the most letters are frequent ones; the first of equals. */
function codePage(sample: Uint8Array): string {
  const scores = CODE_PAGES.map(({ encoding, frequent }) => ({
    encoding,
    score: count(letters(sample, encoding), frequent),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/** Signs that stand in texts of every language, and in the same places of most code pages. */
const NEUTRAL = /[\p{ASCII}“”‘’‚„–—…•«»€§©®°\u00A0]/gu;

/** Polish, Czech, Slovak, Hungarian, Romanian, Croatian and its neighbours. */
const CENTRAL = [
  /[ąćęłńóśźż]/giu,
  /[áčďéěíňóřšťúůýž]/giu,
  /[áäčďéíĺľňóôŕšťúýž]/giu,
  /[áéíóöőúüű]/giu,
  /[ăâîşţ]/giu,
  /[čćđšž]/giu,
];

/**
 * Code pages of Latin letters, each with what is written beyond ASCII in languages that use it. Raised figures are such
 * only where no letter follows: in Polish letters stand in their places.
 */
const LATIN: readonly { readonly encoding: string; readonly languages: readonly RegExp[] }[] = [
  {
    encoding: "windows-1252",
    languages: [/[àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÿ¿¡ªº·´]|[²³¹¼½¾](?!\p{L})/giu, /[áéíóúýþðæö]/giu],
  },
  { encoding: "windows-1250", languages: CENTRAL },
  { encoding: "iso-8859-2", languages: CENTRAL },
  { encoding: "windows-1254", languages: [/[çğıİöşüâîû]/giu] },
  { encoding: "windows-1257", languages: [/[ąčęėįšųūž]/giu, /[āčēģīķļņšūž]/giu, /[äõöšüž]/giu] },
];

/** The code page in which the largest share of what is beyond ASCII belongs to one language; the first of equals. */
function latinPage(sample: Uint8Array): string {
  const scores = LATIN.map(({ encoding, languages }) => {
    const text = letters(sample, encoding).replace(NEUTRAL, (sign) => (/[a-z]/i.test(sign) ? sign : " "));
    const beyond = count(text, /[^\p{ASCII}]/gu);
    const most = Math.max(...languages.map((own) => count(text, own)));
    return { encoding, score: beyond === 0 ? 1 : most / beyond };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

/**
 * The likeliest encoding of bytes that are no UTF-8 and do not say what they are. In Cyrillic, Greek, Hebrew and Arabic
 * text nearly every letter is above 127 and they stand in runs; in Latin text they stand alone among plain letters.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const eastAsian = eastAsianEncoding(sample);
  if (eastAsian) return eastAsian;
  let [high, inRuns, plain] = [0, 0, 0];
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte >= 0x80) {
      high += 1;
      if ((sample[at - 1] ?? 0) >= 0x80 || (sample[at + 1] ?? 0) >= 0x80) inRuns += 1;
    } else if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) plain += 1;
  }
  const isLatin = high === 0 || inRuns <= high * 0.7 || high <= plain * 0.3;
  return isLatin ? latinPage(sample) : codePage(sample);
}

/** Whether plain bytes hold the switches of ISO-2022-JP. */
export function switchesLetters(bytes: Uint8Array): boolean {
  const text = letters(bytes.subarray(0, SAMPLE_BYTES), "windows-1252");
  return SWITCHES.some((signs) => text.includes(signs));
}
