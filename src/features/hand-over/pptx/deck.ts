import { handOutSteps } from "#domain/briefing/hand-out.ts";
import type { StepContent } from "#domain/briefing/step-content.ts";
import type { Steps } from "#domain/layout/layout-input.ts";
import { partOf } from "#domain/layout/part-of-steps.ts";
import type { PictureColours } from "#domain/picture/picture.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import type { Source } from "#domain/shared/source.ts";
import { writeCount, writeDate, writeList } from "#domain/shared/wording.ts";
import type { BriefingContext } from "../briefing/briefing-export.ts";
import { openingSlide, sourceSlides } from "./frame-slides.ts";
import { graphOnSlide } from "./graph-on-slide.ts";
import type { Slide } from "./slide.ts";
import { stepSlide } from "./step-slide.ts";
import { windowWords } from "./step-words.ts";

/** The slides of a briefing as plain values, a step at a time; yields how much is done, from 0 to 1. */
export function* deckSteps(context: BriefingContext, colours: PictureColours): Steps<readonly Slide[]> {
  const { briefing, dossier, method, graphs, addressOf, notes, madeOn } = context;
  const day = writeDate(madeOn as PartialDate);
  const made = dossier.sample ? `Sample data, made on ${day}` : `Made on ${day}`;
  const slides: Slide[] = [];
  const contents: StepContent[] = [];
  for (const [at, step] of briefing.steps.entries()) {
    const half = (at + 0.5) / briefing.steps.length;
    const content = yield* partOf(handOutSteps(step, dossier, method), at / briefing.steps.length, half);
    contents.push(content);
    yield half;
    const graph =
      graphs === null || !step.shows.includes("graph") ? null : graphOnSlide(graphs, content.lens, step.title, colours);
    slides.push(
      stepSlide({
        content,
        briefing: briefing.title,
        made: `${made}.`,
        address: addressOf(at),
        notes,
        graph,
      }),
    );
    yield (at + 1) / briefing.steps.length;
  }
  const windows = [...new Set(contents.map(windowWords))];
  const opening = openingSlide({
    title: briefing.title,
    dossier: dossier.title,
    isSample: dossier.sample,
    about: `${writeCount(briefing.steps.length, "step")}: ${shortList(windows)}`,
    made,
    address: addressOf(0),
  });
  return [opening, ...slides, ...sourceSlides(sourcesOf(contents), made)];
}

const MOST_WINDOWS = 3;
const shortList = (words: readonly string[]) =>
  words.length <= MOST_WINDOWS ? writeList(words) : `${words[0]} and ${words.length - 1} other windows`;

/** Each source once, in the order in which the steps rest on them. */
function sourcesOf(contents: readonly StepContent[]): readonly Source[] {
  return [...new Map(contents.flatMap(({ sources }) => sources.map((source) => [source.id, source]))).values()];
}
