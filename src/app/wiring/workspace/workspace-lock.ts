/** The right to write one workspace, which one tab has at a time (R28). */
export type WorkspaceLock = {
  /** `false`: another tab writes. True also where the browser knows no locks: revisions then decide. */
  readonly held: boolean;
  readonly release: () => void;
};

/** How long a tab is given to write what it has and let go, when another takes over. */
const LET_GO_MS = 3_000;
const CHANNEL = "entente-workspace-lock";

type Handed = { readonly id: string };

const nameOf = (id: string) => `entente-workspace-${id}`;

/** `navigator.locks`, or `null` where there is none or asking for it throws, as in a sandboxed frame. */
function locks(): LockManager | null {
  try {
    return navigator.locks ?? null;
  } catch {
    return null;
  }
}

function channel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/** Whether a tab, this one or another, has the right to write a workspace, or waits for it. Never rejects. */
export async function isHeld(id: string): Promise<boolean> {
  const state = await locks()
    ?.query()
    .catch(() => null);
  return [...(state?.held ?? []), ...(state?.pending ?? [])].some(({ name }) => name === nameOf(id));
}

/** Does some work over a dossier while no other page does the same; at once where the browser knows no locks. */
export async function oneAfterAnother(dossier: string, work: () => Promise<void>): Promise<void> {
  const manager = locks();
  if (!manager) return work();
  let isBegun = false;
  const begin = () => {
    isBegun = true;
    return work();
  };
  try {
    await manager.request(`entente-opening-${dossier}`, begin);
  } catch (cause) {
    // A browser that has locks and refuses them to this page.
    if (isBegun) throw cause;
    await work();
  }
}

/**
 * Takes the right to write a workspace. With `takeOver` the tab that has it is asked to save and let go, and after three
 * seconds it is taken away. `onWanted` is called when another tab asks this one; it saves, then the lock is let go and
 * `onLost` is called.
 */
export async function holdWorkspace(
  id: string,
  how: { readonly takeOver: boolean; readonly onWanted: () => Promise<void>; readonly onLost: () => void },
): Promise<WorkspaceLock> {
  const manager = locks();
  if (!manager) return { held: true, release: () => undefined };
  let open: () => void = () => undefined;
  const untilReleased = new Promise<void>((resolve) => {
    open = resolve;
  });
  const talk = channel();
  const release = () => {
    open();
    talk?.close();
  };
  const hold = (options: LockOptions) =>
    new Promise<boolean>((resolve) => {
      manager
        .request(nameOf(id), options, async (lock) => {
          resolve(lock !== null);
          if (lock !== null) await untilReleased;
        })
        .catch(() => {
          // Taken away by another tab, or given up waiting.
          resolve(false);
          release();
          how.onLost();
        });
    });
  const listen = () =>
    talk?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (!isHanded(data) || data.id !== id) return;
      void how.onWanted().finally(() => {
        release();
        how.onLost();
      });
    });
  if (await hold({ ifAvailable: true })) {
    listen();
    return { held: true, release };
  }
  if (!how.takeOver) {
    talk?.close();
    return { held: false, release: () => undefined };
  }
  const handed: Handed = { id };
  talk?.postMessage(handed);
  const held = await Promise.race([
    hold({}),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), LET_GO_MS);
    }),
  ]);
  if (!held) await hold({ steal: true });
  listen();
  return { held: true, release };
}

const isHanded = (data: unknown): data is Handed =>
  typeof data === "object" && data !== null && "id" in data && typeof data.id === "string";
