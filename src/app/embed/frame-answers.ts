import type { Dossier } from "#domain/dossier/dossier.ts";
import type { PaneName } from "#domain/lens/lens.ts";
import { parseMonth } from "#domain/shared/month.ts";
import { parseRef, type Ref } from "#domain/shared/ref.ts";
import type { Answers, Requests } from "#embed/protocol/contract.ts";
import type { LensStore } from "#state/lens/lens-store.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { FrameDesk, How } from "../wiring/host/host-bridge.ts";
import type { DossierAnswers } from "./frame-gate.ts";
import type { FrameStore } from "./frame-store.ts";
import { printLensRecord, readLensRecord } from "./lens-record.ts";
import { toldIn } from "./opening-lens.ts";
import { refusal } from "./refusal.ts";
import type { StoryLink } from "./story-link.ts";

/** What the answers are made of and act on. */
export type AnswerWays = {
  /** As it is shown, with what was added in a frame that may be written in. */
  readonly dossier: () => Dossier;
  readonly lens: LensStore;
  readonly frame: FrameStore;
  readonly story: StoryLink;
  /** `null` where nothing can be changed. */
  readonly workspace: () => WorkspaceStore | null;
  /** Puts the lens of a step, counted from one, on the frame; `false`: there is no such step. */
  readonly showStep: (step: number) => boolean;
  readonly load: (order: Requests["data.load"], how: How) => Promise<Answers["data.load"]>;
  readonly exportAs: (order: Requests["export"], how: How) => Promise<Answers["export"]>;
};

/** What the frame answers to the requests of its host over a dossier. */
export function answersOf(ways: AnswerWays): DossierAnswers {
  return { ...lensAnswers(ways), ...viewAnswer(ways), ...workAnswers(ways) };
}

type LensAnswers = "state.get" | "state.set" | "select" | "focus" | "months.set" | "step.set";

function lensAnswers({ dossier, lens, frame, showStep }: AnswerWays): Pick<FrameDesk, LensAnswers> {
  const now = () => lens.getState().lens;
  return {
    "state.get": () => ({ lens: printLensRecord(now(), dossier()), view: frame.getState().settings.view }),
    "state.set": ({ lens: record, partial = false }) => {
      const read = readLensRecord(record, dossier(), partial ? now() : null);
      lens.getState().replace(read.lens);
      return { lens: printLensRecord(read.lens, dossier()), ignored: read.ignored };
    },
    select: ({ ref }) => {
      lens.getState().pick(ref === null ? null : refOf(ref, dossier()), "address");
      return { applied: true };
    },
    focus: ({ ref: text }) => {
      const ref = refOf(text, dossier());
      lens.getState().pick(ref, "address");
      const isText = ref.kind === "quote" || ref.kind === "article";
      lens.getState().set({ pane: paneOf(ref), ...(isText ? { tab: "article" as const } : {}) });
      return { applied: true };
    },
    "months.set": (span) => {
      const [from, to] = [parseMonth(span.from), parseMonth(span.to)];
      if (from === null || to === null)
        throw refusal("bad_request", "A month is written as 2025-09.", from === null ? "from" : "to");
      const [fault] = readLensRecord({ from, to }, dossier(), null).ignored;
      if (fault) throw refusal("bad_request", `The span from ${from} to ${to} ${fault.reason}.`, "to");
      lens.getState().setWindow({ from, to });
      return { applied: true };
    },
    "step.set": ({ step }) => {
      if (!showStep(step)) throw refusal("not_found", `The briefing has no step ${step}.`, "step");
      return { applied: true };
    },
  };
}

const NO_STORY = "This dossier holds no such briefing to tell.";

function viewAnswer({ dossier, frame }: AnswerWays): Pick<FrameDesk, "view.set"> {
  return {
    "view.set": ({ view }) => {
      if (view === "story" && toldIn(dossier(), frame.getState().settings.briefing) === null)
        throw refusal("not_found", NO_STORY, "view");
      frame.getState().set({ view });
      return { applied: true };
    },
  };
}

type WorkAnswers = "data.load" | "export" | "present" | "undo" | "redo" | "print";

function workAnswers(ways: AnswerWays): Pick<FrameDesk, WorkAnswers> {
  const { dossier, frame, story, workspace } = ways;
  const writable = () => {
    const store = workspace();
    if (store !== null) return store.getState();
    const { readonly, snapshot } = frame.getState().settings;
    if (readonly || snapshot !== null)
      throw refusal("forbidden", "This view is read-only: there is nothing to undo or to redo.");
    throw refusal("not_ready", "No workspace is open in this view.");
  };
  return {
    "data.load": ways.load,
    export: ways.exportAs,
    present: async ({ action, step }, { signal }) => {
      const { settings, set } = frame.getState();
      const there = story.drive(action, step);
      if (there !== null) return there;
      if (action !== "start")
        throw refusal("not_ready", "No story is shown: start it first, or set the view to story.");
      if (toldIn(dossier(), settings.briefing) === null) throw refusal("not_found", NO_STORY);
      set({ view: "story", step: step ?? settings.step ?? 1 });
      return firstPlace(story, signal);
    },
    undo: () => ({ applied: writable().undo() !== null }),
    redo: () => ({ applied: writable().redo() !== null }),
    print: () => {
      // The answer goes first: a dialog of the browser's holds up everything until it is closed.
      setTimeout(print);
      return { applied: true };
    },
  };
}

/** Where a story that was just started stands, once it is shown. */
function firstPlace(story: StoryLink, signal: AbortSignal): Promise<Answers["present"]> {
  return new Promise((done, failed) => {
    const stop = story.watch((place) => {
      stop();
      done(place);
    });
    signal.addEventListener("abort", () => {
      stop();
      failed(signal.reason);
    });
  });
}

function refOf(text: string, dossier: Dossier): Ref {
  if (parseRef(text) === null)
    throw refusal("bad_request", "A ref is written as tie.IND~RUS, actor.PAK or quote.<id>.", "ref");
  // As an address has it: the ends of a tie in either order.
  const { selection } = readLensRecord({ sel: text }, dossier, null).lens;
  if (selection === null) throw refusal("not_found", "This dossier holds nothing of that name.", "ref");
  return selection;
}

function paneOf({ kind }: Ref): PaneName {
  if (kind === "quote" || kind === "article" || kind === "source") return "reader";
  return kind === "month" || kind === "event" ? "timeline" : "graph";
}
