/**
 * Gives a page whose storage is denied (all cookies blocked, a sandboxed frame) an empty one that lasts as long as the
 * page. Merely asking for `localStorage` throws there, and the library that answers for the sample asks at its first
 * step, without a guard. Does nothing where storage can be had. Never throws.
 */
export function standInForDeniedStorage(): void {
  if (canAsk()) return;
  const kept = new Map<string, string>();
  const value = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
  try {
    Object.defineProperty(globalThis, "localStorage", { configurable: true, value });
  } catch {
    // The browser holds on to its own. The sample then says that it could not start.
  }
}

function canAsk(): boolean {
  try {
    return typeof globalThis.localStorage !== "undefined";
  } catch {
    return false;
  }
}
