import * as z from "zod/mini";
import {
  type Briefing,
  type BriefingStep,
  inPartOrder,
  LONGEST_SECONDS,
  LONGEST_TEXT,
  LONGEST_TITLE,
  MOST_STEPS,
  STEP_PARTS,
} from "#domain/briefing/briefing.ts";
import { listOf, maybe, oneOf, partialDate, recordId, text, wholeNumber } from "./fields.ts";
import { withoutNulls } from "./without-nulls.ts";

const rememberedSchema = z
  .object({
    key: text("What it is about: tie.PAK~RUS, quote.<id>, claim.<id>.0, series.RUS>PAK.crude.kbd, ties, method."),
    words: text("What the dossier said of it, in words."),
    print: text("Differs where anything behind the words does."),
  })
  .register(z.globalRegistry, { id: "Remembered", description: "What the dossier said when a step was captured." });

const short = (about: string) =>
  z
    .string()
    .check(z.maxLength(LONGEST_TITLE, `at most ${LONGEST_TITLE} characters`))
    .register(z.globalRegistry, { description: about });
const long = (about: string) =>
  z
    .string()
    .check(z.maxLength(LONGEST_TEXT, `at most ${LONGEST_TEXT} characters`))
    .register(z.globalRegistry, { description: about });

/** One step of a briefing. */
export const stepSchema = z
  .object({
    id: recordId("Names the step within its briefing."),
    title: short("Title, plain text."),
    caption: maybe(long("What the audience reads beside the views; **bold**, *italic*, lists and [links](https://…).")),
    notes: maybe(long("What only the speaker reads, in the same marks.")),
    lens: text("The lens as a link spells it, without its dossier: from=2024-10&to=2025-09&sel=tie.PAK~RUS."),
    shows: z
      .array(oneOf(STEP_PARTS, "One part."))
      .check(z.minLength(1, "at least one part"))
      .register(z.globalRegistry, { description: "Which parts of the desk it shows." }),
    seconds: maybe(wholeNumber("How long it should take; no time is set when left out.")),
    captured: partialDate("When it was captured, or last brought up to date."),
    remembered: maybe(listOf(rememberedSchema, "What the dossier said then, to tell what has changed since.")),
  })
  .register(z.globalRegistry, { id: "BriefingStep", description: "One step: a lens, a title, a caption and notes." });

/** One record of `briefings.json`. */
export const briefingSchema = z
  .object({
    id: recordId("Names the briefing."),
    title: short("Title, plain text."),
    steps: z
      .array(stepSchema)
      .check(
        z.maxLength(MOST_STEPS, `at most ${MOST_STEPS} steps`),
        z.refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, "steps with ids of their own"),
      )
      .register(z.globalRegistry, { description: "The steps, in order." }),
  })
  .register(z.globalRegistry, { id: "Briefing", description: "What is told of the question, step by step." });

function readStep(wire: z.infer<typeof stepSchema>): BriefingStep {
  const { id, title, lens, shows, captured, seconds } = wire;
  return {
    id,
    title,
    caption: wire.caption ?? "",
    notes: wire.notes ?? "",
    lens,
    shows: inPartOrder(shows),
    seconds: seconds == null ? null : Math.min(seconds, LONGEST_SECONDS),
    captured,
    remembered: wire.remembered ?? [],
  };
}

/** A briefing as its record spells it. */
export function readBriefing({ id, title, steps }: z.infer<typeof briefingSchema>): Briefing {
  return { id, title, steps: steps.map(readStep) };
}

/** The record of a briefing; what is empty is left out. */
export function writeBriefing({ id, title, steps }: Briefing): z.output<typeof briefingSchema> {
  return {
    id,
    title,
    steps: steps.map(({ caption, notes, remembered, shows, ...step }) => ({
      ...withoutNulls(step),
      ...(caption === "" ? {} : { caption }),
      ...(notes === "" ? {} : { notes }),
      shows: [...shows],
      ...(remembered.length === 0 ? {} : { remembered: remembered.map((one) => ({ ...one })) }),
    })),
  };
}
