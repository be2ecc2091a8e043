import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import type { Answers, Fault, RequestType } from "#embed/protocol/contract.ts";

/** What came through a port, as it came. */
export type Heard = {
  readonly kind: string;
  readonly type: string;
  readonly id: string;
  readonly re?: string;
  readonly v: number;
  readonly payload?: unknown;
  readonly error?: Fault;
  /** Of which knock it came through the port, counted from 0. */
  readonly line: number;
};
/** How a frame is knocked at. What is left out is as a host page should have it. */
export type Knock = {
  /** Which of the page's frames, counted from 0. */
  readonly nth?: number;
  readonly protocols?: readonly number[];
  readonly v?: number;
  readonly nonce?: string;
  /** Ports that go along; 1 by default. */
  readonly ports?: number;
  /** Fields over those of the message. */
  readonly over?: Readonly<Record<string, unknown>>;
};

type Hand = {
  readonly heard: Heard[];
  /** What came to the window, and from which of its frames. */
  readonly atWindow: { readonly nth: number; readonly origin: string; readonly data: unknown }[];
  /** Whether pings are left without an answer. */
  deaf: boolean;
  /** Of which knock the port is spoken through, counted from 0: the last one, unless it is set. */
  at: number;
  knock: (knock: Knock, app: string) => void;
  post: (message: unknown) => void;
  ask: (type: string, payload: unknown, v: number) => string;
  hangUp: () => void;
};
declare global {
  /** Put on the pages of portals by `installHand`: the protocol spoken by hand, without any element. */
  var hand: Hand;
}

/** Puts the hand on a page before it begins; runs in the browser. Frames get none. */
export function installHand(): void {
  if (window.top !== window) return;
  const lines: (MessagePort | undefined)[] = [];
  let asked = 0;
  const around = { ns: "entente.embed", kind: "request" };
  const hear = (line: number, port: MessagePort, data: Heard) => {
    hand.heard.push({ ...data, line });
    if (data.kind !== "request" || data.type !== "ping" || hand.deaf) return;
    port.postMessage({ ...data, id: `pong-${++asked}`, kind: "response", re: data.id, payload: {} });
  };
  const framesIn = (root: Document | ShadowRoot): HTMLIFrameElement[] =>
    [...root.querySelectorAll("*")].flatMap((one) => [
      ...(one instanceof HTMLIFrameElement ? [one] : []),
      ...(one.shadowRoot ? framesIn(one.shadowRoot) : []),
    ]);
  const hand: Hand = {
    heard: [],
    atWindow: [],
    deaf: false,
    at: -1,
    knock: ({ nth = 0, protocols = [1, 0], v = 1, nonce = "a nonce", ports = 1, over = {} }, app) => {
      const channels = Array.from({ length: ports }, () => new MessageChannel());
      const line = lines.push(channels[0]?.port1) - 1;
      hand.at = line;
      for (const { port1 } of channels) port1.onmessage = ({ data }) => hear(line, port1, data);
      const payload = { protocols, sdk: "by hand", nonce };
      const message = { ...around, v, id: `knock-${++asked}`, type: "connect", payload, ...over };
      const others = channels.map(({ port2 }) => port2);
      framesIn(document)[nth]?.contentWindow?.postMessage(message, new URL(app).origin, others);
    },
    post: (message) => lines[hand.at]?.postMessage(message),
    ask: (type, payload, v) => {
      const id = `ask-${++asked}`;
      hand.post({ ...around, v, id, type, payload });
      return id;
    },
    hangUp: () => lines[hand.at]?.close(),
  };
  addEventListener("message", ({ origin, data, source }) => {
    const nth = framesIn(document).findIndex(({ contentWindow }) => contentWindow === source);
    hand.atWindow.push({ nth, origin, data });
  });
  globalThis.hand = hand;
}

/** Everything that has come through the page's ports. */
export const heardBy = (page: Page): Promise<readonly Heard[]> => page.evaluate(() => hand.heard);

/** What was told of a kind, oldest first. */
export async function toldOf(page: Page, type: string): Promise<readonly unknown[]> {
  return (await heardBy(page)).filter((one) => one.kind === "event" && one.type === type).map(({ payload }) => payload);
}

/** Knocks at a frame and waits until it has answered. */
export async function connect(
  page: Page,
  app: string,
  knock: Knock = {},
): Promise<Answers["connect"] & { readonly v: number }> {
  const before = (await heardBy(page)).length;
  await page.evaluate(([how, address]) => hand.knock(how, address), [knock, app] as const);
  const answered = await page.waitForFunction(
    (from) => hand.heard.slice(from).find(({ kind, type }) => kind === "response" && type === "connect"),
    before,
  );
  const { payload, v } = (await answered.jsonValue()) as Heard;
  return { ...(payload as Answers["connect"]), v };
}

/** Asks through the last port, and waits for the one answer. */
export async function ask<Type extends RequestType>(
  page: Page,
  type: Type,
  payload: unknown = {},
  v = 1,
): Promise<{ readonly payload?: Answers[Type]; readonly error?: Fault }> {
  const id = await page.evaluate(([name, what, major]) => hand.ask(name, what, major), [type, payload, v] as const);
  const answered = await page.waitForFunction((re) => hand.heard.find((one) => one.re === re), id, { timeout: 70_000 });
  return (await answered.jsonValue()) as { readonly payload?: Answers[Type]; readonly error?: Fault };
}

/** The payload of the answer; a refusal fails the test. */
export async function answerTo<Type extends RequestType>(
  page: Page,
  type: Type,
  payload: unknown = {},
  v = 1,
): Promise<Answers[Type]> {
  const { payload: answer, error } = await ask(page, type, payload, v);
  expect(error, `${type} is not refused`).toBeUndefined();
  return answer as Answers[Type];
}

/** The refusal of a request; an answer fails the test. */
export async function refusalOf(page: Page, type: RequestType | string, payload: unknown = {}, v = 1): Promise<Fault> {
  const { error } = await ask(page, type as RequestType, payload, v);
  if (!error) throw new Error(`${type} was answered`);
  return error;
}

/** Lets everything happen that the frame does about messages it has been sent so far. */
export async function settled(page: Page, frame: Frame): Promise<void> {
  for (const place of [frame, page])
    await place.evaluate(
      () =>
        new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => requestIdleCallback(() => done());
          port2.postMessage(null);
        }),
    );
}

/** Counts the window messages that a frame gets, so that one can wait for them. */
export const countMessages = (frame: Frame) =>
  frame.evaluate(() => {
    Reflect.set(globalThis, "messages", 0);
    addEventListener("message", () => Reflect.set(globalThis, "messages", Reflect.get(globalThis, "messages") + 1));
  });
/** Waits until the frame has got so many. */
export const untilMessages = (frame: Frame, count: number) =>
  frame.waitForFunction((wanted) => Reflect.get(globalThis, "messages") === wanted, count);
