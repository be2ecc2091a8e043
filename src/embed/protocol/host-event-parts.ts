import type { EventType } from "./contract.ts";
import { APP_EVENTS, type EventParts } from "./event-parts.ts";
import { fields, flag, maybe } from "./shapes.ts";

/** Of every event, whoever tells it: what the element need not carry stands here. */
export const EVENTS: EventParts<EventType> = {
  ...APP_EVENTS,
  listen: fields({ hover: maybe(flag), links: maybe(flag), autoheight: maybe(flag) }),
};
