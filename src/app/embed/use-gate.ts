import { useEffect, useRef, useState } from "react";
import type { Answers, Requests } from "#embed/protocol/contract.ts";
import type { FrameDesk, HostBridge } from "../wiring/host/host-bridge.ts";
import { createFrameGate, type FrameGate, type LookType } from "./frame-gate.ts";
import type { FrameStore } from "./frame-store.ts";
import { refusal } from "./refusal.ts";
import type { TokenHolder } from "./token.ts";

type Ways = {
  readonly frame: FrameStore;
  readonly token: TokenHolder;
  /** Asks the source again, with the token of then; `null` while it is being asked. */
  readonly retry: (() => void) | null;
};

/**
 * Lets the host ask, as long as the frame stands, whether a dossier is shown or not. `closed` says why there is nothing to
 * show, `null` as long as there is or may be.
 */
export function useGate(bridge: HostBridge, ways: Ways, closed: string | null): FrameGate {
  const { retry } = ways;
  const latest = useRef(ways);
  /** A token came while the source was still saying no to the one before. */
  const isLate = useRef(false);
  useEffect(() => {
    latest.current = ways;
  });
  useEffect(() => {
    if (retry === null || !isLate.current) return;
    isLate.current = false;
    retry();
  }, [retry]);
  const [gate] = useState(() => {
    const look = () => askForLook(latest.current.frame, bridge);
    return createFrameGate({
      "auth.set": (given) => {
        const { token, retry } = latest.current;
        if (!takeToken(given, token)) return { applied: true };
        if (retry === null) isLate.current = true;
        else retry();
        return { applied: true };
      },
      "data.load": (order, { signal }) => load(latest.current.frame, order, false, signal),
      "theme.set": async (payload, how) => (await look())["theme.set"](payload, how),
      "locale.set": async (payload, how) => (await look())["locale.set"](payload, how),
      "ui.set": async (payload, how) => (await look())["ui.set"](payload, how),
    });
  });
  useEffect(() => bridge.attend(gate.desk), [bridge, gate]);
  useEffect(() => gate.close(closed), [gate, closed]);
  return gate;
}

/** What answers about the look comes with the first request of its kind. */
async function askForLook(frame: FrameStore, bridge: HostBridge): Promise<Pick<FrameDesk, LookType>> {
  const { lookAnswers } = await import("./look-answers.ts").catch(() => {
    throw refusal("network", "The part of the view that answers did not come. Ask again.");
  });
  return lookAnswers(frame, (lost) => {
    for (const { path, reason } of lost) bridge.tell("problem", { code: "bad_request", message: `${path} ${reason}.` });
  });
}

/** Hands a token on; answers whether the source is to be asked again. */
function takeToken({ token, expiresAt }: Requests["auth.set"], holder: TokenHolder): boolean {
  const until = expiresAt === undefined ? null : Date.parse(expiresAt);
  if (until === null || !Number.isNaN(until)) return holder.set(token === "" ? null : token, until);
  throw refusal("bad_request", "The time is written as 2026-11-30T12:00:00Z.", "expiresAt");
}

/** What each frame is loading: one order after the other, since rows are added to what came before them. */
const loading = new WeakMap<FrameStore, Promise<unknown>>();

/** Reads what a host hands over and, unless it is only to be looked at, shows it. `isShown`: whether there is a dossier for rows to belong to. */
export function load(
  frame: FrameStore,
  order: Requests["data.load"],
  isShown: boolean,
  signal: AbortSignal,
): Promise<Answers["data.load"]> {
  const before = loading.get(frame) ?? Promise.resolve();
  const loaded = before.then(() => loadNow(frame, order, isShown, signal));
  loading.set(
    frame,
    loaded.catch(() => undefined),
  );
  return loaded;
}

async function loadNow(...[frame, order, isShown, signal]: Parameters<typeof load>): Promise<Answers["data.load"]> {
  const { readLoad } = await import("./load-data.ts");
  const read = await readLoad(order, isShown, signal);
  const { give, lay } = frame.getState();
  if (order.mode === "preview") return read.answer;
  if ("dossier" in read) give(read.dossier);
  else lay(read.flows, order.mode);
  return read.answer;
}
