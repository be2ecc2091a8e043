import type { Arrangement, Bearing, HistoricEvent } from "../evidence/evidence.ts";
import type { Override } from "../reading/override.ts";
import { aspectName } from "../shared/aspect-group.ts";
import { dateFault } from "../shared/date-fault.ts";
import { type ArrangementId, type EventId, endsOf, type SourceId, type TieId } from "../shared/ids.ts";
import { lastMonthOf, type PartialDate } from "../shared/month.ts";
import type { Source } from "../shared/source.ts";
import type { Aspect, Stance } from "../shared/stance.ts";
import { readTypedDate } from "../shared/written-date.ts";
import type { Recorded } from "./commands/rows.ts";
import { readSource, type SourceDraft } from "./source-draft.ts";

/** How evidence is weighed, as it stands in a form. */
export type WeighDraft = {
  /** `null`: not judged yet. */
  readonly stance: Stance | null;
  readonly aspect: Aspect;
  /** A number above 0, at most 1. */
  readonly confidence: string;
};

/** An event or an arrangement on one tie, as it stands in a form. */
export type EvidenceDraft = WeighDraft &
  SourceDraft & {
    readonly kind: "event" | "arrangement";
    readonly title: string;
    /** What kind of event or arrangement it is: "meeting", "defence". */
    readonly sort: string;
    /** The day, month or year; of an arrangement its beginning. */
    readonly from: string;
    /** Of an arrangement its end; empty while it is in force. */
    readonly until: string;
    /** Why it bears on the tie as it does; kept as a comment. */
    readonly reason: string;
  };

/** What a form spells, or the first thing that is missing, in words for the reader. */
export type Spelled<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly missing: string };

/** A record that bears on ties, under the collection it stands in. */
export type Weighable = Extract<Recorded, { readonly collection: "quotes" | "events" | "arrangements" }>;

const missing = (words: string) => ({ ok: false, missing: words }) as const;
const DATE_WORDS = "is written 2025-09-02, 2025-09 or 2025.";

/** The bearing a form spells on a tie; missing without a stance, since nobody's judgement is assumed. */
export function readWeigh(draft: WeighDraft, tie: TieId): Spelled<Bearing> {
  if (draft.stance === null) return missing("Choose the stance: how the two stand to each other by it.");
  const confidence = Number(draft.confidence.trim().replace(",", "."));
  if (draft.confidence.trim() === "" || !(confidence > 0 && confidence <= 1))
    return missing("The confidence is a number above 0, at most 1.");
  return { ok: true, value: { tie, aspect: draft.aspect, stance: draft.stance, confidence } };
}

/** A bearing as a form shows it. */
export function weighDraftOf({ stance, aspect, confidence }: Bearing): WeighDraft {
  return { stance, aspect, confidence: String(confidence) };
}

/**
 * The record with one of its bearings changed, the others as they were; missing where it bears on that tie in that aspect
 * already. A record that has no such bearing is as it was.
 */
export function reweighed(record: Weighable, was: Bearing, now: Bearing): Spelled<Weighable> {
  if (record.collection === "arrangements")
    return { ok: true, value: { collection: "arrangements", row: { ...record.row, bearing: now } } };
  const { bearings } = record.row;
  const at = bearings.findIndex((bearing) => sameBearing(bearing, was));
  const others = bearings.filter((_, place) => place !== at);
  if (now.aspect !== was.aspect && others.some(({ tie, aspect }) => tie === now.tie && aspect === now.aspect))
    return missing(`It bears on this tie as ${aspectName(now.aspect)} already.`);
  const after = bearings.map((bearing, place) => (place === at ? now : bearing));
  return {
    ok: true,
    value:
      record.collection === "quotes"
        ? { collection: "quotes", row: { ...record.row, bearings: after } }
        : { collection: "events", row: { ...record.row, bearings: after } },
  };
}

/** Whether two bearings say the same of the same tie. */
export function sameBearing(one: Bearing, other: Bearing): boolean {
  return (
    one.tie === other.tie &&
    one.aspect === other.aspect &&
    one.stance === other.stance &&
    one.confidence === other.confidence
  );
}

/**
 * What records an event or an arrangement with its source and, as a comment, the reason why: the record itself first. A
 * source of that title that is known already is taken, unless another address is given.
 */
export function readEvidence(
  draft: EvidenceDraft,
  place: { readonly tie: TieId; readonly id: string; readonly sources: readonly Source[] },
): Spelled<readonly Recorded[]> {
  const weighed = readWeigh(draft, place.tie);
  const title = draft.title.trim();
  if (title === "") return missing(`Say what the ${draft.kind} is.`);
  const from = readTypedDate(draft.from);
  if (from === null) return missing(dateFault(draft.from, `The date ${DATE_WORDS}`));
  const until = draft.until.trim() === "" ? null : readTypedDate(draft.until);
  if (draft.until.trim() !== "" && until === null) return missing(dateFault(draft.until, `The end ${DATE_WORDS}`));
  if (until !== null && lastMonthOf(until) < lastMonthOf(from)) return missing("The end is before the beginning.");
  if (!weighed.ok) return weighed;
  if (draft.sourceTitle.trim() === "") return missing("Name the source: evidence without one cannot be checked.");
  const { id: source, added } = readSource(draft, place.sources, `source-${place.id}` as SourceId);
  const kind = draft.sort.trim() || draft.aspect;
  const shared = { published: null, kind, source };
  const record: Weighable =
    draft.kind === "event"
      ? { collection: "events", row: eventOf(place, { ...shared, date: from, title }, weighed.value) }
      : {
          collection: "arrangements",
          row: { ...shared, id: place.id as ArrangementId, bearing: weighed.value, since: from, until, basis: title },
        };
  return {
    ok: true,
    value: [
      record,
      ...(added ? [{ collection: "sources", row: added } as const] : []),
      ...reasonOf(draft, record, place.id),
    ],
  };
}

function eventOf(
  { tie, id }: { readonly tie: TieId; readonly id: string },
  said: Pick<HistoricEvent, "date" | "title" | "kind" | "published" | "source">,
  bearing: Bearing,
): HistoricEvent {
  return { ...said, id: id as EventId, label: null, actors: [...endsOf(tie)], bearings: [bearing] };
}

function reasonOf(draft: EvidenceDraft, record: Weighable, id: string): readonly Recorded[] {
  const text = draft.reason.trim();
  if (text === "") return [];
  const about =
    record.collection === "events"
      ? ({ kind: "event", id: record.row.id } as const)
      : ({ kind: "arrangement", id: id as Arrangement["id"] } as const);
  return [{ collection: "notes", row: { id: `note-${id}`, about, text } }];
}

/** The override a form spells; missing without a reason, since a reading is overridden only with a written one. */
export function readOverride(
  draft: { readonly stance: Stance; readonly from: string; readonly reason: string },
  place: { readonly tie: TieId; readonly coder: string },
): Spelled<Override> {
  const from: PartialDate | null = readTypedDate(draft.from);
  if (from === null) return missing(dateFault(draft.from, `The date ${DATE_WORDS}`));
  const reason = draft.reason.trim();
  if (reason === "") return missing("Write the reason: a reading is overridden only with one.");
  const { tie, coder } = place;
  return { ok: true, value: { id: tie, tie, stance: draft.stance, from, reason, coder } };
}
