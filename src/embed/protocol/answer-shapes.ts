import { ANSWERS } from "./answer-parts.ts";
import type { Answers } from "./contract.ts";
import { type Shapes, shapesOf } from "./shapes.ts";

/** What the answer to each request has to look like. */
export const ANSWER_SHAPES: Shapes<Answers> = shapesOf<Answers>(ANSWERS);
