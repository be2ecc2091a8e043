import { afterEach, describe, expect, it, vi } from "vitest";
import { type FramedWindow, postLegacyHeights, watchSize } from "./autoheight.ts";

afterEach(() => vi.unstubAllGlobals());

/** An element whose box the test sets, seen by an observer that fires when the test says so. */
function trialRoot() {
  const root = document.createElement("div");
  const box = { width: 800, height: 500 };
  root.getBoundingClientRect = () => new DOMRect(0, 0, box.width, box.height);
  const observed = new Set<Element>();
  let fire: () => void = () => undefined;
  class TrialObserver {
    constructor(callback: () => void) {
      fire = callback;
    }
    observe = (element: Element) => void observed.add(element);
    disconnect = () => observed.clear();
  }
  vi.stubGlobal("ResizeObserver", TrialObserver);
  const sizes: unknown[] = [];
  const stop = watchSize(root, (size) => sizes.push(size));
  const become = (width: number, height: number) => {
    Object.assign(box, { width, height });
    if (observed.has(root)) fire();
  };
  const resizeFrame = (height: number) => {
    vi.stubGlobal("innerHeight", height);
    window.dispatchEvent(new Event("resize"));
  };
  return { box, sizes, stop, become, resizeFrame };
}

describe("the size of the content", () => {
  it("is told in whole pixels, rounded up but for a hair", () => {
    const { sizes, become } = trialRoot();
    become(800, 500.000001);
    become(800.4, 520.2);
    expect(sizes).toEqual([
      { width: 800, height: 500 },
      { width: 801, height: 521 },
    ]);
  });

  it("is not told while it is hidden, and told once when it shows", () => {
    const { sizes, become } = trialRoot();
    become(0, 0);
    become(360, 640);
    become(0, 0);
    become(360, 640);
    expect(sizes).toEqual([{ width: 360, height: 640 }]);
  });

  it("does not end in a loop where it follows its frame", () => {
    const { sizes, box, resizeFrame } = trialRoot();
    let frame = 500;
    for (let round = 0; round < 50; round += 1) {
      const before = sizes.length;
      box.height = frame;
      resizeFrame(frame);
      if (sizes.length > before) frame += 16;
    }
    expect(sizes).toEqual([
      { width: 800, height: 500 },
      { width: 800, height: 516 },
    ]);
  });

  it("is not told any more once it is stopped", () => {
    const { sizes, become, stop, resizeFrame } = trialRoot();
    become(800, 500);
    stop();
    become(800, 900);
    resizeFrame(100);
    expect(sizes).toHaveLength(1);
  });
});

describe("M2: the height for hosts that speak another protocol", () => {
  type Around = { readonly ancestors?: readonly string[]; readonly referrer?: string; readonly search?: string };
  function posted({ ancestors, referrer = "", search = "" }: Around, height = 512) {
    const messages: (readonly [unknown, string])[] = [];
    const frame: FramedWindow = {
      parent: { postMessage: (message, origin) => messages.push([message, origin]) },
      location: { search, ...(ancestors ? { ancestorOrigins: ancestors } : {}) },
      document: { referrer },
    };
    postLegacyHeights(height, frame);
    return messages;
  }

  it("is posted in the shapes of Datawrapper, Flourish, Embedly, AMP and pym", () => {
    const messages = posted({ ancestors: ["https://portal.example"], search: "?view=graph&childId=chart-1" });
    const read = messages.map(([message]) =>
      typeof message === "string" && message.startsWith("{") ? JSON.parse(message) : message,
    );
    expect(read).toEqual([
      { "datawrapper-height": { entente: 512 } },
      { sender: "Flourish", context: "iframe.resize", method: "resize", height: 512, src: location.href },
      { context: "iframe.resize", height: 512, src: location.href },
      { sentinel: "amp", type: "embed-size", height: 512 },
      "pymxPYMxchart-1xPYMxheightxPYMx512",
    ]);
  });

  it.each<[string, Around, string]>([
    [
      "the browser names",
      { ancestors: ["https://portal.example", "https://top.example"], referrer: "https://old.example/" },
      "https://portal.example",
    ],
    ["the referrer tells", { referrer: "https://portal.example:8443/page?private=1" }, "https://portal.example:8443"],
    [
      "the referrer tells where the list is empty",
      { ancestors: [], referrer: "https://portal.example/" },
      "https://portal.example",
    ],
  ])("goes to the exact origin that %s", (_what, around, origin) => {
    expect(new Set(posted(around).map(([, to]) => to))).toEqual(new Set([origin]));
  });

  it.each<[string, Around]>([
    ["nobody is known to be around", {}],
    ["the page around has no origin", { ancestors: ["null"], referrer: "https://old.example/" }],
    ["the page around is a file", { referrer: "file:///home/page.html" }],
    ["the referrer is no address", { referrer: "about" }],
  ])("is not posted where %s", (_what, around) => expect(posted(around)).toEqual([]));

  it.each(["", "?childId=", "?childId=a%20b", "?childId=xPYMx%3Cb%3E", `?childId=${"x".repeat(65)}`])(
    "is not posted as pym to %j",
    (search) => expect(posted({ ancestors: ["https://portal.example"], search })).toHaveLength(4),
  );

  it("is not posted by a page that stands by itself", () => {
    const spy = vi.spyOn(window, "postMessage");
    postLegacyHeights(512);
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });
});
