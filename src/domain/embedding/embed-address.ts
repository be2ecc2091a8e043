import {
  EMBED_MOTIONS,
  EMBED_THEMES,
  EMBED_UI_LEVELS,
  EMBED_VIEWS,
  type EmbedMotion,
  type EmbedTheme,
  type EmbedUi,
  type EmbedView,
} from "./embed-words.ts";

/** What the address of an embedded view says besides the lens. */
export type EmbedSettings = {
  readonly view: EmbedView;
  /** Version of the address; 1 is the only one. */
  readonly version: 1;
  readonly theme: EmbedTheme;
  /** BCP 47 tag of the page around it; decides the direction. `null`: not said. */
  readonly lang: string | null;
  readonly ui: EmbedUi;
  /** Nothing of the workspace can be changed; refused where it is kept, whatever the buttons say. */
  readonly readonly: boolean;
  /** Step of the story, or whose lens and title another view takes; counted from one. `null`: none. */
  readonly step: number | null;
  /** Id of the briefing a step belongs to; `null`: the first of the dossier. */
  readonly briefing: string | null;
  /** Name of a frozen copy: the SHA-256 of its text, hexadecimal. `null`: live data. */
  readonly snapshot: string | null;
  /** Height is told to a host that did not connect. */
  readonly autoheight: boolean;
  readonly motion: EmbedMotion;
  /** Level of the title among the headings of the page around it, 1 to 6. */
  readonly heading: number;
};

/** What an address without any parameter means. */
export const DEFAULT_EMBED: EmbedSettings = {
  view: "desk",
  version: 1,
  theme: "auto",
  lang: null,
  ui: "full",
  readonly: true,
  step: null,
  briefing: null,
  snapshot: null,
  autoheight: false,
  motion: "auto",
  heading: 1,
};

/** A part of an address that was left out, and why, as the end of a sentence. */
export type IgnoredParameter = { readonly name: string; readonly value: string; readonly reason: string };
/** What an address says. */
export type EmbedAddress = {
  readonly settings: EmbedSettings;
  /** What is left of the query: the lens, and whatever is nobody's. */
  readonly lens: string;
  readonly ignored: readonly IgnoredParameter[];
};

type Read = { readonly value: EmbedSettings } | { readonly reason: string };
type Parameter = {
  readonly print: (settings: EmbedSettings) => string;
  readonly read: (value: string, settings: EmbedSettings) => Read;
};

const SNAPSHOT = /^[0-9a-f]{64}$/;
/** The shape of BCP 47 tags: subtags of letters and digits. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i;
const LONGEST_SHOWN = 80;
const LONGEST_ID = 200;

const PARAMETERS: Readonly<Record<string, Parameter>> = {
  view: oneOf(EMBED_VIEWS, "view"),
  v: {
    print: ({ version }) => String(version),
    read: (value, settings) =>
      value === "1" ? { value: settings } : { reason: "is a version this frame does not know; it reads 1" },
  },
  theme: oneOf(EMBED_THEMES, "theme"),
  lang: {
    print: ({ lang }) => lang ?? "",
    read: (value, settings) =>
      LANGUAGE.test(value) ? { value: { ...settings, lang: value } } : { reason: "is not a language tag, as ur-PK is" },
  },
  ui: oneOf(EMBED_UI_LEVELS, "ui"),
  readonly: flagOf("readonly"),
  step: {
    print: ({ step }) => (step === null ? "" : String(step)),
    read: (value, settings) =>
      /^[1-9]\d{0,3}$/.test(value)
        ? { value: { ...settings, step: Number(value) } }
        : { reason: "is not the number of a step, counted from 1" },
  },
  briefing: {
    print: ({ briefing }) => briefing ?? "",
    read: (value, settings) =>
      value !== "" && value.length <= LONGEST_ID
        ? { value: { ...settings, briefing: value } }
        : { reason: "is not the id of a briefing" },
  },
  snapshot: {
    print: ({ snapshot }) => snapshot ?? "",
    read: (value, settings) =>
      SNAPSHOT.test(value)
        ? { value: { ...settings, snapshot: value } }
        : { reason: "is not the name of a frozen copy, 64 hexadecimal digits" },
  },
  autoheight: flagOf("autoheight"),
  motion: oneOf(EMBED_MOTIONS, "motion"),
  heading: {
    print: ({ heading }) => String(heading),
    read: (value, settings) =>
      /^[1-6]$/.test(value)
        ? { value: { ...settings, heading: Number(value) } }
        : { reason: "is not the level of a heading, 1 to 6" },
  },
};

/** Names of the parameters, in the order in which they are printed. */
export const EMBED_PARAMETERS: readonly string[] = Object.keys(PARAMETERS);

/**
 * What a query says, with or without its question mark. Never throws: what cannot be read, or comes twice, is listed and
 * left out, and the rest applies. Tokens, markup, scripts and addresses have no parameter and so no way in.
 */
export function parseEmbedAddress(query: string): EmbedAddress {
  const ignored: IgnoredParameter[] = [];
  const seen = new Set<string>();
  const lens: string[] = [];
  let settings = DEFAULT_EMBED;
  for (const part of query.replace(/^\?/, "").split("&")) {
    const at = part.includes("=") ? part.indexOf("=") : part.length;
    const name = unescaped(part.slice(0, at)) ?? "";
    const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    if (parameter === undefined) {
      if (part !== "") lens.push(part);
      continue;
    }
    const value = unescaped(part.slice(at + 1));
    const read: Read =
      value === null
        ? { reason: "is not spelled as addresses are" }
        : seen.has(name)
          ? { reason: "is given twice; the first counts" }
          : parameter.read(value, settings);
    seen.add(name);
    if ("value" in read) settings = read.value;
    else ignored.push({ name, value: (value ?? part.slice(at + 1)).slice(0, LONGEST_SHOWN), reason: read.reason });
  }
  return { settings, lens: lens.join("&"), ignored };
}

/** The query of settings and a lens, without its question mark: view and version first, then what differs from the defaults. */
export function printEmbedAddress(settings: EmbedSettings, lens: string): string {
  const parts = Object.entries(PARAMETERS).flatMap(([name, { print }]) => {
    const value = print(settings);
    const isSaid = name === "view" || name === "v" || value !== print(DEFAULT_EMBED);
    return isSaid ? [`${name}=${encodeURIComponent(whole(value))}`] : [];
  });
  return [...parts, ...(lens === "" ? [] : [lens.replace(/^\?/, "")])].join("&");
}

/** Whether a language is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  const [language = "", ...rest] = lang.toLowerCase().split("-");
  if (rest.some((part) => part === "latn" || part === "cyrl")) return false;
  return RIGHT_TO_LEFT.has(language) || rest.some((part) => part === "arab" || part === "hebr");
}

/** Languages whose usual script runs from right to left (ISO 639, CLDR's script data). */
const RIGHT_TO_LEFT = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "iw",
  "ks",
  "nqo",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

function oneOf<Name extends "view" | "theme" | "ui" | "motion">(
  words: readonly EmbedSettings[Name][],
  name: Name,
): Parameter {
  return {
    print: (settings) => settings[name],
    read: (value, settings) => {
      const word = words.find((one) => one === value);
      return word === undefined
        ? { reason: `is none of ${words.join(", ")}` }
        : { value: { ...settings, [name]: word } };
    },
  };
}

function flagOf(name: "readonly" | "autoheight"): Parameter {
  return {
    print: (settings) => (settings[name] ? "1" : "0"),
    read: (value, settings) => {
      if (value === "1" || value === "true") return { value: { ...settings, [name]: true } };
      if (value === "0" || value === "false") return { value: { ...settings, [name]: false } };
      return { reason: "is neither 1 nor 0" };
    },
  };
}

function unescaped(text: string): string | null {
  try {
    return whole(decodeURIComponent(text.replaceAll("+", " ")));
  } catch {
    return null;
  }
}

const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Half a character, which no address can spell, becomes U+FFFD. */
const whole = (text: string): string => text.replace(LONE_HALF, "\ufffd");
