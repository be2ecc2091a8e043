/** A module worker from a bundled file, as the content policy wants it (`worker-src 'self'`). */
export const spawnWorker = (): Worker => new Worker(new URL("./entry.ts", import.meta.url), { type: "module" });
