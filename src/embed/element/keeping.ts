import type { AppRequest } from "#embed/protocol/answer-parts.ts";
import { refusal, refusalFor } from "#embed/protocol/calls.ts";
import { type Answers, LONG_ANSWER_MS } from "#embed/protocol/contract.ts";
import { ADDRESS_ATTRIBUTES, LENS_ATTRIBUTES, parameterOf } from "./attributes.ts";
import type { Send } from "./line.ts";
import { type Fail, type Memory, orderOf } from "./memory.ts";

/** Keeps a frame as its element has it. */
export type Keeping = {
  /** Asks, and remembers what the answer says of the lens. */
  readonly ask: Send;
  /** Asks where nobody waits for the answer: what went wrong, or was left out, is an event. */
  readonly tell: (type: AppRequest, payload: unknown) => Promise<void>;
  /** An attribute has changed: it is due to be told. */
  readonly touch: (name: string) => void;
  /** Tells what is due. */
  readonly flush: () => void;
  /** The frame is gone. The next one is as its address says, whatever this one was told: all of that is due again. */
  readonly lapse: () => void;
  /** A frame is loaded from an address that says everything. */
  readonly begin: () => void;
  /** Gives a frame that was greeted what it does not have from its address; waits for the answers to the data. */
  readonly resume: () => Promise<unknown>;
};

/** What else a frame can be asked to change, and what it is where nothing is said: a step is none to ask for then. */
const RESTING = { view: "desk", theme: "auto", locale: "en", ui: "full", step: "" };
const canChange = (name: string): name is keyof typeof RESTING => name in RESTING;

/** Begins with a frame that has nothing. One closure over what is due to be told and what was. */
export function createKeeping(host: Element, memory: Memory, send: Send, fail: Fail): Keeping {
  const due = new Set<string>();
  const told = new Set<string>();

  const ask: Send = async (...asked) => {
    const answer = await send(...asked);
    if ("lens" in answer) memory.lens = answer.lens;
    return answer;
  };
  const tell: Keeping["tell"] = async (type, payload) => {
    try {
      // A frame answers when its data is there, which on a slow line takes longer than anybody would wait for a call.
      const answer: Answers[AppRequest] = await ask(type, payload, { limitMs: LONG_ANSWER_MS });
      const ignored = "ignored" in answer ? answer.ignored : "problems" in answer ? answer.problems : [];
      for (const { path, reason } of ignored) fail({ code: "bad_request", message: `${path} ${reason}.` });
    } catch (cause) {
      fail(refusalFor(cause, "internal"));
    }
  };
  const flush = () => {
    const lens: Record<string, string> = {};
    for (const name of due) {
      const what = name === "lang" ? "locale" : name;
      let value = parameterOf(host, name);
      if (LENS_ATTRIBUTES.includes(name)) lens[name] = value;
      else if (!canChange(what)) fail(refusal("bad_request", `${name} is read once. Set src again.`));
      else {
        value ||= RESTING[what];
        if (value) tell(`${what}.set`, { [name]: what === "step" ? +value : value });
        told.add(name);
      }
    }
    due.clear();
    if (Object.keys(lens)[0]) tell("state.set", { lens, partial: true });
  };
  return {
    ask,
    tell,
    flush,
    touch: (name) => {
      if (!ADDRESS_ATTRIBUTES.includes(name)) return;
      due.add(name);
      // Also where there is no frame just now: the next one is given what was remembered.
      const value = parameterOf(host, name);
      if (name === "step") memory.step = +value;
      if (memory.lens && LENS_ATTRIBUTES.includes(name)) memory.lens = { ...memory.lens, [name]: value };
    },
    lapse: () => told.forEach(due.add, due),
    begin: () => due.clear(),
    resume: () => {
      // All at once and in order: whatever comes after data is answered over it, as the lens is about it.
      const { loads, lens, tokens, step } = memory;
      const given = loads.map((load) => tell("data.load", orderOf(load)));
      if (tokens) tell("theme.set", { tokens });
      if (step) tell("step.set", { step });
      if (lens) tell("state.set", { lens });
      else tell("state.get", {});
      // It has been given, and what the reader has seen since with it.
      due.delete("step");
      flush();
      return Promise.all(given);
    },
  };
}
