import type { Events } from "./contract.ts";
import { EVENTS } from "./host-event-parts.ts";
import { type Shapes, shapesOf } from "./shapes.ts";

/** What the payload of each event has to look like. */
export const EVENT_SHAPES: Shapes<Events> = shapesOf<Events>(EVENTS);
