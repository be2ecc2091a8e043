import type { HeldPart } from "./jobs.ts";
import type { Drop, Hold } from "./messages.ts";

/** What a worker was given to keep, as the page knows it: each part is sent once and not for each job. */
export type Holdings = {
  /** The numbers by which a job names these parts. What only jobs long before it rested on, the worker lets go of. */
  readonly claim: (parts: readonly HeldPart[]) => readonly number[];
  /** Sends the first of these parts that the worker has not; `false`: it has all of them. */
  readonly sendNext: (parts: readonly HeldPart[]) => boolean;
  /** Nothing is held any more: the worker is gone. */
  readonly forget: () => void;
};

/** So many lists of parts are kept: what is asked of now, and what it was before an edit or its undoing. */
const LISTS_KEPT = 2;

/** The holdings of one worker after another, told of by `post`. Parts are known by their identity and are not kept alive here. */
export function createHoldings(post: (message: Hold | Drop) => void): Holdings {
  const keys = new WeakMap<HeldPart, number>();
  const sent = new Set<number>();
  let recent: readonly (readonly number[])[] = [];
  let lastKey = 0;

  const keyOf = (part: HeldPart): number => {
    const key = keys.get(part) ?? ++lastKey;
    keys.set(part, key);
    return key;
  };

  return {
    claim(parts) {
      const claimed = parts.map(keyOf);
      if (claimed.length === 0) return claimed;
      recent = [claimed, ...recent.filter((other) => !isSame(other, claimed))].slice(0, LISTS_KEPT);
      const kept = new Set(recent.flat());
      for (const key of sent)
        if (!kept.has(key)) {
          sent.delete(key);
          post({ kind: "drop", key });
        }
      return claimed;
    },
    sendNext(parts) {
      const part = parts.find((one) => !sent.has(keyOf(one)));
      if (part === undefined) return false;
      const key = keyOf(part);
      post({ kind: "hold", key, part });
      sent.add(key);
      return true;
    },
    forget() {
      sent.clear();
      recent = [];
    },
  };
}

const isSame = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((key, at) => key === other[at]);
