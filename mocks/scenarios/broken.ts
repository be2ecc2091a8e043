import type { TextFolder } from "../folder.ts";
import { plainAnswer, type Scenario } from "./scenario.ts";

type Fields = Record<string, unknown>;
/** Spoils one record in one of the ways records are spoiled in practice. */
type Fault = (fields: Fields) => void;

/** Some records of every part are spoiled, the same ones each time; one article breaks off. */
export const broken: Scenario = {
  name: "broken",
  folder: (sample) => ({ read: async (path) => spoil(path, await sample.read(path), sample) }),
  answer: (_path, read) => plainAnswer(read, false),
};

const rename =
  (from: string, to: string): Fault =>
  (fields) => {
    fields[to] = fields[from];
    delete fields[from];
  };
const set =
  (name: string, value: unknown): Fault =>
  (fields) => {
    fields[name] = value;
  };

/** By part: every how many records one is spoiled, and the ways, taken in turn. */
const FAULTS: Readonly<Record<string, { readonly every: number; readonly ways: readonly Fault[] }>> = {
  actors: { every: 19, ways: [set("name", 7)] },
  arrangements: {
    every: 20,
    ways: [
      rename("since", "start"),
      set("bearing", { tie: ["PAK", "QQQ"], aspect: "political", stance: 1, confidence: 1 }),
    ],
  },
  events: { every: 28, ways: [set("date", "2025-02-30"), set("bearings", "none"), rename("title", "headline")] },
  quotes: {
    every: 11,
    ways: [
      set("attribution", "rumour"),
      rename("bearings", "bearing"),
      set("anchor", null),
      set("speaker", "nobody-known"),
    ],
  },
  sources: { every: 60, ways: [rename("title", "name")] },
  prices: { every: 100, ways: [set("price", "cheap"), set("month", "2022-13")] },
  flows: {
    every: 206,
    ways: [set("quantity", "1.234,5"), set("unit", "barrels"), set("quantity", null), set("importer", "QQQ")],
  },
};

async function spoil(path: string, text: string | null, sample: TextFolder): Promise<string | null> {
  if (text === null) return null;
  const part = /\/(\w+)\.json$/.exec(path)?.[1] ?? "";
  const fault = FAULTS[part];
  if (fault) return JSON.stringify(spoilList(JSON.parse(text), part, fault.every, fault.ways));
  return path === (await lastArticle(sample)) ? text.slice(0, text.length / 2) : text;
}

/** The list itself, or the list of that name in a record of lists. */
function spoilList(content: unknown, part: string, every: number, ways: readonly Fault[]): unknown {
  if (!Array.isArray(content)) {
    const fields = content as Fields;
    return { ...fields, [part]: spoilList(fields[part], part, every, ways) };
  }
  const list = content.map((record: unknown, at) => {
    const fields = { ...(record as Fields) };
    if (at % every === every - 1) ways[Math.floor(at / every) % ways.length]?.(fields);
    return fields;
  });
  // The first record once more: an id that was seen before.
  return [...list, ...list.slice(0, 1)];
}

/** Path of the article that the first dossier lists last. */
async function lastArticle(sample: TextFolder): Promise<string | null> {
  const index = JSON.parse((await sample.read("index.json")) ?? "{}") as { dossiers?: { id: string }[] };
  const id = index.dossiers?.[0]?.id;
  const manifest = JSON.parse((await sample.read(`${id}/dossier.json`)) ?? "{}") as { parts?: { path: string }[] };
  const last = manifest.parts?.filter(({ path }) => path.startsWith("articles/")).at(-1);
  return last ? `${id}/${last.path}` : null;
}
