/**
 * Gives a page whose storage is denied (all cookies blocked, a sandboxed frame) an empty one that lasts as long as the
 * page, and empty cookies. Merely asking for them throws there, and the library that answers for the sample asks for
 * both without a guard. Does nothing where they can be had. Never throws.
 */
export function standInForDeniedStorage(): void {
  if (isDenied(() => globalThis.localStorage)) standIn(globalThis, "localStorage", { value: emptyStorage() });
  if (isDenied(() => document.cookie)) standIn(document, "cookie", { get: () => "", set: () => undefined });
}

/** Not there, or refused. */
function isDenied(ask: () => unknown): boolean {
  try {
    return typeof ask() === "undefined";
  } catch {
    return true;
  }
}

function standIn(owner: object, name: string, property: PropertyDescriptor): void {
  try {
    Object.defineProperty(owner, name, { configurable: true, ...property });
  } catch {
    // The browser holds on to its own. The sample then says that it could not start.
  }
}

function emptyStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}
