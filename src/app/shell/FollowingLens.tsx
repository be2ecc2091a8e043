import { type ReactNode, useLayoutEffect, useMemo } from "react";
import { createFollowingStore } from "#state/lens/following-store.ts";
import { LensProvider, useLensStore } from "#state/lens/lens-context.tsx";
import { afterPaint } from "#ui/after-paint.ts";

/** The views within answer to what the reader picks as soon as the reader itself has been painted. */
export function FollowingLens(props: { readonly children: ReactNode }) {
  const lead = useLensStore();
  const { store, follow } = useMemo(() => createFollowingStore(lead, afterPaint), [lead]);
  useLayoutEffect(follow, [follow]);
  return <LensProvider store={store}>{props.children}</LensProvider>;
}
