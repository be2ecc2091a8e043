import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenedFile, ReadFile, ReadProgress, Settled, TradeRefusal } from "#data/trade-files/session-messages.ts";
import { openTradeSession, type TradeSession } from "#data/trade-files/trade-session.ts";
import type { Mapping } from "#domain/trade/import/mapping.ts";
import type { Corrections } from "#domain/trade/import/trade-reading.ts";

/** How far a file is. */
export type Opening =
  | { readonly kind: "opening" }
  | TradeRefusal
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "open"; readonly file: OpenedFile };

/** How far the reading of its rows is. What was read last stays until there is more. */
export type Reading = {
  readonly read: ReadFile | null;
  /** By what `read` was read; another mapping has other rows. */
  readonly by: Mapping | null;
  /** `null`: nothing is being read. */
  readonly progress: ReadProgress | null;
  /** Why the last reading came to nothing; `null`: it did not. */
  readonly fault: string | null;
  /** Somebody called it off. */
  readonly isStopped: boolean;
};

const AT_REST: Reading = { read: null, by: null, progress: null, fault: null, isStopped: false };
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A file held open in its worker, and how it is proposed to be read; opened anew when something of that is settled. */
export function useOpenedFile(file: File, settled: Settled) {
  const [session, setSession] = useState<TradeSession | null>(null);
  const [opening, setOpening] = useState<Opening>({ kind: "opening" });
  useEffect(() => {
    let held: TradeSession | null = null;
    let gone = false;
    setOpening({ kind: "opening" });
    openTradeSession(file).then(
      (opened) => {
        held = opened;
        if (gone) opened.close();
        else setSession(opened);
      },
      (error: unknown) => !gone && setOpening({ kind: "failed", reason: reasonOf(error) }),
    );
    return () => {
      gone = true;
      held?.close();
      setSession(null);
    };
  }, [file]);
  useEffect(() => {
    if (session === null) return;
    const controller = new AbortController();
    session.ask("open", settled, { signal: controller.signal }).then(
      (opened) => setOpening("kind" in opened ? opened : { kind: "open", file: opened }),
      (error: unknown) => !controller.signal.aborted && setOpening({ kind: "failed", reason: reasonOf(error) }),
    );
    return () => controller.abort();
  }, [session, settled]);
  return { session, opening };
}

/**
 * Reads the rows whenever the mapping or a correction changes; an earlier reading under way is called off. `null` as a
 * mapping: nothing can be read yet.
 */
export function useReading(session: TradeSession | null, mapping: Mapping | null, corrections: Corrections) {
  const [reading, setReading] = useState<Reading>(AT_REST);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    if (session === null || mapping === null) {
      setReading((before) => (before.read === null && before.progress === null ? before : AT_REST));
      return;
    }
    // Another attempt reads the same once more.
    void attempt;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const still = (next: (before: Reading) => Reading) => !signal.aborted && setReading(next);
    still((before) => ({ ...before, progress: { done: 0, rows: 0 }, fault: null, isStopped: false }));
    const onProgress = (progress: ReadProgress) => still((before) => ({ ...before, progress }));
    session.ask("read", { mapping, corrections }, { signal, onProgress }).then(
      (read) => still(() => ({ read, by: mapping, progress: null, fault: null, isStopped: false })),
      (error: unknown) => still((before) => ({ ...before, progress: null, fault: reasonOf(error) })),
    );
    return () => controller.abort();
  }, [session, mapping, corrections, attempt]);
  const stop = useCallback(() => {
    running.current?.abort();
    setReading((before) => ({ ...before, progress: null, isStopped: true }));
  }, []);
  return { reading, stop, again: useCallback(() => setAttempt((before) => before + 1), []) };
}

/**
 * The SHA-256 sum of the file, or of the table of it that is open, by which it is known again; `null` until it is there.
 * Summed once its rows were read.
 */
export function useSum(session: TradeSession | null, opened: OpenedFile | null, isRead: boolean): string | null {
  const [summed, setSummed] = useState<{ readonly of: OpenedFile; readonly sum: string } | null>(null);
  useEffect(() => {
    if (session === null || opened === null || !isRead) return;
    const controller = new AbortController();
    session.ask("sha256", null, { signal: controller.signal }).then(
      (sum) => setSummed({ of: opened, sum }),
      // A file that cannot be summed was gone before; reading it says so.
      () => undefined,
    );
    return () => controller.abort();
  }, [session, opened, isRead]);
  return summed?.of === opened ? (summed?.sum ?? null) : null;
}
