import type { CDPSession } from "playwright-core";

/** A file that came over the wire. */
export type Wired = {
  readonly url: string;
  /** As the browser counted them: the body as it was encoded, and that with its headers. */
  readonly body: number;
  readonly bytes: number;
  /** When it was asked for, in ms since 1970. */
  readonly at: number;
};

type Options = {
  /** How many times slower than this machine every process of the page is. */
  readonly cpu: number;
  /** Whether files may come from a cache. */
  readonly cached: boolean;
};

/** The processes of a page: its own, and that of the frames of another site. */
export type Processes = {
  readonly wired: readonly Wired[];
  /** Memory of scripts in MB after collecting garbage: of the page's own process, and of that of its frames, workers apart. */
  readonly heap: () => Promise<{ readonly page: number; readonly frames: number }>;
};

/** Asks one process, as its debugger's protocol has it. */
type Ask = CDPSession["send"];

type Begun = { readonly requestId: string; readonly wallTime: number; readonly request: { readonly url: string } };
type Answered = { readonly requestId: string; readonly response: { readonly encodedDataLength: number } };
type Finished = { readonly requestId: string; readonly encodedDataLength: number };
/** What a process says through the session of another one: answers are what the protocol calls them. */
type Said =
  | { readonly id: number; readonly method?: never; readonly result: never }
  | { readonly id?: never; readonly method: "Network.requestWillBeSent"; readonly params: Begun }
  | { readonly id?: never; readonly method: "Network.responseReceived"; readonly params: Answered }
  | { readonly id?: never; readonly method: "Network.loadingFinished"; readonly params: Finished };

const PASSES = 4;

/**
 * Slows down the processes of a page from their first moment, and notes what they load. Playwright hands out no session for
 * a frame before it has begun: this one is held back until it is slowed too.
 */
export async function attachProcesses(cdp: CDPSession, { cpu, cached }: Options): Promise<Processes> {
  const wired: Wired[] = [];
  const setUp = (ask: Ask) =>
    Promise.all([
      ask("Network.enable"),
      ask("Network.setCacheDisabled", { cacheDisabled: !cached }),
      ask("Emulation.setCPUThrottlingRate", { rate: cpu }),
    ]);
  const ofPage: Ask = (method, params) => cdp.send(method, params);
  const notes = wireNotes(wired);
  cdp.on("Network.requestWillBeSent", notes.begun);
  cdp.on("Network.responseReceived", notes.answered);
  cdp.on("Network.loadingFinished", notes.finished);
  const frames = new Map<string, FrameSession>();
  cdp.on("Target.attachedToTarget", ({ sessionId }) => {
    const frame = frameSession(cdp, sessionId, wireNotes(wired));
    frames.set(sessionId, frame);
    setUp(frame.ask)
      .then(() => frame.ask("Runtime.runIfWaitingForDebugger"))
      // The page was closed before its frame had begun.
      .catch(() => undefined);
  });
  cdp.on("Target.detachedFromTarget", ({ sessionId }) => void frames.delete(sessionId));
  cdp.on("Target.receivedMessageFromTarget", ({ sessionId, message }) => frames.get(sessionId)?.take(message));
  await cdp.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  await setUp(ofPage);
  return {
    wired,
    heap: async () => ({
      page: await heapOf([ofPage]),
      frames: await heapOf([...frames.values()].map(({ ask }) => ask)),
    }),
  };
}

type FrameSession = { readonly ask: Ask; readonly take: (message: string) => void };

/** A session with a frame's process, which speaks through that of the page. */
function frameSession(cdp: CDPSession, sessionId: string, notes: WireNotes): FrameSession {
  const waiting = new Map<number, (result: never) => void>();
  let last = 0;
  return {
    ask: async (method, params) => {
      last += 1;
      const id = last;
      const answered = new Promise<never>((done) => waiting.set(id, done));
      await cdp.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
      return answered;
    },
    take: (message) => {
      const said: Said = JSON.parse(message);
      if (said.id !== undefined) waiting.get(said.id)?.(said.result);
      else if (said.method === "Network.requestWillBeSent") notes.begun(said.params);
      else if (said.method === "Network.responseReceived") notes.answered(said.params);
      else if (said.method === "Network.loadingFinished") notes.finished(said.params);
    },
  };
}

type WireNotes = {
  readonly begun: (request: Begun) => void;
  readonly answered: (answer: Answered) => void;
  readonly finished: (answer: Finished) => void;
};

/** Notes what one process has loaded, whose numbers of requests are its own. */
function wireNotes(wired: Wired[]): WireNotes {
  const requests = new Map<string, Begun>();
  const headers = new Map<string, number>();
  return {
    begun: (request) => void requests.set(request.requestId, request),
    answered: ({ requestId, response }) => void headers.set(requestId, response.encodedDataLength),
    finished: ({ requestId, encodedDataLength: bytes }) => {
      const { request, wallTime } = requests.get(requestId) ?? PAGE;
      const body = bytes - (headers.get(requestId) ?? 0);
      if (!request.url.startsWith("data:")) wired.push({ url: request.url, body, bytes, at: wallTime * 1_000 });
    },
  };
}

/** The page of a frame of another site is asked for by one process, and answered to another one. */
const PAGE = { request: { url: "" }, wallTime: 0 };

/** Frames of one process share one heap: each is counted once. */
async function heapOf(processes: readonly Ask[]): Promise<number> {
  const heaps = new Map<string, number>();
  for (const ask of processes) {
    const { id } = await ask("Runtime.getIsolateId");
    if (heaps.has(id)) continue;
    for (let pass = 0; pass < PASSES; pass += 1) await ask("HeapProfiler.collectGarbage");
    const { usedSize } = await ask("Runtime.getHeapUsage");
    heaps.set(id, usedSize / 1e6);
  }
  return [...heaps.values()].reduce((sum, size) => sum + size, 0);
}
