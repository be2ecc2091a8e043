import { vi } from "vitest";
import { type AnswerWays, answersOf } from "#app/embed/frame-answers.ts";
import { createFrameStore } from "#app/embed/frame-store.ts";
import { createStoryLink } from "#app/embed/story-link.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { DEFAULT_EMBED, type EmbedSettings } from "#domain/embedding/embed-address.ts";
import { restingLens } from "#domain/lens/lens.ts";
import { createLensStore } from "#state/lens/lens-store.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { sampleDossier } from "./sample-dossier.ts";

/** Nobody has stopped waiting. */
export const HOW = { signal: new AbortController().signal, progress: () => undefined, wait: () => undefined };
type Start = {
  readonly settings?: Partial<EmbedSettings>;
  readonly dossier?: Partial<Dossier>;
  readonly workspace?: WorkspaceStore | null;
};

/** What a frame over the sample answers, and what it acts on. */
export function trialAnswers({ settings = {}, dossier: change = {}, workspace = null }: Start = {}) {
  const dossier = { ...sampleDossier(), ...change };
  const lens = createLensStore(restingLens(dossier.opening.window));
  const frame = createFrameStore({ ...DEFAULT_EMBED, view: "graph", ...settings });
  const story = createStoryLink();
  const ways = {
    dossier: () => dossier,
    lens,
    frame,
    story,
    workspace: () => workspace,
    showStep: vi.fn((step: number) => step === 2),
    load: vi.fn(async () => ({ mode: "preview" as const, counts: {}, problems: [] })),
    exportAs: vi.fn(async () => ({ name: "graph.svg", type: "image/svg+xml", blob: new Blob() })),
  } satisfies AnswerWays;
  return {
    ...ways,
    answers: answersOf(ways),
    now: () => lens.getState().lens,
    settings: () => frame.getState().settings,
  };
}

/** What a request comes to that is refused. */
export async function refused(ask: () => unknown): Promise<unknown> {
  try {
    await ask();
  } catch (cause) {
    return cause;
  }
  throw new Error("It was not refused.");
}
