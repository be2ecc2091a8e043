import type { Dossier } from "#domain/dossier/dossier.ts";
import type { HistoricEvent } from "#domain/evidence/evidence.ts";
import type { Emphasis, Stress } from "#domain/lens/emphasis.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { ActorId, ArticleId, PlaceCode } from "#domain/shared/ids.ts";
import {
  daysInMonth,
  firstMonthOf,
  type MonthKey,
  type MonthSpan,
  monthIndex,
  type PartialDate,
  withinSpan,
} from "#domain/shared/month.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import type { Frame } from "./scene-frame.ts";

/** A pin on the lane: an event, or the date of an article. */
export type Pin = {
  readonly kind: "event" | "article";
  readonly id: string;
  readonly date: PartialDate;
  readonly month: MonthKey;
  readonly title: string;
  readonly stress: Stress;
  readonly x: number;
  /** `null`: no room; the title stands on the pin's card. */
  readonly label: {
    readonly text: string;
    readonly row: 0 | 1;
    readonly side: "start" | "end";
    readonly width: number;
  } | null;
  /** Whether the pin's line crosses the plot. */
  readonly crosses: boolean;
  /** Events at the same place that have no pin of their own. */
  readonly also: number;
};

export type LaneInput = {
  readonly dossier: Dossier;
  readonly choice: SeriesChoice;
  /** The partners told apart in the chart: what concerns them is told first. */
  readonly partners: readonly PlaceCode[];
  readonly domain: MonthSpan;
  readonly frame: Frame;
  readonly emphasis: Emphasis;
  /** The article on the reader's desk. */
  readonly article: ArticleId | null;
};

const LONGEST_LABEL = 30;
/** How much a kind of event tells about trade; other kinds concern the ties alone. */
const TRADE_KINDS: Readonly<Record<string, number>> = { sanction: 4, trade: 3, energy: 2 };

/** Pins of what concerns the series or is lit, and labels in two rows that never overlap: the most telling first. */
export function layLane(input: LaneInput): readonly Pin[] {
  const all = [...articlePins(input), ...eventPins(input)].sort((one, other) => other.rank - one.rank);
  const pins = thinned(all);
  const rows: [Room[], Room[]] = [[], []];
  const labelled = pins.map(({ rank, text, ...pin }): Pin => {
    const label = text === null || rank < LABEL_FROM ? null : placeLabel(text, pin, input.frame, rows);
    const isLit = pin.stress === "lit" || pin.stress === "current";
    return { ...pin, label, crosses: pin.kind === "article" ? pin.crosses : isLit && label !== null };
  });
  return labelled.sort((one, other) => one.x - other.x);
}

/** Events within a pixel or two of a weightier one share its pin, so that any number of them fits the lane. */
function thinned(ranked: readonly Ranked[]): readonly Ranked[] {
  const places = new Map<number, { pin: Ranked; also: number }>();
  const kept: { pin: Ranked; also: number }[] = [];
  for (const pin of ranked) {
    const place = Math.round(pin.x / CROWDED_PX);
    const there = places.get(place);
    if (there && pin.kind === "event" && pin.stress !== "current") there.also += 1;
    else {
      const entry = { pin, also: 0 };
      kept.push(entry);
      if (pin.kind === "event") places.set(place, entry);
    }
  }
  return kept.map(({ pin, also }) => ({ ...pin, also }));
}

const CROWDED_PX = 2;

type Ranked = Omit<Pin, "label"> & { readonly rank: number; readonly text: string | null };
type Room = readonly [number, number];
const LINE_ROOM_PX = 3;
const isTaken = (row: readonly Room[], [from, to]: Room) => row.some(([left, right]) => from < right && to > left);
const LABEL_FROM = 2;

function eventPins({ dossier, choice, partners, domain, frame, emphasis }: LaneInput): Ranked[] {
  const ends = [choice.exporter, choice.importer].flatMap((place) =>
    place === null ? [] : actorOfPlace(dossier, place),
  );
  const concerned = ends.filter((id) => id !== null);
  const largest = new Set(partners.flatMap((place) => actorOfPlace(dossier, place) ?? []));
  return dossier.events.flatMap((event) => {
    const month = firstMonthOf(event.date);
    const stress = emphasis.of({ kind: "event", id: event.id });
    const rank = rankOf(event, concerned, largest, stress);
    if (rank === 0 || event.date.length === 4 || !withinSpan(month, domain)) return [];
    return [
      {
        kind: "event" as const,
        id: event.id,
        date: event.date,
        month,
        title: event.title,
        stress,
        x: xOfDate(event.date, frame),
        crosses: false,
        also: 0,
        rank,
        text: event.label ?? (stress === "lit" || stress === "current" ? event.title : null),
      },
    ];
  });
}

/** 0: not on this lane. Lit and selected come first, then trade of the largest partners, trade, and the rest. */
function rankOf(
  event: HistoricEvent,
  concerned: readonly ActorId[],
  largest: ReadonlySet<ActorId>,
  stress: Stress,
): number {
  const lit = stress === "current" ? 40 : stress === "lit" ? 20 : 0;
  const involved = concerned.filter((id) => event.actors.includes(id)).length;
  if (involved < concerned.length || concerned.length === 0) return lit;
  const trade = TRADE_KINDS[event.kind] ?? 0;
  if (concerned.length === 1 && trade === 0) return lit || 1;
  return lit + 2 + trade + (event.actors.some((id) => largest.has(id)) ? 3 : 0);
}

function articlePins({ dossier, domain, frame, emphasis, article }: LaneInput): Ranked[] {
  return dossier.articles.flatMap((one) => {
    const month = firstMonthOf(one.published);
    if (one.published.length === 4 || !withinSpan(month, domain)) return [];
    const open = one.id === article;
    const stress = emphasis.of({ kind: "article", id: one.id });
    if (!open && stress !== "current" && stress !== "lit") return [];
    return [
      {
        kind: "article" as const,
        id: one.id,
        date: one.published,
        month,
        title: one.title,
        stress: stress === "muted" && open ? "rest" : stress,
        x: xOfDate(one.published, frame),
        crosses: open,
        also: 0,
        rank: open ? 19 : 8,
        text: open ? "Article" : null,
      },
    ];
  });
}

/** Where a date falls; one known to the month stands in its middle. */
function xOfDate(date: PartialDate, frame: Frame): number {
  const month = firstMonthOf(date);
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const part = date.length === 10 ? (Number(date.slice(8, 10)) - 1) / days : 0.5;
  return frame.left + (monthIndex(month) - frame.first + part) * frame.step;
}

/** The first free of four places: upper row or lower, to the right of the pin or to its left. */
function placeLabel(
  text: string,
  pin: { readonly x: number; readonly kind: Pin["kind"] },
  frame: Frame,
  rows: [Room[], Room[]],
): Pin["label"] {
  const short = shorten(text);
  const width = textWidth(short) * frame.em + (pin.kind === "article" ? 12 : 7);
  for (const side of ["start", "end"] as const) {
    for (const row of [0, 1] as const) {
      const room: Room = side === "start" ? [pin.x - 3, pin.x + width + 5] : [pin.x - width - 5, pin.x + 3];
      if (room[0] < frame.outer - 2 || room[1] > frame.width - 8) continue;
      const line: Room = [pin.x - LINE_ROOM_PX, pin.x + LINE_ROOM_PX];
      // The line of an upper label runs down through the lower row.
      if (isTaken(rows[row], room) || (row === 0 && isTaken(rows[1], line))) continue;
      rows[row].push(room);
      if (row === 0) rows[1].push(line);
      return { text: short, row, side, width };
    }
  }
  return null;
}

/** Width in pixels of a lane label at 11.5 px: the narrow face by classes of letters, within a few per cent. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[iljtfI.,:;|!’'\s]/.test(letter)) width += 3.2;
    else if (/[mwMW%…]/.test(letter)) width += 8;
    else width += /[A-Z\d$&]/.test(letter) ? 6.2 : 5.4;
  }
  return width;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function shorten(text: string): string {
  if (text.length <= LONGEST_LABEL) return text;
  const letters = [...segmenter.segment(text)];
  if (letters.length <= LONGEST_LABEL) return text;
  return `${letters
    .slice(0, LONGEST_LABEL - 1)
    .map(({ segment }) => segment)
    .join("")
    .trimEnd()}…`;
}
