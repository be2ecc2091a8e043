import { type CallOptions, RequestError } from "#embed/protocol/calls.ts";
import {
  type Answers,
  DEPRECATED_MAJORS,
  type Events,
  type EventType,
  LIMITS,
  type Requests,
} from "#embed/protocol/contract.ts";
import { warnOnce } from "#embed/protocol/warn-once.ts";
import { type FrameWindow, type Handshake, watchDoor } from "./door.ts";
import { NOBODY } from "./faults.ts";
import type { FrameDesk } from "./frame-desk.ts";
import { type Line, openLine } from "./line.ts";

export type { FrameWindow } from "./door.ts";
export type { AnswerableType, FrameDesk, How } from "./frame-desk.ts";

/**
 * Whether a host is there: not yet known; none, so that the frame stands by itself, though one may still come; or connected.
 */
export type Connection = "waiting" | "alone" | "connected";

/** What a host wants of the frame besides answers. */
export type Listening = {
  readonly hover: boolean;
  readonly links: boolean;
  /** Whether it follows the height of what is shown; absent where it says nothing. */
  readonly autoheight?: boolean;
};

/** The frame's end of what host page and frame say to one another. */
export type HostBridge = {
  readonly connection: () => Connection;
  /** Called when `connection`, `hosts` or `listening` changed. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** How many hosts have connected so far: another number, another host. */
  readonly hosts: () => number;
  /** What the host asked to be told of: nothing at first, and where none is connected. */
  readonly listening: () => Listening;
  /**
   * Sets what answers. Until then requests other than ping wait in order, 100 at most, and more are told `not_ready`.
   * Returns the way to stop answering, after which they wait again.
   */
  readonly attend: (desk: FrameDesk) => () => void;
  /** Tells the host; dropped when none is connected, and what is hovered when it was not asked for. Never throws. */
  readonly tell: <Type extends EventType>(type: Type, payload: Events[Type]) => void;
  /** Asks the host. Rejects with `not_ready` when none is connected, otherwise like every call. */
  readonly askHost: <Type extends "snapshot.get" | "ping">(
    type: Type,
    payload: Requests[Type],
    options?: CallOptions,
  ) => Promise<Answers[Type]>;
  /** Says `bye` and listens no more. */
  readonly dispose: () => void;
};

type Options = {
  /** Exact origins of pages that may connect. */
  readonly origins: Promise<readonly string[]>;
  /** Version of the app. */
  readonly app: string;
  readonly readonly: () => boolean;
  readonly window?: FrameWindow;
  /** Milliseconds of a clock that never runs back. */
  readonly now?: () => number;
};

/** How long a host that is connected has to answer when another knocks. */
const PROOF_MS = 2_000;
/** Read by whoever builds the page around the frame. */
const OLD_PROTOCOL = "Load a newer element.js in the page around this frame: it speaks what will go away, protocol";
const NOTHING: Listening = { hover: false, links: false };

/**
 * Opens the frame to the page around it, from this call on. One host at a time: when another knocks, the one that is
 * connected is asked whether it is there, and only where it says nothing for two seconds the newest that knocked takes its
 * place. A page that stands by itself is alone from the start, any other once three seconds passed without a host. One
 * closure, since whoever knocks, hangs up or is told shares who is on the line.
 */
export function openHostBridge(options: Options): HostBridge {
  const { window: frame = window, now = () => performance.now() } = options;
  const ears = new Set<() => void>();
  let connection: Connection = frame.parent === frame ? "alone" : "waiting";
  let hosts = 0;
  let listening = NOTHING;
  let desk: FrameDesk | null = null;
  let line: Line | null = null;
  /** Who knocked last, while the one on the line is asked whether it is there. */
  let next: Handshake | null = null;
  const change = (to: Connection, hears = listening) => {
    if (connection === to && hears === listening) return;
    [connection, listening] = [to, hears];
    for (const tell of [...ears]) tell();
  };
  const accept = (handshake: Handshake) => {
    clearTimeout(alone);
    if (DEPRECATED_MAJORS.includes(handshake.major)) warnOnce(`${OLD_PROTOCOL} ${handshake.major}.`);
    line = openLine(handshake, {
      app: options.app,
      isReadonly: options.readonly,
      desk: () => desk,
      isVisible: () => frame.document.visibilityState === "visible",
      now,
      onListen: (wish) => change(connection, listeningTo(wish, listening)),
      onEnd: () => {
        line = null;
        const waiting = next;
        next = null;
        if (waiting) accept(waiting);
        else change("alone", NOTHING);
      },
    });
    hosts += 1;
    change("connected", { ...NOTHING });
  };
  const knock = (handshake: Handshake) => {
    if (line === null) return accept(handshake);
    const isAsked = next !== null;
    next = handshake;
    const asked = line;
    if (!isAsked)
      void asked.isAlive(PROOF_MS).then((isAlive) => {
        if (line !== asked) return;
        if (isAlive) next = null;
        else asked.hangUp();
      });
  };
  const alone = setTimeout(() => change(line === null ? "alone" : connection), LIMITS.connectMs);
  const leaveDoor = watchDoor(frame, options.origins, knock);
  return {
    connection: () => connection,
    subscribe: (onChange) => {
      ears.add(onChange);
      return () => void ears.delete(onChange);
    },
    hosts: () => hosts,
    listening: () => listening,
    attend: (answerer) => {
      desk = answerer;
      line?.release();
      return () => {
        if (desk === answerer) desk = null;
      };
    },
    tell: (type, payload) => {
      if (type !== "hover.changed" || listening.hover) line?.tell(type, payload);
    },
    askHost: (type, payload, call) => line?.ask(type, payload, call) ?? Promise.reject(new RequestError(NOBODY)),
    dispose: () => {
      clearTimeout(alone);
      leaveDoor();
      next = null;
      line?.hangUp();
      ears.clear();
    },
  };
}

/** What is wanted once a host has said so: the same object where nothing is wanted otherwise. */
function listeningTo({ hover, links, autoheight }: Events["listen"], before: Listening): Listening {
  const followed = autoheight ?? before.autoheight;
  const now: Listening = {
    hover: hover ?? before.hover,
    links: links ?? before.links,
    ...(followed === undefined ? {} : { autoheight: followed }),
  };
  const isAsBefore = now.hover === before.hover && now.links === before.links && now.autoheight === before.autoheight;
  return isAsBefore ? before : now;
}
