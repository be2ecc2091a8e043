import type { Events, EventType } from "./contract.ts";
import { fields, flag, number, type Part, text } from "./shapes.ts";
import { errorCode, lensOfAnyMajor, name, none, ref, refOrNone, step } from "./word-shapes.ts";

/** What the payload of each of some events has to look like. */
export type EventParts<Type extends EventType> = { readonly [Known in Type]: Part<Events[Known]> };

/** Of what the app tells. */
export const APP_EVENTS: EventParts<Exclude<EventType, "listen">> = {
  interactive: fields({ view: name }),
  "state.changed": fields({ lens: lensOfAnyMajor }),
  "selection.changed": fields({ ref: refOrNone }),
  "hover.changed": fields({ ref: refOrNone }),
  "quote.opened": fields({ ref }),
  "step.changed": fields({ step, of: step }),
  "save.changed": fields({ dirty: flag, save: text() }),
  size: fields({ width: number(0, 1e6), height: number(0, 1e6) }),
  "link.open": fields({ href: text(), ref: refOrNone }),
  "export.progress": fields({ re: name, done: number(0, 1) }),
  "auth.request": fields({ reason: text() }),
  problem: fields({ code: errorCode, message: text() }),
  bye: none,
};
