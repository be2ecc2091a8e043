import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Method } from "#domain/reading/method.ts";
import { chooseMethod } from "#domain/workspace/commands/about.ts";
import { usePreferences, useSetPreferences } from "../preferences/preferences-context.tsx";
import { useWorkspaceIfOpen } from "./workspace-context.tsx";

const nobody = () => () => undefined;

/** The method kept with the open workspace; `null` where it keeps none, or no workspace is open. */
export function useWorkspaceMethod(): Method | null {
  const store = useWorkspaceIfOpen();
  return useSyncExternalStore(
    store?.subscribe ?? nobody,
    () => store?.getState().history.document.about.method ?? null,
  );
}

/** The method every view reads by: that of the open workspace where it keeps one, else the reader's own. */
export function useMethod(): Method {
  const own = usePreferences((preferences) => preferences.method);
  return useWorkspaceMethod() ?? own;
}

/** Where a method is kept, and whether it can be changed there. */
export type MethodHome = "reader" | "workspace";

/**
 * The method in force, whose it is, and the ways to change it. A change goes where the method is kept: a step of the
 * workspace, or the reader's preferences. Strokes between `hold` and `release` are one step.
 */
export function useMethodSetting(): {
  readonly method: Method;
  readonly home: MethodHome;
  /** Whether a workspace is open that a method can be kept with, or taken from; `false` where it is read-only. */
  readonly hasWorkspace: boolean;
  /** `false`: the method is that of a workspace that is read-only here. */
  readonly isOpenToChange: boolean;
  readonly change: (method: Method) => void;
  readonly keepWithWorkspace: () => void;
  readonly useOwn: () => void;
  readonly hold: () => void;
  readonly release: () => void;
} {
  const store = useWorkspaceIfOpen();
  const method = useMethod();
  const home: MethodHome = useWorkspaceMethod() === null ? "reader" : "workspace";
  const setPreferences = useSetPreferences();
  const hasWorkspace = useSyncExternalStore(
    store?.subscribe ?? nobody,
    () => store !== null && store.getState().save.kind !== "read-only",
  );
  // A gesture that somebody else has open is theirs to end, and nothing of this goes into it.
  const holding = useRef(false);
  const change = useCallback(
    (next: Method) => {
      if (home === "reader") setPreferences({ method: next });
      else if (holding.current) store?.getState().performWithin(chooseMethod(next));
      else store?.getState().perform(chooseMethod(next));
    },
    [home, store, setPreferences],
  );
  const hold = useCallback(() => {
    if (home !== "workspace" || store === null || store.getState().history.gesture !== null) return;
    store.getState().begin();
    holding.current = true;
  }, [home, store]);
  const release = useCallback(() => {
    if (holding.current) store?.getState().end();
    holding.current = false;
  }, [store]);
  return {
    method,
    home,
    hasWorkspace,
    isOpenToChange: home === "reader" || hasWorkspace,
    change,
    keepWithWorkspace: () => store?.getState().perform(chooseMethod(method, "keeping the method with the workspace")),
    useOwn: () => store?.getState().perform(chooseMethod(null, "going back to the reader’s method")),
    hold,
    release,
  };
}
