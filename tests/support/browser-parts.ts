import type { ReaderOnPage } from "#data/files/reader-messages.ts";

/** What jsdom lacks and the desk asks for: media queries and resize observation, of a desk of 1440 by 900 pixels. */
const SCREEN = { width: 1440, height: 900 };

function matches(query: string): boolean {
  const limits = [...query.matchAll(/\((min|max)-(width|height):\s*([\d.]+)(px|em)\)/g)];
  return (
    limits.length > 0 &&
    limits.every(([, end, side, length, unit]) => {
      const px = Number(length) * (unit === "em" ? 16 : 1);
      const size = side === "width" ? SCREEN.width : SCREEN.height;
      return end === "min" ? size >= px : size <= px;
    })
  );
}

class Query extends EventTarget {
  readonly media: string;
  readonly matches: boolean;
  onchange = null;
  constructor(media: string) {
    super();
    this.media = media;
    this.matches = matches(media);
  }
  addListener(): void {}
  removeListener(): void {}
}

class SteadyObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

if (typeof globalThis.matchMedia !== "function" && typeof globalThis.innerWidth === "number")
  Object.assign(globalThis, { innerWidth: SCREEN.width, innerHeight: SCREEN.height });
if (typeof globalThis.matchMedia !== "function")
  Object.defineProperty(globalThis, "matchMedia", {
    configurable: true,
    writable: true,
    value: (media: string) => new Query(media),
  });
if (typeof globalThis.ResizeObserver !== "function")
  Object.defineProperty(globalThis, "ResizeObserver", { configurable: true, writable: true, value: SteadyObserver });

// No module script runs in jsdom: what the reading worker's script would leave on the page is there from the beginning.
(globalThis as ReaderOnPage).ententeReader = async (wanted, reading) =>
  (await import("#data/files/read-bytes.ts")).readBytes(wanted, reading);
