import { plainAnswer, type Scenario } from "./scenario.ts";

/** A source that works and lists no dossier. */
export const empty: Scenario = {
  name: "empty",
  folder: () => ({
    read: async (path) => (path === "index.json" ? JSON.stringify({ schemaVersion: 1, dossiers: [] }) : null),
  }),
  answer: (_path, read) => plainAnswer(read, false),
};
