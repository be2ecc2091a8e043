import { onTestFinished, vi } from "vitest";

/** Work in slices stays in its pause as long as the page is so, until it is released. */
export function holdPausesWhile(isSo: () => boolean): () => void {
  const held: (() => void)[] = [];
  class HeldChannel {
    readonly port1: { onmessage: (() => void) | null; readonly close: () => void } = {
      onmessage: null,
      close: () => undefined,
    };
    readonly port2 = {
      postMessage: () =>
        setTimeout(() => {
          if (isSo()) held.push(() => this.port1.onmessage?.());
          else this.port1.onmessage?.();
        }),
    };
  }
  vi.stubGlobal("MessageChannel", HeldChannel);
  onTestFinished(() => void vi.unstubAllGlobals());
  return () => {
    vi.unstubAllGlobals();
    for (const go of held) go();
  };
}
