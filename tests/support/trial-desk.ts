import { vi } from "vitest";
import type { FrameDesk } from "#app/wiring/host/frame-desk.ts";

const applied = () => ({ applied: true });
const lens = { from: "2024-10" };

/** A desk that answers every request of a host at once, as the contract has it. */
export const TRIAL_DESK: FrameDesk = {
  "state.get": () => ({ lens, view: "graph" }),
  "state.set": () => ({ lens, ignored: [] }),
  select: applied,
  focus: applied,
  "months.set": applied,
  "view.set": applied,
  "step.set": applied,
  "theme.set": () => ({ applied: [], ignored: [] }),
  "locale.set": () => ({ applied: [], ignored: [] }),
  "ui.set": () => ({ applied: [], ignored: [] }),
  "data.load": () => ({ counts: {}, problems: [], mode: "preview" }),
  export: () => ({ name: "a.svg", type: "image/svg+xml", blob: new Blob([]) }),
  "auth.set": applied,
  present: () => ({ step: 1, of: 3 }),
  undo: applied,
  redo: applied,
  print: applied,
};

/** Holds the clocks and leaves the turns of the event loop, by which ports deliver. */
export function holdClocks(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
}

/** Ports deliver between turns of the event loop, which is not held: a message is there one turn later, its answer two. */
export async function delivered(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) await new Promise<void>((done) => void setImmediate(done));
}

/** Lets held time pass, in milliseconds; what is said in it is delivered. */
export async function pass(ms: number): Promise<void> {
  await delivered();
  vi.advanceTimersByTime(ms);
  await delivered();
}
