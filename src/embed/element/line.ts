import { APP_ANSWERS, type AppRequest } from "#embed/protocol/answer-parts.ts";
import { type Calls, createCalls, refusal } from "#embed/protocol/calls.ts";
import { type Answers, type Events, MAJORS, NAMESPACE } from "#embed/protocol/contract.ts";
import { type DecodedEvent, decodeEvent, decodeMessage } from "#embed/protocol/decode.ts";
import { APP_EVENTS } from "#embed/protocol/event-parts.ts";
import type { Answer } from "./answering.ts";

/** What the frame can tell. */
export type Told = DecodedEvent<keyof typeof APP_EVENTS>;
/** What a frame says of itself when it is greeted. */
export type Greeting = Answers["connect"];
/** Asks the app. */
export type Send = Calls<AppRequest>["send"];
/** The line to whichever frame is there. */
export type Line = {
  /** Asks the frame that was greeted last. */
  readonly send: Send;
  /**
   * Greets a frame: one message to its window with a port, which only a page of that origin gets, and everything else
   * through the port; `answer` is what the frame gets for what it asks. Rejects when the frame says nothing, or not what was
   * asked.
   */
  readonly greet: (target: Window | null, origin: string, answer: Answer) => Promise<Greeting>;
  readonly listen: (wanted: Events["listen"]) => void;
  /** Ends what waits, and says goodbye. */
  readonly drop: () => void;
};

/** A frame does not answer before it knows who may embed it, which it waits twenty seconds for. */
const GREETING_MS = 25_000;
/** Of what was asked of a frame that is gone, with the element or without. */
export const GONE = refusal("not_ready", "The frame is gone.", true);

/** A line that leads nowhere yet. One closure over the port that is used now. */
export function createLine(sdk: string, onEvent: (told: Told) => void): Line {
  let port: MessagePort | null = null;
  let major = 0;
  let count = 0;
  const seal = (content: object) => ({ ns: NAMESPACE, v: major, ...content });
  const calls = createCalls<AppRequest>(APP_ANSWERS, (question) => {
    if (!port) throw GONE;
    port.postMessage(seal(question));
  });
  const say = (to: MessagePort | null, content: object) => to?.postMessage(seal({ id: `${++count}`, ...content }));
  return {
    send: calls.send,
    greet: async (target, origin, answer) => {
      const { port1, port2 } = new MessageChannel();
      // Tells one greeting from the next. What keeps strangers out is the port, which nobody else gets.
      const nonce = `${++count}`;
      port = port1;
      port1.onmessage = async ({ data }: MessageEvent<unknown>) => {
        const got = decodeMessage(data);
        if (got?.kind === "response") calls.settle(got);
        if (got?.kind === "event") {
          const told = decodeEvent(APP_EVENTS, got.type, got.payload);
          if (told?.type === "export.progress") calls.progress(told.payload);
          else if (told) onEvent(told);
        }
        // To whoever asked, who may be gone by then: another frame, of another origin perhaps, gets nothing of it.
        if (got?.kind === "request")
          say(port1, { kind: "response", type: got.type, re: got.id, ...(await answer(got)) });
      };
      major = MAJORS[0];
      const greeting = await calls.send(
        "connect",
        { protocols: [...MAJORS], sdk, nonce },
        { limitMs: GREETING_MS, via: (question) => target?.postMessage(seal(question), origin, [port2]) },
      );
      if (greeting.nonce !== nonce) throw GONE;
      major = greeting.protocol;
      return greeting;
    },
    listen: (payload) => say(port, { kind: "event", type: "listen", payload }),
    drop: () => {
      calls.close(GONE);
      say(port, { kind: "event", type: "bye" });
      port?.close();
      port = null;
    },
  };
}
