import { type ContentSize, createSizeJudge } from "./content-size.ts";

/** Parts of pixels by which browsers miss whole ones. */
const HAIR_PX = 0.01;

/**
 * Tells the size of an element, at first and when it changes by more than a pixel, rounded up so that nothing is cut. The
 * element has to be as tall as what it holds; one that merely follows the height of its frame is told twice and then no
 * more. A hidden element has no size and is not told. Returns the way to stop.
 */
export function watchSize(root: HTMLElement, onSize: (size: ContentSize) => void): () => void {
  const isWorthTelling = createSizeJudge();
  const look = () => {
    const { width, height } = root.getBoundingClientRect();
    if (height === 0) return;
    const size = { width: Math.ceil(width - HAIR_PX), height: Math.ceil(height - HAIR_PX) };
    if (isWorthTelling(size, window.innerHeight)) onSize(size);
  };
  const observer = new ResizeObserver(look);
  observer.observe(root);
  // Comes before the observer in the same frame, and also where the frame alone has changed.
  window.addEventListener("resize", look);
  return () => {
    observer.disconnect();
    window.removeEventListener("resize", look);
  };
}

/** What is needed of the frame's own window to tell its parent how tall it is. */
export type FramedWindow = {
  readonly parent: { readonly postMessage: (message: unknown, targetOrigin: string) => void };
  readonly location: { readonly search: string; readonly ancestorOrigins?: ArrayLike<string> };
  readonly document: { readonly referrer: string };
};

/** As the host wrote it: what the reader does afterwards is not the host's to know. */
const ADDRESS = globalThis.location.href;

/**
 * Posts a height to a parent that speaks none of our protocol, in the shapes that Datawrapper, Flourish, AMP, Embedly and
 * pym.js gave to the world: whichever the page around knows, it uses (M2). Nothing but the height, and the address the
 * parent itself gave the frame; and only to the origin that is known to be around, never to any.
 */
export function postLegacyHeights(height: number, frame: FramedWindow = window): void {
  const origin = originAround(frame);
  if (Object.is(frame.parent, frame) || origin === null) return;
  const resize = { context: "iframe.resize", height, src: ADDRESS };
  const pymId = PYM_ID.exec(new URLSearchParams(frame.location.search).get("childId") ?? "")?.[0];
  const messages = [
    { "datawrapper-height": { entente: height } },
    JSON.stringify({ sender: "Flourish", method: "resize", ...resize }),
    JSON.stringify(resize),
    { sentinel: "amp", type: "embed-size", height },
    ...(pymId === undefined ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`]),
  ];
  for (const message of messages) frame.parent.postMessage(message, origin);
}

const PYM_ID = /^[\w-]{1,64}$/;

/** The origin of the page around, where the browser says so; `null` for one that has none, or keeps it to itself. */
function originAround({ location, document }: FramedWindow): string | null {
  const [ancestor] = Array.from(location.ancestorOrigins ?? []);
  const origin = ancestor ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : "null");
  return origin === "null" || origin === "" ? null : origin;
}
