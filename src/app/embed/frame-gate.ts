import type { Requests } from "#embed/protocol/contract.ts";
import type { FrameDesk, How } from "../wiring/host/host-bridge.ts";
import { refusal } from "./refusal.ts";

/** What is answered over a dossier. */
export type DossierAnswers = Omit<FrameDesk, Always>;

/** What needs no dossier: refused because there is none, it would be lost. */
type Always = "auth.set" | LookType;
/** How the frame looks, whatever it shows. */
export type LookType = "theme.set" | "locale.set" | "ui.set";

/** What stands between the host and the dossier that is shown: there may be none yet, or another one in a moment. */
export type FrameGate = {
  readonly desk: FrameDesk;
  /**
   * Lets through what waits, and what comes, to a dossier, whose answers are asked for when the first of it is there.
   * Returns the way to take it away: whatever comes then waits.
   */
  readonly open: (answers: Answering) => () => void;
  /** Why there is none, which whoever waits or asks is told; `null`: one may come yet. */
  readonly close: (reason: string | null) => void;
};

/** Comes with what answers; where that does not come, whoever asks is told so. */
export type Answering = () => Promise<DossierAnswers>;

type Waiting = { readonly pass: (answering: Answering) => void; readonly refuse: (cause: unknown) => void };

/**
 * A gate for one frame. A token is taken at once, since the dossier may not come without; so are a whole dossier and the
 * look. Long for the table of requests it ends with.
 */
export function createFrameGate(at: Pick<FrameDesk, Always | "data.load">): FrameGate {
  let shown: Answering | null = null;
  let closed: string | null = null;
  const waiting = new Set<Waiting>();
  const arrivals = createArrivals();
  const clear = (each: (one: Waiting) => void) => {
    const all = [...waiting];
    waiting.clear();
    all.forEach(each);
  };
  const opened = async ({ signal, wait }: How): Promise<Answering> => {
    signal.throwIfAborted();
    if (shown !== null) return shown;
    if (closed !== null) throw refusal("not_ready", closed);
    const coming = new Promise<Answering>((pass, refuse) => {
      const one = { pass, refuse };
      waiting.add(one);
      signal.addEventListener("abort", () => {
        waiting.delete(one);
        refuse(signal.reason);
      });
    });
    wait(coming);
    return coming;
  };
  const answers = async (how: How): Promise<DossierAnswers> => {
    const answering = await opened(how);
    const found = await answering();
    how.signal.throwIfAborted();
    // Another dossier may have come meanwhile, or none be there: the request is for what is shown now.
    return answering === shown ? found : answers(how);
  };
  const reached = async (how: How): Promise<DossierAnswers> => {
    await arrivals.settled(how);
    return answers(how);
  };
  const later =
    <Type extends keyof DossierAnswers>(type: Type) =>
    async (payload: Requests[Type], how: How) =>
      (await reached(how))[type](payload, how);
  let dossiers = 0;
  const loadNow: FrameDesk["data.load"] = async (order, how) => {
    const isWhole = "dossier" in order;
    if (isWhole && order.mode !== "preview") dossiers += 1;
    if (isWhole) return at["data.load"](order, how);
    const before = dossiers;
    const found = await reached(how);
    if (dossiers !== before) throw refusal("not_ready", "A whole dossier was handed over after these rows.");
    return found["data.load"](order, how);
  };
  return {
    desk: {
      "auth.set": at["auth.set"],
      "theme.set": at["theme.set"],
      "locale.set": at["locale.set"],
      "ui.set": at["ui.set"],
      "data.load": (order, how) => {
        const loaded = Promise.resolve(loadNow(order, how));
        return order.mode === "preview" ? loaded : arrivals.follow(loaded, how.signal);
      },
      "state.get": later("state.get"),
      "state.set": later("state.set"),
      select: later("select"),
      focus: later("focus"),
      "months.set": later("months.set"),
      "view.set": later("view.set"),
      "step.set": later("step.set"),
      export: later("export"),
      present: later("present"),
      undo: later("undo"),
      redo: later("redo"),
      print: later("print"),
    },
    open: (next) => {
      shown = next;
      clear(({ pass }) => pass(next));
      return () => {
        if (shown === next) shown = null;
      };
    },
    close: (reason) => {
      closed = reason;
      if (reason !== null && shown === null) clear(({ refuse }) => refuse(refusal("not_ready", reason)));
    },
  };
}

/** Data that was handed over and is still being read: whatever is asked meanwhile is about it. */
function createArrivals() {
  let arriving: Promise<unknown> | null = null;
  return {
    /** Until it is there, or nobody waits for it any more. */
    follow: <Loaded>(loaded: Promise<Loaded>, signal: AbortSignal): Promise<Loaded> => {
      const left = new Promise((done) => signal.addEventListener("abort", done));
      const all = Promise.allSettled([arriving, Promise.race([loaded, left])]);
      arriving = all;
      all.then(() => {
        if (arriving === all) arriving = null;
      });
      return loaded;
    },
    /** Once all that is being read now was read, or could not be. */
    settled: async ({ wait }: How): Promise<void> => {
      if (arriving === null) return;
      wait(arriving);
      await arriving;
    },
  };
}
