import type { Briefing, BriefingStep } from "#domain/briefing/briefing.ts";

/** A step that shows the graph over a year; whatever a test does not name is unremarkable. */
export function aStep(id: string, change: Partial<BriefingStep> = {}): BriefingStep {
  return {
    id,
    title: `Step ${id}`,
    caption: "",
    notes: "",
    lens: "from=2024-10&to=2025-09",
    shows: ["graph"],
    seconds: null,
    captured: "2025-09-30",
    remembered: [],
    ...change,
  };
}

/** A briefing of steps with these ids. */
export function aBriefing(ids: readonly string[], change: Partial<Briefing> = {}): Briefing {
  return { id: "trial", title: "A trial", steps: ids.map((id) => aStep(id)), ...change };
}
