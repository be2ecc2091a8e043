import { seededRandom } from "#domain/layout/layout-input.ts";
import { type FolderSource, sampleFile } from "./folder-source.ts";

const DOSSIER = "pakistan-russia";
/** Far more than can be settled in a moment, and bounds there are at once. */
const ACTORS = 90;
const TIES = 500;

type Fields = Record<string, unknown>;

/** From now on the dossier has nothing but a crowd of states, half of its ties friendly and half adverse, drawn by lot. */
export function makeCrowd(source: FolderSource): void {
  const answer = (name: string, content: unknown) =>
    source.answer(new RegExp(`${DOSSIER}/${name}\\.json$`), JSON.stringify(content));
  const draw = seededRandom(11);
  const ids = Array.from({ length: ACTORS }, (_, at) => `X${letter(at / 26)}${letter(at % 26)}`);
  const pairs = new Set<string>();
  while (pairs.size < TIES) {
    const [one, other] = [ids[Math.floor(draw() * ACTORS)], ids[Math.floor(draw() * ACTORS)]];
    if (one && other && one < other) pairs.add(`${one} ${other}`);
  }
  const [pattern] = sampleFile<Fields[]>(`${DOSSIER}/events.json`);
  const crowd = ids.map((id) => ({ kind: "state", id, name: id, shortName: id, code: id }));
  answer("actors", [...sampleFile<Fields[]>(`${DOSSIER}/actors.json`), ...crowd]);
  answer("arrangements", []);
  answer("quotes", []);
  answer(
    "events",
    [...pairs].map((pair, at) => {
      const tie = pair.split(" ");
      const bearing = { tie, aspect: "political", stance: draw() < 0.5 ? -1 : 1, confidence: 0.9 };
      return {
        ...pattern,
        id: `crowd.${at}`,
        date: "2025-01",
        title: `They met, ${at}`,
        actors: tie,
        bearings: [bearing],
      };
    }),
  );
}

const letter = (at: number) => String.fromCharCode(65 + Math.floor(at));
