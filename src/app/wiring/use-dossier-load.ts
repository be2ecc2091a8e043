import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { DossierSource } from "#data/http/config.ts";
import { createDossierClient, type Loaded } from "#data/http/dossier-client.ts";
import { cancelled, pauseBeforeRetry, RETRY_PAUSES_MS, type Setback } from "#data/http/failure.ts";
import type { Progress } from "#data/http/progress.ts";
import type { DossierSummary } from "#data/http/wire/decode-folder.ts";
import { createCopies } from "#data/local/copies.ts";
import type { Copies } from "#data/local/saved-text.ts";
import type { Dossier, Failure } from "#domain/dossier/dossier.ts";

/** How far the dossier is. */
export type DossierLoad =
  | {
      readonly kind: "loading";
      /** What is being read and how far; `null` before the first file is asked for. */
      readonly progress: Progress | null;
      /** What happened when the source did not answer and is being asked again; `null` on the first attempt. */
      readonly again: { readonly failure: Failure; readonly attempt: number; readonly attempts: number } | null;
      /** Whether it has taken longer than five seconds. */
      readonly slow: boolean;
      readonly cancel: () => void;
    }
  | { readonly kind: "failed"; readonly failure: Failure; readonly retry: () => void }
  | { readonly kind: "empty"; readonly retry: () => void }
  | {
      readonly kind: "ready";
      readonly dossier: Dossier;
      readonly list: readonly DossierSummary[];
      readonly retry: () => void;
      /** Whether the source is being asked again, with the dossier at hand. */
      readonly refreshing: boolean;
    };

/** What the cache holds: what came, after how many automatic attempts to complete it, and when the next one is due. */
type Attempted = {
  readonly loaded: Loaded;
  readonly attempts: number;
  /** Milliseconds until what is missing is asked for again by itself; `false`: the reader decides. */
  readonly nextMs: number | false;
};

const SLOW_MS = 5000;

/** A setback on its way through the query library, which speaks of failures by throwing. */
class LoadError extends Error {
  readonly setback: Setback;
  constructor(setback: Setback) {
    super(setback.failure.message);
    this.setback = setback;
  }
}

/** The cache of one desk. The source may well be this machine, so being offline stops nothing. */
export function createDeskQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: "always", staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    },
  });
}

/** What is done with a dossier before it is handed out, such as deriving in slices what views ask for first. */
type Prepare = (dossier: Dossier, signal: AbortSignal) => Promise<void>;

/** Instead of the browser's own: a `fetch` that carries a token, copies that are kept nowhere. */
type Outside = { readonly fetch?: typeof fetch; readonly copies?: Copies };

/** Loads the dossier of that name, or the first the source lists, and keeps trying for a while what failed (R10). What is `outside` at the first call stays. */
export function useDossierLoad(
  source: DossierSource,
  dossierId: string | null,
  prepare?: Prepare,
  outside: Outside = {},
): DossierLoad {
  const cache = useQueryClient();
  const [client] = useState(() =>
    createDossierClient({
      base: source.base,
      sample: source.kind === "sample",
      copies: createCopies(),
      ...outside,
    }),
  );
  const [progress, setProgress] = useState<Progress | null>(null);
  const [stopped, setStopped] = useState(false);
  const key = useMemo(() => ["dossier", source.base, dossierId] as const, [source.base, dossierId]);
  const query = useQuery<Attempted, LoadError>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const before = cache.getQueryData<Attempted>(key);
      const fresh = before?.loaded.kind === "ready" ? before.loaded.fresh : undefined;
      const result = await client.load(dossierId, {
        signal,
        onProgress: setProgress,
        ...(fresh === undefined ? {} : { fresh }),
      });
      if (!result.ok) throw new LoadError(result.reason);
      if (result.value.kind === "ready") await prepare?.(result.value.dossier, signal);
      const attempts = (before?.attempts ?? -1) + 1;
      return { loaded: result.value, attempts, nextMs: pauseBeforeCompletion(result.value, attempts) };
    },
    structuralSharing: false,
    retry: (count, error) => pauseBeforeRetry(error.setback, count, Math.random()) !== null,
    retryDelay: (count, error) => pauseBeforeRetry(error.setback, count, Math.random()) ?? 0,
    refetchInterval: ({ state }) => (state.error === null ? (state.data?.nextMs ?? false) : false),
  });
  const cancel = useCallback(() => {
    setStopped(true);
    void cache.cancelQueries({ queryKey: key });
  }, [cache, key]);
  const { refetch } = query;
  const retry = useCallback(() => {
    setStopped(false);
    cache.setQueryData<Attempted>(key, (before) => (before ? { ...before, attempts: -1, nextMs: false } : before));
    void refetch();
  }, [cache, key, refetch]);
  const slow = useElapsed(query.isPending && !stopped, SLOW_MS);
  if (query.data) return loadOf(query.data.loaded, retry, query.isFetching);
  if (stopped) return { kind: "failed", failure: cancelled().failure, retry };
  if (query.error) return { kind: "failed", failure: query.error.setback.failure, retry };
  const { failureReason, failureCount } = query;
  const again = failureReason && {
    failure: failureReason.setback.failure,
    attempt: failureCount,
    attempts: RETRY_PAUSES_MS.length,
  };
  return { kind: "loading", progress, again, slow, cancel };
}

function loadOf(loaded: Loaded, retry: () => void, refreshing: boolean): DossierLoad {
  if (loaded.kind === "empty") return { kind: "empty", retry };
  return { kind: "ready", dossier: loaded.dossier, list: loaded.list, retry, refreshing };
}

/** The longest of the pauses that the setbacks call for; `false` when none will pass by itself. */
function pauseBeforeCompletion(loaded: Loaded, attempts: number): number | false {
  if (loaded.kind === "empty") return false;
  const pauses = loaded.setbacks
    .map((setback) => pauseBeforeRetry(setback, attempts, Math.random()))
    .filter((pause) => pause !== null);
  return pauses.length === 0 ? false : Math.max(...pauses);
}

/** Whether something has been going on for that long. */
function useElapsed(going: boolean, ms: number): boolean {
  const [elapsed, setElapsed] = useState(false);
  useEffect(() => {
    setElapsed(false);
    if (!going) return;
    const timer = setTimeout(() => setElapsed(true), ms);
    return () => clearTimeout(timer);
  }, [going, ms]);
  return elapsed;
}
