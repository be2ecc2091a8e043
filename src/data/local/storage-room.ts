/** What this origin has stored, and what the browser would let it store at most, in bytes. */
export type StorageRoom = { readonly usedBytes: number; readonly quotaBytes: number };

/** How much room there is; `null` where the browser does not say. Never throws. */
export async function storageRoom(): Promise<StorageRoom | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota };
  } catch {
    return null;
  }
}

/** Whether the browser has promised to clear nothing by itself; `null` where it makes no such promise. Never throws. */
export async function isPersistent(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}

/** Asks the browser for that promise. Some ask the reader in turn; some decide by themselves. Never throws. */
export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
