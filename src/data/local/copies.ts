import type { Copies, SavedText } from "./saved-text.ts";

/** Characters up to which a text is kept; a source a hundred times larger than usual is not copied. */
const LONGEST = 32_000_000;

/** How long things may take, in milliseconds. */
type Patience = {
  /** A database that does not open or answer by then is left alone. */
  readonly openMs?: number;
  /** Writing waits until the desk has come to rest: neither the library nor the disk may hold up its first view. */
  readonly settleMs?: number;
};

/**
 * Copies that outlive the page, in IndexedDB; where that is missing, refused, blocked or silent, copies that live as
 * long as the page (R21, R22). The database is opened when it is first needed, and its library comes only then.
 */
export function createCopies({ openMs = 4000, settleMs = 2000 }: Patience = {}): Copies {
  const memory = createMemoryCopies();
  let opening: Promise<Copies> | null = null;
  const opened = (): Promise<Copies> => {
    opening ??= within(
      openMs,
      import("./copies-database.ts").then(({ openCopiesDatabase }) => openCopiesDatabase()),
    ).catch(() => memory);
    return opening;
  };
  return {
    read: async (address) => {
      const kept = await memory.read(address);
      if (kept !== null) return kept;
      const copies = await opened();
      return within(openMs, copies.read(address)).catch(() => null);
    },
    write: async (texts) => {
      const fit = new Map([...texts].filter(([, { text }]) => text.length <= LONGEST));
      if (fit.size === 0) return;
      await new Promise((resolve) => setTimeout(resolve, settleMs));
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
