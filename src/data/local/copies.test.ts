import { afterEach, describe, expect, it, vi } from "vitest";

/** The library of the database looks for IndexedDB when it is first loaded, so each case starts from nothing. */
async function freshCopies(openMs = 60_000) {
  vi.resetModules();
  return (await import("./copies.ts")).createCopies({ openMs, settleMs: 0 });
}

const COPY = { text: "[1]", savedAt: "2025-09-25T09:12:00.000Z" };
const ADDRESS = "https://data.example/trial/flows.json";
const real = Object.getOwnPropertyDescriptor(globalThis, "indexedDB");

function withIndexedDb(descriptor: PropertyDescriptor): void {
  Object.defineProperty(globalThis, "indexedDB", { configurable: true, ...descriptor });
}

async function useFake(): Promise<void> {
  const { IDBFactory, IDBKeyRange } = await import("fake-indexeddb");
  withIndexedDb({ value: new IDBFactory(), writable: true });
  Object.defineProperty(globalThis, "IDBKeyRange", { configurable: true, value: IDBKeyRange, writable: true });
}

afterEach(() => {
  if (real) Object.defineProperty(globalThis, "indexedDB", real);
  else Reflect.deleteProperty(globalThis, "indexedDB");
});

describe("copies on this machine", () => {
  it("outlive the page", async () => {
    await useFake();
    await (await freshCopies()).write(new Map([[ADDRESS, COPY]]));
    const later = await freshCopies();
    expect(await later.read(ADDRESS)).toEqual(COPY);
    expect(await later.read(`${ADDRESS}?`)).toBeNull();
  });

  it("are decoded: what others wrote there is no copy", async () => {
    await useFake();
    await (await freshCopies()).write(new Map([[ADDRESS, { text: "[1]", savedAt: "yesterday" }]]));
    expect(await (await freshCopies()).read(ADDRESS)).toBeNull();
  });

  it.each([
    ["R21 is missing", { value: undefined }],
    [
      "R21 throws when the property is read",
      {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      },
    ],
    [
      "R21 refuses to open",
      {
        value: {
          open: () => {
            throw new DOMException("A mutation operation was attempted on a database that did not allow mutations.");
          },
        },
      },
    ],
    ["R22 never answers", { value: { open: () => ({}), databases: () => new Promise(() => undefined) } }],
  ])("last as long as the page where IndexedDB %s", async (_case, descriptor) => {
    withIndexedDb(descriptor);
    // What never answers is waited for no longer than this; the others answer at once.
    const copies = await freshCopies(100);
    expect(await copies.read(ADDRESS)).toBeNull();
    await copies.write(new Map([[ADDRESS, COPY]]));
    expect(await copies.read(ADDRESS)).toEqual(COPY);
    expect(await (await freshCopies(100)).read(ADDRESS)).toBeNull();
  });

  it("leave out a text too long to keep", async () => {
    await useFake();
    const copies = await freshCopies();
    await copies.write(new Map([[ADDRESS, { ...COPY, text: "x".repeat(32_000_001) }]]));
    expect(await copies.read(ADDRESS)).toBeNull();
  });
});
