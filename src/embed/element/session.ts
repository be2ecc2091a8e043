import type { AppRequest } from "#embed/protocol/answer-parts.ts";
import { type RequestError, refusal } from "#embed/protocol/calls.ts";
import { type EventType, type LensRecord, LONG_ANSWER_MS, PING_MS } from "#embed/protocol/contract.ts";
import { warnOnce } from "#embed/protocol/warn-once.ts";
import { lensOf, parametersOf, placeOf, queryOf } from "./address.ts";
import { createAnswer } from "./answering.ts";
import { isOn, parameterOf } from "./attributes.ts";
import { frozen } from "./frozen.ts";
import { heightOf, isAutomatic } from "./height.ts";
import { createKeeping } from "./keeping.ts";
import { createLine, GONE, type Greeting, type Send, type Told } from "./line.ts";
import type { Fail, Memory } from "./memory.ts";
import { createShell } from "./shell.ts";
import { createTokenKeeper } from "./token-keeper.ts";
import { VERSION } from "./version.ts";

/** The life of one element: from nothing to a frame that answers, through moves and reloads, to its end. */
export type Session = {
  /** To be called when the element comes into a page; loads a moment later, when its attributes are all there. */
  readonly look: () => void;
  /** To be called when it goes. Its frame goes with it at once, even if it comes back to another place. */
  readonly leave: () => void;
  /** To be called when an attribute has been set. */
  readonly changed: (name: string) => void;
  /** Of the frame that is there, or of the next one. */
  ready: Promise<Greeting>;
  /** Waits for `ready`, then asks. */
  readonly call: Send;
  /**
   * What a frame is to be given. What was given last is not given again: frameworks set the same in a new object whenever
   * they draw, which is no wish to lose what the reader has done since.
   */
  readonly give: (change: Partial<Memory>, type: AppRequest) => void;
  /** Tells a frame that was greeted; the next one is given what is in `memory`. */
  readonly tell: (type: AppRequest, payload: unknown) => void;
  readonly memory: Memory;
  /** What the address says of the lens. */
  addressed: LensRecord;
  /** Fetches a token, if one is wanted. */
  readonly fetchToken: () => void;
  readonly frame: HTMLIFrameElement;
  readonly finish: () => void;
};

/** DOM events by what the frame tells. */
const EVENTS: Readonly<Partial<Record<EventType, string>>> = {
  interactive: "interactive",
  "state.changed": "statechange",
  "selection.changed": "select",
  "hover.changed": "hover",
  "quote.opened": "quoteopen",
  "step.changed": "stepchange",
  "save.changed": "dirty",
  size: "resize",
  "link.open": "linkclick",
  "auth.request": "authrequired",
};

/**
 * Begins the life of an element; nothing is loaded before it is in a page. One closure, since all of it turns on which frame
 * is there now.
 */
export function createSession(host: HTMLElement): Session {
  const memory: Memory = { lens: null, step: null, tokens: null, loads: [], given: {}, provider: null };
  /** Of the app. */
  let origin = "";
  let settleReady = (_greeting: Greeting | Promise<Greeting>) => {};
  let contentHeight = 0;
  /** Counts frames: what was begun with one is none of the next one's. */
  let turn = 0;
  /** Runs once the frame has all its data: what it told before was of what it showed before. */
  let timer: ReturnType<typeof setInterval> | undefined;
  /** Whether there is a frame that takes what it is told. */
  let isGreeted = false;
  let isRunning = false;
  let isEnded = false;

  /** Name, height and loading of the frame, as the attributes have them now. */
  const dress = () =>
    Object.assign(shell.frame, {
      title: parameterOf(host, "label") || "Entente",
      height: heightOf(host, contentHeight),
      loading: parameterOf(host, "loading") || "lazy",
    });
  /** Tells the page around: the event leaves shadow trees. False when a listener has prevented what would follow, if anything. */
  const emit = (name: string, detail: unknown) =>
    host.dispatchEvent(
      new CustomEvent(`entente:${name}`, { bubbles: true, composed: true, cancelable: true, detail: frozen(detail) }),
    );
  /** An event, and a line in the console unless it is prevented. That a frame is gone is no fault: who waits for it is told. */
  const fail: Fail = ({ code, message }) => {
    if (code !== "not_ready" && emit("error", { code, message })) warnOnce(`<entente-view>: ${message}`);
  };
  const hear = ({ type, payload }: Told) => {
    if (type === "problem") return fail(payload);
    // A frame that took this page for asleep can be greeted again; one that goes is, when the next one has come.
    if (type === "bye") return void greet();
    if (timer && type === "state.changed") memory.lens = payload.lens;
    if (timer && type === "step.changed") memory.step = payload.step;
    // A pixel to and fro is rounding, and would never end.
    if (type === "size" && Math.abs(payload.height - contentHeight) > 1) {
      contentHeight = payload.height;
      dress();
    }
    const name = EVENTS[type];
    const isLeft = name && emit(name, payload);
    // A link that nobody has taken over opens in a tab that knows nothing of this page. What is no page of the web is passed over.
    if (type === "link.open" && isLeft && /^https?:/i.test(payload.href)) open(payload.href, "_blank", "noopener");
    if (type === "auth.request") keeper.fetchToken(payload.reason);
  };
  const line = createLine(`entente-view/${VERSION}`, hear);
  const keeping = createKeeping(host, memory, line.send, fail);
  const keeper = createTokenKeeper(memory, line.send, fail);
  const listen = () =>
    line.listen({
      hover: isOn(host, "hover"),
      links: true,
      autoheight: isAutomatic(host) || isOn(host, "autoheight"),
    });

  /** Begins to wait for a frame that answers; who waits already waits for that one. */
  const awaitReady = () => {
    const follow = settleReady;
    session.ready = new Promise((resolve) => {
      settleReady = resolve;
    });
    // Nobody has to look at it: that it is rejected is no error.
    session.ready.catch(() => null);
    follow(session.ready);
  };
  /** Nobody speaks to the frame any more; whoever waits for one that answers goes on waiting. */
  const drop = () => {
    turn++;
    isGreeted = false;
    clearInterval(timer);
    timer = undefined;
    keeper.fetchToken("");
    line.drop();
    keeping.lapse();
    if (!isEnded) awaitReady();
  };
  const refuse = (fault: RequestError) => {
    drop();
    settleReady(Promise.reject(fault));
    fail(fault);
    shell.caption(fault.message);
  };
  const stop = () => {
    isRunning = false;
    refuse(GONE);
    host.shadowRoot?.replaceChildren();
  };
  const start = () => {
    drop();
    isRunning = true;
    contentHeight = 0;
    dress();
    const place = placeOf(parameterOf(host, "src"), document.baseURI);
    shell.frame.remove();
    if (!place) return refuse(refusal("bad_request", `src="${parameterOf(host, "src")}" is no URL.`));
    origin = place.origin;
    const parameters = parametersOf(host, place);
    session.addressed = lensOf(parameters);
    keeping.begin();
    shell.mount(
      `${place.folder}embed/index.html${queryOf(parameters)}`,
      place.folder + queryOf(session.addressed),
      origin !== self.origin,
      isOn(host, "allow-print"),
    );
  };
  const look = () =>
    queueMicrotask(() => {
      if (isEnded || host.isConnected === isRunning) return;
      if (isRunning) stop();
      else start();
    });
  const greet = async () => {
    shell.unveil();
    drop();
    if (origin === self.origin)
      return refuse(
        // With that origin, script in the frame could reach out of its sandbox; without, it cannot be spoken to.
        refusal("forbidden", "Serve app and page from two origins."),
      );
    const mine = turn;
    const isThere = () => mine === turn;
    const greeting = await line.greet(shell.frame.contentWindow, origin, createAnswer(host)).catch(() => null);
    if (!isThere()) return;
    if (!greeting)
      return refuse(refusal("timeout", `No answer from ${origin}. Is ${self.origin} in its embedOrigins?`, true));
    listen();
    // What is set on hearing of it is given with the rest.
    emit("ready", greeting);
    if (!isThere()) return;
    isGreeted = true;
    await keeping.resume();
    if (!isThere()) return;
    timer = setInterval(() => {
      // Whether the frame is still there, for as long as somebody looks at the page; if not, it is greeted as a new one. A
      // frame may be busy for as long as its longest answer may take.
      if (!document.hidden)
        line.send("ping", {}, { limitMs: LONG_ANSWER_MS }).catch(({ code }: RequestError) => {
          // Any other refusal is a sign of life.
          if (code === "timeout" && isThere()) greet();
        });
    }, PING_MS);
    settleReady(greeting);
  };
  const shell = createShell(host, greet);
  const session: Session = {
    look,
    leave: () => {
      drop();
      look();
    },
    changed: (name) => {
      dress();
      keeping.touch(name);
      listen();
      // Not before the first frame: until then all that is set belongs together.
      if (name === "src" && turn) {
        drop();
        isRunning = false;
        // Another address is another view: only the look stays.
        Object.assign(memory, { lens: null, step: null, loads: [], given: {} });
        look();
      }
      // What is due before the frame is ready is part of what it is given then.
      queueMicrotask(() => isGreeted && keeping.flush());
    },
    ready: new Promise(() => {}),
    call: (type, payload, options) => keeping.ask(type, payload, options, session.ready),
    give: (change, type) => {
      const mark = JSON.stringify(change);
      if (memory.given[type] === mark) return;
      memory.given[type] = mark;
      Object.assign(memory, change);
      session.tell(type, change);
    },
    tell: (type, payload) => {
      if (isGreeted) keeping.tell(type, payload);
    },
    memory,
    addressed: {},
    fetchToken: keeper.fetchToken,
    frame: shell.frame,
    finish: () => {
      if (isEnded) return;
      stop();
      isEnded = true;
      emit("destroy", null);
    },
  };
  awaitReady();
  return session;
}
