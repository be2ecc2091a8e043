import { postLegacyHeights, watchSize } from "../wiring/host/autoheight.ts";
import type { ContentSize } from "../wiring/host/content-size.ts";
import type { HostBridge } from "../wiring/host/host-bridge.ts";
import type { FrameStore } from "./frame-store.ts";

/**
 * Tells the host how large the content is, at first, when it changes, and when a host comes; where none is connected, its
 * height alone, and only if the address asks for it. A host may say later whether it follows the height. Returns the way to
 * stop.
 */
export function watchFrameSize(root: HTMLElement, bridge: HostBridge, frame: FrameStore): () => void {
  let last: ContentSize | null = null;
  // What a host says of it later is for its own line alone.
  const isAsked = frame.getState().settings.autoheight;
  const tell = () => {
    if (last === null) return;
    bridge.tell("size", last);
    if (bridge.connection() === "alone" && isAsked) postLegacyHeights(last.height);
  };
  const follow = () => {
    const { autoheight } = bridge.listening();
    const { settings, set } = frame.getState();
    if (autoheight !== undefined && autoheight !== settings.autoheight) set({ autoheight });
  };
  // The host may have been there before the view.
  follow();
  const stopHost = bridge.subscribe(() => {
    follow();
    tell();
  });
  const stopSize = watchSize(root, (size) => {
    last = size;
    tell();
  });
  return () => {
    stopHost();
    stopSize();
  };
}
