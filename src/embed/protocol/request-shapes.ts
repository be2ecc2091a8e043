import type { Requests } from "./contract.ts";
import { REQUESTS } from "./request-parts.ts";
import { type Shapes, shapesOf } from "./shapes.ts";

/** What the payload of each request has to look like. */
export const REQUEST_SHAPES: Shapes<Requests> = shapesOf<Requests>(REQUESTS);
