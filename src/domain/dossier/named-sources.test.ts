import { describe, expect, it } from "vitest";
import type { SourceId } from "../shared/ids.ts";
import type { Source } from "../shared/source.ts";
import { partsOfText } from "./named-sources.ts";

const NEWS: Source = {
  id: "thenews_20231207" as SourceId,
  title: "Refinery work dents demand",
  publisher: "The News",
  date: "2023-12-07",
  locator: "thenews.com.pk/print/1135728",
  licence: null,
  note: null,
};
const lookup = (source: Source) => ({ source: (id: SourceId) => (id === source.id ? source : null) });

describe("sources that a text names by their ids", () => {
  it("are named by publisher and date with their page, between words as they stand", () => {
    expect(partsOfText("Refiners stopped (thenews_20231207; other_20200101).", lookup(NEWS))).toEqual([
      { at: 0, words: "Refiners stopped (", source: null },
      {
        at: 18,
        words: "The News, 7 Dec 2023",
        source: { title: "Refinery work dents demand", href: "https://thenews.com.pk/print/1135728" },
      },
      { at: 34, words: "; other_20200101).", source: null },
    ]);
  });

  it("are named by their title where the publisher is not known, and by the date as it was noted", () => {
    const bare = { ...NEWS, publisher: null, date: "spring 2023", locator: null };
    expect(partsOfText("thenews_20231207", lookup(bare))).toEqual([
      {
        at: 0,
        words: "Refinery work dents demand, spring 2023",
        source: { title: "Refinery work dents demand", href: null },
      },
    ]);
  });

  it("leave other words alone, and an empty text one empty part", () => {
    const plain = (words: string) => [{ at: 0, words, source: null }];
    expect(partsOfText("snake_case is no source", lookup(NEWS))).toEqual(plain("snake_case is no source"));
    expect(partsOfText("", lookup(NEWS))).toEqual(plain(""));
  });
});
