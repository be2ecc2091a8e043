/** A dossier that a page makes up: the files of its folder, as data.load takes them. */
const manifest = {
  schemaVersion: 1,
  id: "made-up-example",
  title: "Three neighbours, made up",
  summary: "An example of a dossier that a page hands over. Nothing in it is true.",
  updated: "2026-08",
  opening: { window: { from: "2025-01", to: "2025-12" } },
};

const files = {
  actors: [
    { kind: "state", id: "FIN", name: "Finland", shortName: "Finland", code: "FIN" },
    { kind: "state", id: "NOR", name: "Norway", shortName: "Norway", code: "NOR" },
    { kind: "state", id: "SWE", name: "Sweden", shortName: "Sweden", code: "SWE" },
  ],
  arrangements: [arrangement("FIN", "NOR", 1), arrangement("FIN", "SWE", 2), arrangement("NOR", "SWE", 1)],
  events: [],
  quotes: [],
  sources: [
    {
      id: "made-up",
      title: "Made up for the demonstration",
      publisher: "This page",
      date: "2026-08",
      licence: "none needed",
    },
  ],
  prices: [],
  flows: { places: [], coverage: [], flows: [] },
};

/** @param {string} one @param {string} other @param {number} stance */
function arrangement(one, other, stance) {
  return {
    id: `${one}-${other}-political`.toLowerCase(),
    kind: "political",
    bearing: { tie: [one, other], aspect: "political", stance, confidence: 1 },
    since: "2024",
    basis: "Made up for the demonstration",
    source: "made-up",
  };
}

const parts = Object.entries(files).map(([part, content]) => ({
  part,
  path: `${part}.json`,
  mediaType: "application/json",
  count: Array.isArray(content) ? content.length : 0,
  bytes: JSON.stringify(content).length,
  sha256: "0".repeat(64),
}));

/** What `load` takes. */
export const SMALL_DOSSIER = {
  dossier: {
    files: {
      "dossier.json": { ...manifest, parts },
      ...Object.fromEntries(Object.entries(files).map(([part, content]) => [`${part}.json`, content])),
    },
  },
};
