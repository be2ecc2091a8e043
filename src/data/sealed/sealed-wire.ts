import * as z from "zod/mini";
import type { SealedChoice } from "#domain/briefing/sealed/sealed-choice.ts";
import type { TravelCounts } from "#domain/briefing/sealed/travel-report.ts";
import { type Clock, HALF_LIVES, type Method } from "#domain/reading/method.ts";
import type { Override } from "#domain/reading/override.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { type MonthKey, type MonthSpan, type PartialDate, parseMonth, parsePartialDate } from "#domain/shared/month.ts";
import { STANCES } from "#domain/shared/stance.ts";

/** The version of the sealed file that is written and read here. */
export const SEALED_VERSION = 1;

/** What a sealed file says of itself. */
export type SealedAbout = {
  /** Id of the briefing in it. */
  readonly briefing: string;
  /** Calendar date on which it was made. */
  readonly madeOn: PartialDate;
  readonly sample: boolean;
  /** From the first month of any step to the last. */
  readonly window: MonthSpan;
  /** The clocks that steps go by. */
  readonly clocks: readonly Clock[];
  readonly method: Method;
  /** Readings that the analyst sets by hand, on ties that travel. */
  readonly overrides: readonly Override[];
  readonly choice: SealedChoice;
  /** How much is in it, and how much there was where it was made. */
  readonly travels: TravelCounts;
  readonly of: TravelCounts;
  /** What is to be known of how its data came, one sentence each. */
  readonly caveats: readonly string[];
};

const month = z.string().check(z.refine((value) => parseMonth(value) !== null, "a month"));
const date = z.string().check(z.refine((value) => parsePartialDate(value) !== null, "a date"));
const count = z.int().check(z.gte(0));
const share = z.number().check(z.gte(0), z.lte(1));
const counts = z.object({
  steps: count,
  ties: count,
  quotes: count,
  events: count,
  arrangements: count,
  articles: count,
  flows: count,
  sources: count,
  overrides: count,
});

const aboutSchema = z.object({
  format: z.literal("entente-sealed"),
  version: z.literal(SEALED_VERSION),
  briefing: z.string(),
  madeOn: date,
  sample: z.boolean(),
  window: z.object({ from: month, to: month }),
  clocks: z.array(z.enum(["event", "knowledge"])),
  method: z.object({
    halfLife: z.literal([...HALF_LIVES]),
    directness: z.object({
      arrangement: share,
      event: share,
      direct: share,
      reported: share,
      analyst: share,
      background: share,
    }),
  }),
  overrides: z.array(
    z.object({
      tie: z.string().check(z.regex(/^[^~]+~[^~]+$/, "a tie")),
      stance: z.literal(STANCES),
      from: date,
      reason: z.string().check(z.minLength(1)),
      coder: z.string(),
    }),
  ),
  choice: z.object({ notes: z.boolean(), articles: z.boolean(), wholeDossier: z.boolean() }),
  travels: counts,
  of: counts,
  caveats: z.array(z.string()),
});

/** `sealed.json` as its block spells it. */
export function writeAbout({ overrides, ...about }: SealedAbout): z.input<typeof aboutSchema> {
  return {
    format: "entente-sealed",
    version: SEALED_VERSION,
    ...about,
    clocks: [...about.clocks],
    caveats: [...about.caveats],
    overrides: overrides.map(({ tie, stance, from, reason, coder }) => ({ tie, stance, from, reason, coder })),
  };
}

/** What `sealed.json` says; `null` for what is none of ours, of another version, or damaged. */
export function readAbout(content: unknown): SealedAbout | null {
  const read = z.safeParse(aboutSchema, content);
  if (!read.success) return null;
  const { format: _, version: __, overrides, madeOn, window, ...about } = read.data;
  return {
    ...about,
    madeOn: madeOn as PartialDate,
    window: { from: window.from as MonthKey, to: window.to as MonthKey },
    overrides: overrides.map(({ tie, from, ...rest }) => ({
      id: tie,
      tie: tie as TieId,
      from: from as PartialDate,
      ...rest,
    })),
  };
}

/** What the manifest says of one part. */
export type SealedPart = {
  readonly path: string;
  /** Of its text in UTF-8. */
  readonly bytes: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
};

/** `manifest.json`: every part of the file but itself. */
export type SealedManifest = {
  readonly parts: readonly SealedPart[];
  /** SHA-256 of `wholeText`: one sum for the file. */
  readonly whole: string;
};

const sum = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const manifestSchema = z.object({
  parts: z.array(z.object({ path: z.string(), bytes: count, sha256: sum })),
  whole: sum,
});

/** What a manifest says; `null` for what is none. */
export function readManifest(content: unknown): SealedManifest | null {
  const read = z.safeParse(manifestSchema, content);
  return read.success ? read.data : null;
}

/** What the sum of the whole is taken of: a line for each part, as `sha256sum` prints it. */
export function wholeText(parts: readonly Pick<SealedPart, "path" | "sha256">[]): string {
  return parts.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}

/** Name of the block that says what the file is. */
export const ABOUT_PART = "sealed.json";
/** Name of the block with the sums. */
export const MANIFEST_PART = "manifest.json";
/** Name of the block with the licences of the viewer: one text. */
export const LICENCES_PART = "licences.json";
/** Folder of the dossier's own files. */
export const DOSSIER_FOLDER = "dossier/";
/** The viewer's parts; their elements carry these names too. */
export const VIEWER_SCRIPT = "viewer.js";
/** The viewer's sheet. */
export const VIEWER_STYLE = "viewer.css";
