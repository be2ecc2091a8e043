import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { Ref } from "../shared/ref.ts";
import type { Lens, PaneName, ReaderTab } from "./lens.ts";

/** Where a thing is best looked at when only one pane is in sight. */
const PANE: Readonly<Record<Ref["kind"], PaneName>> = {
  actor: "graph",
  tie: "graph",
  triad: "graph",
  arrangement: "graph",
  event: "timeline",
  month: "timeline",
  quote: "reader",
  article: "reader",
  source: "reader",
};

/** What to set beside the selection, so that what is picked is in sight: the pane in front and the page of the reader. */
export function settingsFor(ref: Ref, index: EvidenceIndex): Partial<Pick<Lens, "pane" | "tab" | "article">> {
  const pane = PANE[ref.kind];
  const tab = tabFor(ref, index);
  return { pane, ...(tab === null ? {} : { tab }), ...(ref.kind === "article" ? { article: ref.id } : {}) };
}

/** A source behind words shows the words, one behind figures the figures. */
function tabFor(ref: Ref, index: EvidenceIndex): ReaderTab | null {
  if (ref.kind === "quote" || ref.kind === "article") return "article";
  if (ref.kind !== "source") return null;
  return index.evidenceFrom(ref.id).length > 0 ? "article" : "data";
}
