import type { Block } from "../article.ts";
import {
  type ArticleDraft,
  type Check,
  type Doubt,
  type DraftFacts,
  type LeftOut,
  NO_FACTS,
} from "../article-draft.ts";
import { doubtfulBlocks } from "./doubtful-blocks.ts";
import { readFrontLines } from "./front-lines.ts";
import { directionOf, languageOf } from "./language.ts";
import { cleanText, saysSomething } from "./plain-words.ts";

/** What a reader of one form of file hands over. */
export type DraftParts = Pick<ArticleDraft, "form"> & {
  readonly blocks: readonly Block[];
  /** What the source says of itself; it is believed before the text's own lines. */
  readonly facts?: Partial<DraftFacts>;
  /** Believed only where neither source nor lines say anything: fields that programs fill in by themselves. */
  readonly hints?: Partial<DraftFacts>;
  readonly doubtful?: readonly Doubt[];
  readonly checks?: readonly Check[];
  readonly leftOut?: readonly LeftOut[];
  readonly encoding?: ArticleDraft["encoding"];
};

/** A value as one clean line, `null` where it says nothing or runs on for longer than such a value does. */
export function factLine(value: string | null | undefined): string | null {
  const line = cleanText(value ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return line !== "" && line.length <= 300 ? line : null;
}

/** The counts of one kind together, those of nothing left away. */
function together(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  const counts = new Map<LeftOut["what"], number>();
  for (const { what, count } of leftOut) counts.set(what, (counts.get(what) ?? 0) + count);
  return [...counts].filter(([, count]) => count > 0).map(([what, count]) => ({ what, count }));
}

/** What the words show beats what a template claims; where both agree the claim knows the region too. */
function languageFrom(shown: string | null, claimed: string | null): string | null {
  if (shown === null || claimed === null) return shown ?? claimed;
  return claimed.split("-")[0]?.toLowerCase() === shown ? claimed : shown;
}

/**
 * A draft from blocks and what is known of them: first what the source says of itself, then what the lines at its ends
 * say, then hints. Blocks that say nothing are no blocks; doubts and checks keep to the
 * blocks they were raised against.
 */
export function buildDraft(parts: DraftParts): ArticleDraft {
  const kept = parts.blocks.map((block, at) => ({ block, at })).filter(({ block }) => saysSomething(block.text));
  const blocks = kept.map(({ block }) => block);
  const newPlace = new Map(kept.map(({ at }, place) => [at, place]));
  const moved = <Remark extends { readonly block: number }>(remarks: readonly Remark[] = []): readonly Remark[] =>
    remarks.flatMap((remark) => {
      const place = newPlace.get(remark.block);
      return place === undefined ? [] : [{ ...remark, block: place }];
    });
  const known = moved(parts.doubtful);
  const furniture = new Set(known.filter(({ reason }) => reason !== "repeated").map(({ block }) => block));
  const ofArticle = blocks.map((block, at) => ({ block, at })).filter(({ at }) => !furniture.has(at));
  const front = readFrontLines(ofArticle.map(({ block }) => block));
  const { facts = {}, hints = {} } = parts;
  const title = facts.title ?? front.title ?? hints.title ?? null;
  const spent = front.spent.flatMap((at): readonly Doubt[] => {
    const place = ofArticle[at]?.at;
    return place === undefined ? [] : [{ block: place, reason: "boilerplate" }];
  });
  const texts = ofArticle.map(({ block }) => block.text);
  return {
    ...NO_FACTS,
    form: parts.form,
    title,
    publisher: facts.publisher ?? front.publisher ?? hints.publisher ?? null,
    author: facts.author ?? front.author ?? hints.author ?? null,
    published: facts.published ?? front.published ?? hints.published ?? null,
    language: languageFrom(languageOf(texts.join("\n")), facts.language ?? hints.language ?? null),
    direction: directionOf(texts) ?? facts.direction ?? hints.direction ?? null,
    address: facts.address ?? hints.address ?? null,
    blocks,
    doubtful: doubtfulBlocks(blocks, title, [...known, ...spent]),
    checks: moved(parts.checks),
    leftOut: together(parts.leftOut ?? []),
    encoding: parts.encoding ?? null,
  };
}
