import type { Dossier } from "../dossier/dossier.ts";
import { type MonthSpan, monthsIn, parseMonth } from "../shared/month.ts";
import { knownIn } from "./known-in.ts";
import { type Lens, withWindow } from "./lens.ts";
import { LENS_PARAMETERS, type LensParameter } from "./lens-parameters.ts";

/** Against what a lens is spelled: the dossier it looks at (`null`: not known yet) and the lens an empty query means. */
export type LensTextContext = { readonly dossier: Dossier | null; readonly resting: Lens };

/** A part of a query that could not be used, cut to a readable length, and why: `from=soon`, "is not a month". */
export type IgnoredPart = { readonly name: string; readonly value: string; readonly reason: string };

/** What a query spells. */
export type ParsedLens = {
  /** The resting lens with everything applied that could be read; signed by the address. */
  readonly lens: Lens;
  /** Id of the dossier the query asks for; `null` where it names none. */
  readonly dossier: string | null;
  readonly ignored: readonly IgnoredPart[];
};

/** Longer queries are cut: the longest lens needs a quarter of it. */
const LONGEST = 4096;
const LONGEST_SHOWN = 80;
/** In months; a longer window is a slip of the hand, and every view would walk through it. */
const LONGEST_WINDOW = 1200;
/** How many bad parts are listed; a notice with more is not read. */
const MOST_IGNORED = 20;

/** Parameters of hosts (pym.js the last four), tests and trackers that may stand beside ours; neither read nor complained about. */
const FOREIGN =
  /^(?:scenario|utm_\w*|ref|fbclid|gclid|dclid|msclkid|mc_[ce]id|_ga|_gl|initialWidth|childId|parentTitle|parentUrl)$/i;

/** Whether a parameter is somebody else's, to be kept in the address as it is. */
export function isForeignParameter(name: string): boolean {
  return FOREIGN.test(name);
}

/**
 * The query string of a lens, without its question mark: readable, in one order, the dossier first and then only what
 * differs from the resting lens. `~`, `>`, `.` and `,` stay as they are. Hover and signature travel nowhere.
 */
export function printLens(lens: Lens, { dossier, resting }: LensTextContext): string {
  const { from, to } = lens.window;
  const moved = from !== resting.window.from || to !== resting.window.to;
  const parts: (readonly [string, string])[] = [];
  if (dossier !== null) parts.push(["d", dossier.id]);
  if (moved) parts.push(["from", from], ["to", to]);
  for (const [name, { print }] of Object.entries(LENS_PARAMETERS))
    if (print(lens) !== print(resting)) parts.push([name, print(lens)]);
  return parts.map(([name, value]) => `${name}=${escaped(value)}`).join("&");
}

/**
 * The lens a query spells, with or without its question mark. Never throws: a part that cannot be read, that names
 * nothing in the dossier or that comes twice is listed and left out; the rest applies.
 */
export function parseLens(query: string, { dossier, resting }: LensTextContext): ParsedLens {
  const ignored: IgnoredPart[] = [];
  const ignore: Ignore = (name, value, reason) => {
    if (ignored.length < MOST_IGNORED) ignored.push({ name: shown(name), value: shown(value), reason });
  };
  const values = valuesOf(query, ignore);
  const known = knownIn(dossier);
  let lens: Lens = { ...withSpan(resting, values, ignore), pickedBy: "address" };
  for (const [name, parameter] of Object.entries(LENS_PARAMETERS)) {
    const value = values.get(name);
    if (value === undefined) continue;
    const read: ReturnType<LensParameter["read"]> = parameter.read(value, lens, known);
    if ("unreadable" in read) ignore(name, value, read.unreadable);
    else lens = read;
  }
  return { lens, dossier: values.get("d") || null, ignored };
}

type Ignore = (name: string, value: string, reason: string) => void;

const isOurs = (name: string) =>
  name === "d" || name === "from" || name === "to" || Object.hasOwn(LENS_PARAMETERS, name);

/** Our parameters with their decoded values. */
function valuesOf(query: string, ignore: Ignore): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const text = query.startsWith("?") ? query.slice(1) : query;
  if (text.length > LONGEST) ignore("", text.slice(LONGEST), `is past the ${LONGEST} characters that are read`);
  for (const part of text.slice(0, LONGEST).split("&")) {
    if (part === "") continue;
    const at = part.includes("=") ? part.indexOf("=") : part.length;
    const name = unescaped(part.slice(0, at)) ?? part.slice(0, at);
    const value = unescaped(part.slice(at + 1));
    if (isForeignParameter(name)) continue;
    if (!isOurs(name)) ignore(name, value ?? part.slice(at + 1), "is not a setting of this desk");
    else if (value === null) ignore(name, part.slice(at + 1), "is not spelled as addresses are");
    else if (values.has(name)) ignore(name, value, "is given twice; the first counts");
    else values.set(name, value);
  }
  return values;
}

/** A span given backwards is turned round; where only one end is given it may not pass the other. */
function withSpan(lens: Lens, values: ReadonlyMap<string, string>, ignore: Ignore): Lens {
  const monthOf = (name: "from" | "to") => {
    const value = values.get(name);
    const month = value === undefined ? null : parseMonth(value);
    if (value !== undefined && month === null) ignore(name, value, "is not a month, as 2025-09 is");
    return month;
  };
  const [from, to] = [monthOf("from"), monthOf("to")];
  const span: MonthSpan = { from: from ?? lens.window.from, to: to ?? lens.window.to };
  const turned = span.from > span.to;
  if (!turned || (from !== null && to !== null)) {
    const window = withWindow(lens, span);
    if (monthsIn(window.window) <= LONGEST_WINDOW) return window;
    ignore("to", span.to, "makes a window of more than a century");
    return lens;
  }
  const [name, value] = from === null ? ["to", span.to] : ["from", span.from];
  ignore(name, value, from === null ? "is before the window begins" : "is after the window ends");
  return lens;
}

const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Percent-encoded as in a query, but for the signs that make a lens readable; half a character becomes U+FFFD. */
function escaped(value: string): string {
  const whole = value.replace(LONE_HALF, "\ufffd");
  return encodeURIComponent(whole).replaceAll("%3E", ">").replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** The text behind an escaped one; `null` where it is none. */
function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

const shown = (text: string) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
