import { useCallback, useEffect, useState } from "react";
import { appBase } from "#data/http/app-base.ts";
import type { OpenedSnapshot } from "#data/snapshot/open-snapshot.ts";
import type { HostBridge } from "../wiring/host/host-bridge.ts";

/** A frozen copy on its way. */
export type SnapshotLoad =
  | { readonly kind: "none" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly fault: string; readonly retry: () => void }
  | { readonly kind: "open"; readonly opened: OpenedSnapshot };

const TIME_LIMIT_MS = 20_000;
/** How long a host may take to knock before its copy is given up. */
const HOST_MS = 4_000;
/** By then, from the beginning of the page, a host that drives the frame is there: it knocks as soon as the frame is loaded. */
const SOON_MS = 1_000;

/**
 * The frozen copy of that name: from the host, beside whose page it may stand, else from `snapshots/` beside the app. Its
 * sum has to be its name, wherever it came from.
 */
export function useSnapshot(id: string | null, bridge: HostBridge): SnapshotLoad {
  const [load, setLoad] = useState<SnapshotLoad>(id === null ? { kind: "none" } : { kind: "loading" });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  useEffect(() => {
    if (id === null) return setLoad({ kind: "none" });
    const stop = new AbortController();
    setLoad((before) =>
      before.kind === "open" && before.opened.id === id && attempt === 0 ? before : { kind: "loading" },
    );
    open(id, bridge, stop.signal).then(
      (read) => {
        if (stop.signal.aborted) return;
        setLoad(
          "opened" in read ? { kind: "open", opened: read.opened } : { kind: "failed", fault: read.fault, retry },
        );
      },
      () => stop.signal.aborted || setLoad({ kind: "failed", fault: NO_READER, retry }),
    );
    return () => stop.abort();
  }, [id, bridge, attempt, retry]);
  useLateHost(bridge, load.kind === "failed", retry);
  return load;
}

const NO_READER = "The part of Entente that reads frozen copies did not come. Check the connection, then retry.";

/** A host that comes after the copy was given up may have it. */
function useLateHost(bridge: HostBridge, isWanted: boolean, retry: () => void): void {
  useEffect(() => {
    if (!isWanted) return;
    const before = bridge.hosts();
    return bridge.subscribe(() => {
      if (bridge.hosts() !== before) retry();
    });
  }, [bridge, isWanted, retry]);
}

async function open(id: string, bridge: HostBridge, signal: AbortSignal) {
  const [{ openSnapshot }, text] = await Promise.all([
    import("#data/snapshot/open-snapshot.ts"),
    textOf(id, bridge, signal),
  ]);
  const name = `The frozen copy ${id.slice(0, 8)}…`;
  if (text === "silence")
    return { fault: `${name} did not come: the server of this app did not answer. Check the connection, then retry.` };
  if (text === "nothing")
    return {
      fault: `${name} is neither in snapshots/ beside this app nor beside the page around it. Put ${id}.json there as it was saved.`,
    };
  return openSnapshot(text.content, id, signal);
}

/** What stands under a name. What is there and is something else is found out by its sum. */
type Found = { readonly content: string } | "nothing" | "silence";

async function textOf(id: string, bridge: HostBridge, signal: AbortSignal): Promise<Found> {
  // The host first: what is asked of a server in vain stands in the console of every reader.
  await settled(bridge, signal, Math.max(0, SOON_MS - performance.now()));
  const isAsked = bridge.connection() === "connected";
  const given = isAsked ? await textOfHost(id, bridge, signal) : null;
  if (given !== null) return given;
  const here = await textBeside(id, signal);
  if (typeof here !== "string" && !isPage(here.content)) return here;
  if (isAsked) return here;
  await settled(bridge, signal, HOST_MS);
  return (await textOfHost(id, bridge, signal)) ?? here;
}

/** Many servers send a page of their own where there is nothing. */
const isPage = (text: string): boolean => text.trimStart().startsWith("<");

async function textOfHost(id: string, bridge: HostBridge, signal: AbortSignal): Promise<Found | null> {
  try {
    const { text } = await bridge.askHost("snapshot.get", { id }, { signal, limitMs: TIME_LIMIT_MS });
    return isPage(text) ? null : { content: text };
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

async function textBeside(id: string, signal: AbortSignal): Promise<Found> {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MS)]);
    const answer = await fetch(new URL(`snapshots/${id}.json`, appBase()), { signal: limit });
    if (answer.ok) return { content: await answer.text() };
    return answer.status < 500 ? "nothing" : "silence";
  } catch {
    signal.throwIfAborted();
    return "silence";
  }
}

/** Resolves when a host is there, is not to be expected any more, or has not come within so long. */
function settled(bridge: HostBridge, signal: AbortSignal, withinMs: number): Promise<void> {
  return new Promise((done) => {
    if (bridge.connection() !== "waiting") return done();
    const end = () => {
      clearTimeout(timer);
      stop();
      done();
    };
    const stop = bridge.subscribe(() => bridge.connection() !== "waiting" && end());
    const timer = setTimeout(end, withinMs);
    signal.addEventListener("abort", end);
  });
}
