import * as z from "zod/mini";
import { LONGEST_SECONDS, MOST_STEPS, STEP_PARTS } from "#domain/briefing/briefing.ts";
import { parsePartialDate } from "#domain/shared/month.ts";
import { id } from "./row-fields.ts";

const date = z.string().check(z.refine((value) => parsePartialDate(value) !== null, "a date such as 2025-09-02"));

const step = z.looseObject({
  id,
  title: z.string(),
  caption: z.string(),
  notes: z.string(),
  lens: z.string(),
  shows: z.array(z.enum(STEP_PARTS)).check(z.minLength(1, "at least one part")),
  seconds: z.nullable(z.int().check(z.gte(0), z.lte(LONGEST_SECONDS))),
  captured: date,
  remembered: z.array(z.looseObject({ key: z.string(), words: z.string(), print: z.string() })),
});

/** A briefing as a row holds it. */
export const briefingRow = z.looseObject({
  id,
  title: z.string(),
  steps: z.array(step).check(
    z.maxLength(MOST_STEPS, `at most ${MOST_STEPS} steps`),
    z.refine((steps) => new Set(steps.map((one) => one.id)).size === steps.length, "steps with ids of their own"),
  ),
});
