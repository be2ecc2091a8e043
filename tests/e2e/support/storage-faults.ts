import type { BrowserContext, Page } from "playwright-core";
import { hostUrl } from "./desk.ts";

/** A page of the same origin that runs nothing of the desk: what another tab does is done from here. */
export async function bystander(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route("**/bystander.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><link rel="icon" href="data:,"><title>Another tab</title>',
    }),
  );
  await page.goto(`${hostUrl()}bystander.html`);
  return page;
}

/** A row of a workspace as it lies on the disk. */
export type RowOnDisk = { readonly workspace: string; readonly collection: string; readonly id: string };

/** All rows of all workspaces, read at whatever version is stored. */
export const rowsOnDisk = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<RowOnDisk[]>((resolve, reject) => {
        const request = indexedDB.open("entente-workspaces");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const reading = request.result.transaction("rows").objectStore("rows").getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            request.result.close();
            resolve(reading.result);
          };
        };
      }),
  );

/** Writes a row of the open workspace that no version can read. */
export const damage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("entente-workspaces");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const { result } = request;
          const work = result.transaction(["heads", "rows"], "readwrite");
          const heads = work.objectStore("heads").getAllKeys();
          heads.onsuccess = () =>
            work
              .objectStore("rows")
              .put({ workspace: heads.result[0], collection: "quotes", id: "bad", value: { id: "bad" }, size: 1 });
          work.oncomplete = () => {
            result.close();
            resolve();
          };
          work.onerror = () => reject(work.error);
        };
      }),
  );

/** Cuts the end off every layer of a second coder that is kept. */
export const damageLayer = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("entente-workspaces");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const work = request.result.transaction("rows", "readwrite");
          const walk = work.objectStore("rows").openCursor();
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor) return;
            const { collection, value } = cursor.value;
            if (collection === "second coder") cursor.update({ ...cursor.value, value: String(value).slice(0, -20) });
            cursor.continue();
          };
          work.onerror = () => reject(work.error);
          work.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );

/** Writes a daily copy and a record in quarantine for every workspace there is. */
export const keepCopyAndDamage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("entente-workspaces");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const work = request.result.transaction(["heads", "snapshots", "quarantine"], "readwrite");
          const heads = work.objectStore("heads").getAll();
          heads.onsuccess = () => {
            for (const { id, about } of heads.result) {
              const savedAt = Date.UTC(2025, 8, 1, 12);
              const notes = [{ id: "n", about: { kind: "tie", id: "PAK~RUS" }, text: "seen before" }];
              const text = JSON.stringify({ format: "entente-workspace", version: 2, about, notes });
              work.objectStore("snapshots").put({ workspace: id, day: "2025-09-02", savedAt, revision: 1, text });
              const row = {
                collection: "quotes",
                path: "quotes[q1].anchor",
                reason: "not what was expected",
                value: {},
              };
              work.objectStore("quarantine").add({ workspace: id, row });
            }
          };
          work.onerror = () => reject(work.error);
          work.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );

/**
 * A connection of an Entente of version 1 that does not let go when a newer one asks: with one workspace over the sample,
 * and one quote in it. `release` closes it.
 */
export async function holdVersion1(page: Page): Promise<{ readonly release: () => Promise<void> }> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("entente-workspaces", 10);
        request.onupgradeneeded = () => {
          const { result } = request;
          const about = {
            id: "w1",
            title: "From before",
            dossier: "pakistan-russia",
            created: "2025-09-02",
            coder: "",
            method: null,
          };
          result
            .createObjectStore("heads", { keyPath: "id" })
            .put({ id: "w1", about, revision: 4, savedAt: 0, removed: false });
          const rows = result.createObjectStore("rows", { keyPath: ["workspace", "collection", "id"] });
          rows.createIndex("workspace", "workspace");
          const value = { id: "old", about: { kind: "tie", id: "PAK~RUS" }, text: "written by the older one" };
          rows.put({ workspace: "w1", collection: "notes", id: "old", value, size: 80 });
          for (const name of ["snapshots", "quarantine"])
            result
              .createObjectStore(
                name,
                name === "quarantine" ? { autoIncrement: true } : { keyPath: ["workspace", "day"] },
              )
              .createIndex("workspace", "workspace");
        };
        request.onsuccess = () => {
          Reflect.set(globalThis, "held", request.result);
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
  return {
    release: () =>
      page.evaluate(() => {
        const held: unknown = Reflect.get(globalThis, "held");
        if (held instanceof IDBDatabase) held.close();
      }),
  };
}

/** Opens the database as a newer Entente would, and keeps it open. */
export const openAsNewer = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("entente-workspaces", 90);
        request.onsuccess = () => {
          Reflect.set(globalThis, "newer", request.result);
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );

/** Makes the disk of a page full for rows above so many characters, until `hasRoom` is set in it. */
export const limitRows = (page: Page, characters: number) =>
  page.addInitScript((limit) => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...row) {
      if (!Reflect.get(globalThis, "hasRoom") && this.name === "rows" && JSON.stringify(row[0]).length > limit)
        throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, row);
    };
  }, characters);

/** A clock that can be set, in this page and after a reload of it. */
export async function withClock(page: Page, start: string): Promise<{ readonly set: (at: string) => Promise<void> }> {
  await page.addInitScript((first) => {
    const Real = Date;
    const begun = Real.now();
    const shift = () => Number(sessionStorage.getItem("clock") ?? Real.parse(first) - begun);
    if (sessionStorage.getItem("clock") === null) sessionStorage.setItem("clock", String(shift()));
    const now = () => Real.now() + shift();
    Reflect.set(
      globalThis,
      "Date",
      new Proxy(Real, {
        construct: (target, given, made) =>
          given.length === 0 ? new target(now()) : (Reflect.construct(target, given, made) as object),
        get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
      }),
    );
    Reflect.set(globalThis, "setClock", (at: string) =>
      sessionStorage.setItem("clock", String(Real.parse(at) - Real.now())),
    );
  }, start);
  return {
    set: (at) =>
      page.evaluate((wanted) => {
        const set: unknown = Reflect.get(globalThis, "setClock");
        if (typeof set === "function") set(wanted);
      }, at),
  };
}
