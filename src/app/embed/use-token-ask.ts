import { useEffect } from "react";
import type { HostBridge } from "../wiring/host/host-bridge.ts";
import type { TokenHolder } from "./token.ts";

/** A host whose tokens are all refused is asked so often in so long a time, and then left alone until the reader retries. */
const MOST = 3;
const WITHIN_MS = 30_000;

/** Asks the host for a token when one is wanted, once it is there to be asked. */
export function useTokenAsk(bridge: HostBridge, token: TokenHolder): void {
  useEffect(() => {
    let wanted: string | null = null;
    let asked: readonly number[] = [];
    const ask = () => {
      if (wanted === null || bridge.connection() !== "connected") return;
      const now = Date.now();
      asked = asked.filter((at) => now - at < WITHIN_MS);
      if (asked.length >= MOST) return;
      asked = [...asked, now];
      bridge.tell("auth.request", { reason: wanted });
      wanted = null;
    };
    let later: ReturnType<typeof setTimeout> | undefined;
    const stopWanted = token.onWanted((reason) => {
      wanted = reason;
      clearTimeout(later);
      // What was refused has come to its end by then, so that a token may start it anew.
      later = setTimeout(ask, 0);
    });
    const stop = bridge.subscribe(ask);
    return () => {
      clearTimeout(later);
      stopWanted();
      stop();
    };
  }, [bridge, token]);
}
