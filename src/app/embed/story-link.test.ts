import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { startTalk } from "#domain/briefing/talk.ts";
import type { TalkWord } from "#domain/briefing/talk-words.ts";
import { PRESENT_ACTIONS } from "#embed/protocol/contract.ts";
import { aBriefing } from "#tests/support/trial-briefing.ts";
import { createStoryLink, type StoryPlace } from "./story-link.ts";

const BRIEFING = aBriefing(["a", "b", "c"]);

/** A story that stands at its first step, what its talk heard, and what was told of its steps. */
function told(at = 0) {
  const story = createStoryLink();
  const heard: TalkWord[] = [];
  const places: StoryPlace[] = [];
  story.link.hear((word) => heard.push(word));
  story.watch((place) => places.push(place));
  story.stand(at, BRIEFING);
  return { story, heard, places };
}

const stands = (heard: readonly TalkWord[]) => heard.flatMap((word) => (word.kind === "stands" ? [word.talk] : []));

describe("a story that a host drives", () => {
  it("is not there before its first step is, nor once it is left", () => {
    const { story } = told();
    expect(createStoryLink().drive("next", undefined)).toBeNull();
    story.leave();
    for (const action of PRESENT_ACTIONS) expect(story.drive(action, undefined)).toBeNull();
  });

  it("moves by steps counted from one, and the talk hears of each", () => {
    const { story, heard } = told();
    expect(story.drive("next", undefined)).toEqual({ step: 2, of: 3 });
    expect(story.drive("goto", 3)).toEqual({ step: 3, of: 3 });
    expect(story.drive("prev", undefined)).toEqual({ step: 2, of: 3 });
    expect(story.drive("start", 1)).toEqual({ step: 1, of: 3 });
    expect(stands(heard).map(({ at }) => at)).toEqual([1, 2, 1, 0]);
  });

  it("stays where it is by a start or a goto that name no step", () => {
    const { story } = told(1);
    expect(story.drive("start", undefined)).toEqual({ step: 2, of: 3 });
    expect(story.drive("goto", undefined)).toEqual({ step: 2, of: 3 });
  });

  test.prop([fc.array(fc.tuple(fc.constantFrom(...PRESENT_ACTIONS), fc.option(fc.integer(), { nil: undefined })))])(
    "never leaves its ends",
    (orders) => {
      const { story, heard } = told();
      for (const [action, step] of orders) {
        const place = story.drive(action, step);
        expect(place?.of).toBe(3);
        expect([1, 2, 3]).toContain(place?.step);
      }
      for (const { at, count } of stands(heard)) expect(at >= 0 && at < count).toBe(true);
    },
  );

  it("is blanked and shown again, and shown by any step", () => {
    const { story, heard } = told();
    for (const action of ["blank", "blank", "blank", "next"] as const) story.drive(action, undefined);
    expect(stands(heard).map(({ blank }) => blank)).toEqual(["black", null, "black", null]);
  });

  it("goes on from where the reader has gone", () => {
    const { story } = told();
    story.link.say({ kind: "stands", talk: { ...startTalk(3, 1), blank: "white" }, startedAt: 7 });
    story.stand(1, BRIEFING);
    expect(story.drive("blank", undefined)).toEqual({ step: 2, of: 3 });
    expect(story.drive("next", undefined)).toEqual({ step: 3, of: 3 });
  });

  it("keeps the clock of its talk", () => {
    const { story, heard } = told();
    story.link.say({ kind: "stands", talk: startTalk(3, 0), startedAt: 7 });
    story.drive("next", undefined);
    expect(heard).toMatchObject([{ startedAt: 7 }]);
  });
});

describe("who watches a story", () => {
  it("hears of each step that is shown, until it stops", () => {
    const { story, places } = told();
    const stop = story.watch((place) => places.push(place));
    story.stand(1, BRIEFING);
    stop();
    story.stand(2, BRIEFING);
    expect(places).toEqual([1, 2, 2, 3].map((step) => ({ step, of: 3 })));
  });

  it("hears how many steps there are now", () => {
    const { story, places } = told();
    story.stand(0, aBriefing(["a", "b", "c", "d"]));
    expect(places.at(-1)).toEqual({ step: 1, of: 4 });
    expect(story.drive("goto", 99)).toEqual({ step: 4, of: 4 });
  });

  it("may stop while it hears", () => {
    const { story } = told();
    const stop = story.watch(() => stop());
    expect(() => story.stand(1, BRIEFING)).not.toThrow();
  });
});

describe("a story that was told to its end", () => {
  it("is ended by the host, and answers with its last place", () => {
    const { story, heard } = told(1);
    expect(story.drive("end", undefined)).toEqual({ step: 2, of: 3 });
    expect(heard).toEqual([{ kind: "ended" }]);
  });

  it("goes on when it is driven, from the beginning by a start", () => {
    const { story } = told(2);
    const again: number[] = [];
    const stop = story.rest((at) => again.push(at));
    expect(story.drive("prev", undefined)).toEqual({ step: 2, of: 3 });
    expect(story.drive("start", undefined)).toEqual({ step: 1, of: 3 });
    expect(story.drive("goto", 3)).toEqual({ step: 3, of: 3 });
    expect(again).toEqual([1, 0, 2]);
    stop();
    story.drive("prev", undefined);
    expect(again).toHaveLength(3);
  });

  it("is not brought back by a blank screen or another end", () => {
    const { story } = told(2);
    const again: number[] = [];
    story.rest((at) => again.push(at));
    expect(story.drive("blank", undefined)).toEqual({ step: 3, of: 3 });
    expect(story.drive("end", undefined)).toEqual({ step: 3, of: 3 });
    expect(again).toEqual([]);
  });
});
