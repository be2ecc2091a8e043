import { Dexie, type Table } from "dexie";
import type { Copies, SavedText } from "./saved-text.ts";

const NAME = "entente-copies";

/** The database of copies, open. Rejects where IndexedDB is missing, refused or broken; then nothing can be kept. */
export async function openCopiesDatabase(): Promise<Copies> {
  // Even reading these properties throws in a sandboxed frame; that rejects, like the rest.
  const { indexedDB, IDBKeyRange } = globalThis;
  if (!indexedDB) throw new Error("There is no IndexedDB here.");
  const database = new Dexie(NAME, { indexedDB, IDBKeyRange, chromeTransactionDurability: "relaxed" });
  // A newer tab that wants to upgrade is never held up: copies are only copies.
  database.on("versionchange", () => database.close());
  database.version(1).stores({ texts: "" });
  await database.open();
  const texts: Table<unknown, string> = database.table("texts");
  return {
    read: async (address) => decodeSaved(await texts.get(address)),
    write: async (copies) => {
      await texts.bulkPut([...copies.values()], [...copies.keys()]);
    },
  };
}

/** What was stored, or `null` when it is not a saved text: other versions and other hands may have written here. */
function decodeSaved(stored: unknown): SavedText | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { text, savedAt } = stored as Readonly<Record<string, unknown>>;
  if (typeof text !== "string" || typeof savedAt !== "string" || Number.isNaN(Date.parse(savedAt))) return null;
  return { text, savedAt };
}
