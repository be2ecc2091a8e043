import type { Dossier } from "#domain/dossier/dossier.ts";
import { itemName } from "#domain/dossier/item-name.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { threadOf } from "#domain/lens/reader-place.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { writeFinding } from "#domain/reading/words.ts";
import { type MonthSpan, parsePartialDate } from "#domain/shared/month.ts";
import { NUMBER_WORDS } from "#domain/shared/number-words.ts";
import { writeCount, writeDate, writeNumber, writeSpan } from "#domain/shared/wording.ts";

/** What the frame is about, as a title: what the tie in hand reads as, what is selected, or the dossier. */
export function writeFrameTitle(lens: Lens, dossier: Dossier, readings: Readings): string {
  const { selection } = lens;
  if (selection === null) return dossier.title;
  const lookup = lookupOf(dossier);
  const tie = threadOf(lens, evidenceIndexOf(dossier));
  if (tie !== null)
    return writeFinding(lookup.tieName(tie), readings.get(tie) ?? null, { at: lens.window.to, aspects: lens.aspects });
  return itemName(selection, lookup) ?? dossier.title;
}

/** "Ties between nine of 14 states, Oct 2024 – Sep 2025." */
export function writeCastLine(cast: { readonly drawn: number; readonly of: number }, window: MonthSpan): string {
  const span = writeSpan(window);
  if (cast.of === 0) return `No states to draw, ${span}.`;
  const drawn = (cast.drawn === 0 ? "none" : NUMBER_WORDS[cast.drawn - 1]) ?? writeNumber(cast.drawn);
  const all = writeCount(cast.of, "state");
  return `Ties between ${cast.drawn < cast.of ? `${drawn} of ${all}` : all.replace(/^\S+/, drawn)}, ${span}.`;
}

/** What the view rests on, "Coded from 136 quotes.", and of when it is, "Sample dossier, as of Aug 2026.". */
export function writeAttribution({
  quotes,
  sample,
  title,
  updated,
  parts,
}: Dossier): readonly [basis: string, age: string] {
  const name = sample ? "Sample dossier" : title;
  const day = parsePartialDate(updated);
  return [
    parts.quotes.kind === "absent"
      ? "Coded from quotes that did not come."
      : `Coded from ${writeCount(quotes.length, "quote")}.`,
    `${name}${day === null ? "" : `, as of ${writeDate(day)}`}.`,
  ];
}
