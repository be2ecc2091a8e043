import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_EMBED } from "#domain/embedding/embed-address.ts";
import { trialBridge } from "#tests/support/render-frame.tsx";
import { createFrameStore } from "./frame-store.ts";
import { watchFrameSize } from "./watch-frame-size.ts";

const posted = vi.hoisted(() => vi.fn());
vi.mock("../wiring/host/autoheight.ts", async (original) => ({
  ...(await original<typeof import("../wiring/host/autoheight.ts")>()),
  postLegacyHeights: posted,
}));

let look: () => void;
beforeEach(() => {
  posted.mockClear();
  look = () => undefined;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(onChange: () => void) {
        look = onChange;
      }
      observe() {}
      disconnect() {
        look = () => undefined;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** A view whose box the test sets, in a frame whose host comes and goes by hand. */
function trial(autoheight: boolean, connection: "waiting" | "alone" | "connected") {
  const root = document.createElement("div");
  let height = 0;
  root.getBoundingClientRect = () => new DOMRect(0, 0, 800, height);
  const host = trialBridge({ connection });
  const frame = createFrameStore({ ...DEFAULT_EMBED, autoheight });
  const stop = watchFrameSize(root, host.bridge, frame);
  const grow = (to: number) => {
    height = to;
    look();
  };
  return {
    ...host,
    frame,
    grow,
    stop,
    sizes: () => host.toldOf("size"),
    heights: () => posted.mock.calls.map(([px]) => px),
  };
}

describe("the size of a view", () => {
  it("is the content's once a host says that it follows the height, and the frame's once it does not", () => {
    const { frame, listen } = trial(false, "connected");
    const follows = () => frame.getState().settings.autoheight;
    listen({ hover: true });
    expect(follows()).toBe(false);
    listen({ autoheight: true });
    expect(follows()).toBe(true);
    listen({ autoheight: false });
    expect(follows()).toBe(false);
  });

  it("is the content's from the start where the host said so before there was a view", () => {
    const host = trialBridge({ connection: "connected" });
    host.listen({ autoheight: true });
    const frame = createFrameStore({ ...DEFAULT_EMBED, autoheight: false });
    watchFrameSize(document.createElement("div"), host.bridge, frame);
    expect(frame.getState().settings.autoheight).toBe(true);
  });

  it("is told to the host as it changes, and to one that comes later", () => {
    const { grow, sizes, become } = trial(false, "connected");
    grow(500);
    grow(620);
    become("alone");
    become("connected");
    expect(sizes().map(({ height }) => height)).toEqual([500, 620, 620, 620]);
  });

  it("is nobody's before there is any", () => {
    const { become, sizes, heights } = trial(true, "waiting");
    become("alone");
    expect([sizes(), heights()]).toEqual([[], []]);
  });

  it("M2: is its height alone where no host is connected, and only where the address asks for it", () => {
    const asked = trial(true, "waiting");
    asked.grow(500);
    expect(asked.heights()).toEqual([]);
    asked.become("alone");
    asked.grow(620);
    expect(asked.heights()).toEqual([500, 620]);
    const unasked = trial(false, "alone");
    unasked.grow(777);
    expect(unasked.heights()).toEqual([500, 620]);
  });

  it("M2: is posted to no window for the sake of a host that followed it and is gone", () => {
    const { become, grow, heights, listen, sizes } = trial(false, "connected");
    listen({ autoheight: true });
    grow(500);
    become("alone");
    grow(620);
    expect(heights()).toEqual([]);
    expect(sizes().map(({ height }) => height)).toContain(620);
  });

  it("goes to nobody but the host once one is connected, nor to anybody once it is not watched", () => {
    const { grow, become, heights, sizes, stop } = trial(true, "alone");
    grow(500);
    become("connected");
    grow(620);
    expect(heights()).toEqual([500]);
    stop();
    grow(700);
    become("alone");
    expect([heights(), sizes().length]).toEqual([[500], 3]);
  });
});
