import { type Events, type EventType, LIMITS } from "#embed/protocol/contract.ts";
import { EVENTS } from "#embed/protocol/decode.ts";
import { shaped } from "#embed/protocol/shapes.ts";

/** What tells how things stand: of several in a row only the last one matters. */
const STATES: ReadonlySet<EventType> = new Set<EventType>([
  "state.changed",
  "selection.changed",
  "step.changed",
  "save.changed",
  "hover.changed",
  "size",
]);
const PAUSE_MS = 1000 / LIMITS.eventsPerSecond;

/** Tells one host what happens. */
export type Telling = {
  readonly tell: <Type extends EventType>(type: Type, payload: Events[Type]) => void;
  readonly close: () => void;
};
type Seat = { last: string | null; next: (() => void) | null; timer: ReturnType<typeof setTimeout> | null };

/**
 * Posts events. How things stand is told at most ten times a second for each kind, the last one always, and never the same
 * twice in a row; whatever happens once is told at once, each time. Only the fields of the contract are told, whatever else
 * the payload holds; a payload without them is told as a problem.
 */
export function createTelling(post: (type: EventType, payload: unknown) => void): Telling {
  const seats = new Map<EventType, Seat>();
  const seatOf = (type: EventType): Seat => {
    const seat = seats.get(type) ?? { last: null, next: null, timer: null };
    seats.set(type, seat);
    return seat;
  };
  const tellState = (type: EventType, payload: unknown) => {
    const seat = seatOf(type);
    seat.next = null;
    if (seat.timer !== null) {
      seat.next = () => tellState(type, payload);
      return;
    }
    const written = JSON.stringify(payload);
    if (written === seat.last) return;
    seat.last = written;
    post(type, payload);
    seat.timer = setTimeout(() => {
      seat.timer = null;
      seat.next?.();
    }, PAUSE_MS);
  };
  return {
    tell: (type, payload) => {
      const read = shaped<unknown>(EVENTS[type])(payload, "");
      if ("reason" in read) {
        const message = `${type} could not be told: ${read.path} ${read.reason}.`;
        post("problem", { code: "internal", message });
      } else if (STATES.has(type)) tellState(type, read.value);
      else post(type, read.value);
    },
    close: () => {
      for (const { timer } of seats.values()) if (timer !== null) clearTimeout(timer);
      seats.clear();
    },
  };
}
