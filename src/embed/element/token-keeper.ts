import { refusalFor } from "#embed/protocol/calls.ts";
import type { Send } from "./line.ts";
import type { Fail, Memory } from "./memory.ts";

/** Fetches tokens when the frame asks for them: that it does, and before the last one expires, is the frame's business. */
export type TokenKeeper = {
  /**
   * The frame needs one, for that reason; without one, whatever it last needed one for and has not had. For `""` it needs
   * none, nor what is on its way: it is gone, and the next one may be of another origin.
   */
  readonly fetchToken: (reason?: string) => void;
};

/** Keeps no token: each is sent and forgotten. */
export function createTokenKeeper(memory: Memory, send: Send, fail: Fail): TokenKeeper {
  let wanted = "";
  /** Counts what was asked for: the last is the only one that is still wanted. */
  let turn = 0;
  const fetchToken = async (reason = wanted) => {
    wanted = reason;
    const mine = ++turn;
    if (!memory.provider || !reason) return;
    try {
      const given = await memory.provider({ reason });
      if (mine !== turn) return;
      await send("auth.set", typeof given === "string" ? { token: given } : given);
      if (mine === turn) wanted = "";
    } catch (cause) {
      if (mine === turn) fail(refusalFor(cause, "forbidden"));
    }
  };
  return { fetchToken };
}
