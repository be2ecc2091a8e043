import { refusalFor } from "#embed/protocol/calls.ts";
import type { Send } from "./line.ts";
import type { Fail, Memory } from "./memory.ts";

/** Fetches tokens when they are asked for and before they expire. */
export type TokenKeeper = {
  /**
   * The frame needs one, for that reason; without one, whatever it last needed one for. For `""` it needs none, nor what is
   * on its way: it is gone, and the next one may be of another origin.
   */
  readonly fetchToken: (reason?: string) => void;
};

/** A new token is fetched so long before the old one expires. */
const BEFORE_MS = 30_000;
/** Timers of browsers go no further: what is longer is cut to what is left. */
const LONGEST_MS = 2 ** 31;

/** Keeps no token: each is sent and forgotten. */
export function createTokenKeeper(memory: Memory, send: Send, fail: Fail): TokenKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = "";
  /** Counts what was asked for: the last is the only one that is still wanted. */
  let turn = 0;
  const fetchToken = async (reason = wanted) => {
    clearTimeout(timer);
    wanted = reason;
    const mine = ++turn;
    if (!memory.provider || !reason) return;
    try {
      const given = await memory.provider({ reason });
      if (mine !== turn) return;
      const token = typeof given === "string" ? { token: given } : given;
      await send("auth.set", token);
      if (mine !== turn) return;
      wanted = "";
      const leftMs = Date.parse(token.expiresAt ?? "") - Date.now();
      // One that is over already is not fetched again: the frame asks when it is refused.
      if (leftMs > 0) timer = setTimeout(fetchToken, Math.max(leftMs - BEFORE_MS, leftMs / 2) % LONGEST_MS, "expires");
    } catch (cause) {
      if (mine !== turn) return;
      fail(refusalFor(cause, "forbidden"));
    }
  };
  return { fetchToken };
}
