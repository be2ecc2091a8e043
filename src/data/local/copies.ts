import type { Copies, SavedText } from "./saved-text.ts";

/** Characters up to which a text is kept; a source a hundred times larger than usual is not copied. */
const LONGEST = 32_000_000;
/** A database that does not open by then is left alone for this visit. */
const OPEN_LIMIT_MS = 4000;
/** Writing waits until the desk has come to rest: neither the library nor the disk may hold up its first view. */
const SETTLE_MS = 2000;

/**
 * Copies that outlive the page, in IndexedDB; where that is missing, refused, blocked or silent, copies that live as
 * long as the page (R21, R22). The database is opened when it is first needed, and its library comes only then.
 */
export function createCopies(): Copies {
  const memory = createMemoryCopies();
  let opening: Promise<Copies> | null = null;
  const opened = (): Promise<Copies> => {
    opening ??= within(
      OPEN_LIMIT_MS,
      import("./copies-database.ts").then(({ openCopiesDatabase }) => openCopiesDatabase()),
    ).catch(() => memory);
    return opening;
  };
  return {
    read: async (address) => {
      const kept = await memory.read(address);
      if (kept !== null) return kept;
      const copies = await opened();
      return within(OPEN_LIMIT_MS, copies.read(address)).catch(() => null);
    },
    write: async (texts) => {
      const fit = new Map([...texts].filter(([, { text }]) => text.length <= LONGEST));
      if (fit.size === 0) return;
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      const copies = await opened();
      await copies.write(fit).catch(() => memory.write(fit));
    },
  };
}

/** Copies that live as long as this object. */
export function createMemoryCopies(): Copies {
  const texts = new Map<string, SavedText>();
  return {
    read: async (address) => texts.get(address) ?? null,
    write: async (copies) => {
      for (const [address, copy] of copies) texts.set(address, copy);
    },
  };
}

function within<Value>(ms: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nothing came within ${ms} ms.`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
