import { isAnswered } from "#embed/protocol/answer-parts.ts";
import { type Calls, refusal, refusalFor } from "#embed/protocol/calls.ts";
import { type Answers, LONG_ANSWER_MS, type RequestType } from "#embed/protocol/contract.ts";
import { ADDRESS_ATTRIBUTES, LENS_ATTRIBUTES, parameterOf } from "./attributes.ts";
import type { Fail, Memory } from "./memory.ts";

/** Keeps a frame as its element has it. */
export type Keeping = {
  /** Asks, and remembers what the answer says of the lens. */
  readonly ask: Calls["send"];
  /** Asks where nobody waits for the answer: what went wrong, or was left out, is an event. */
  readonly tell: (type: RequestType, payload: unknown) => Promise<void>;
  /** An attribute has changed: it is due to be told. */
  readonly touch: (name: string) => void;
  /** Tells what is due. */
  readonly flush: () => void;
  /** The frame is gone. The next one is as its address says, whatever this one was told: all of that is due again. */
  readonly lapse: () => void;
  /** A frame is loaded from an address that says everything. */
  readonly begin: () => void;
  /** Gives a frame that was greeted what it does not have from its address. */
  readonly resume: () => Promise<void>;
};

/** What a frame is where nothing is said. A step that is no longer said is none to ask for. */
const RESTING: Readonly<Record<string, string>> = { view: "desk", theme: "auto", lang: "en", ui: "full" };

/** Begins with a frame that has nothing. One closure over what is due to be told and what was. */
export function createKeeping(host: Element, memory: Memory, send: Calls["send"], fail: Fail): Keeping {
  const due = new Set<string>();
  const told = new Set<string>();

  const ask: Calls["send"] = async (...asked) => {
    const answer = await send(...asked);
    if ("lens" in answer) memory.lens = answer.lens;
    return answer;
  };
  const tell: Keeping["tell"] = async (type, payload) => {
    try {
      // A frame answers when its data is there, which on a slow line takes longer than anybody would wait for a call.
      const answer: Answers[RequestType] = await ask(type, payload, { limitMs: LONG_ANSWER_MS });
      const ignored = "ignored" in answer ? answer.ignored : [];
      for (const { path, reason } of ignored) fail({ code: "bad_request", message: `${path} ${reason}.` });
    } catch (cause) {
      fail(refusalFor(cause, "internal"));
    }
  };
  const flush = () => {
    const lens: Record<string, string> = {};
    for (const name of due) {
      const value = parameterOf(host, name) || RESTING[name];
      const type = `${name === "lang" ? "locale" : name}.set`;
      if (LENS_ATTRIBUTES.includes(name)) lens[name] = value ?? "";
      else if (!isAnswered(type)) fail(refusal("bad_request", `${name} is read once. Set src again.`));
      else if (value) {
        tell(type, { [name]: name === "step" ? +value : value });
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
    resume: async () => {
      // The lens is about the data, and comes after it.
      for (const load of memory.loads) await tell("data.load", load);
      const { lens, tokens, step } = memory;
      if (tokens) tell("theme.set", { tokens });
      if (step) tell("step.set", { step });
      if (lens) tell("state.set", { lens });
      else tell("state.get", {});
      flush();
    },
  };
}
