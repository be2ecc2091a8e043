import type { ReactNode } from "react";
import type { PaneName } from "#domain/lens/lens.ts";
import { CornerProvider } from "#ui/corner.tsx";
import { PaneBoundary } from "./PaneBoundary.tsx";

const NAMES: Readonly<Record<PaneName, string>> = {
  graph: "Alliance graph",
  timeline: "Oil-trade timeline",
  reader: "Reader",
};

/** Where one view stands: a region of its name from the start, the view when it is its turn, fenced off from the others. */
export function Pane(props: {
  readonly pane: PaneName;
  readonly turn: boolean;
  readonly corner: ReactNode;
  readonly children: ReactNode;
}) {
  const { pane, turn, corner, children } = props;
  if (!turn)
    return <section aria-label={NAMES[pane]} data-pane={pane} aria-busy="true" tabIndex={-1} className="pane" />;
  return (
    <PaneBoundary name={NAMES[pane]} pane={pane}>
      <CornerProvider corner={corner}>{children}</CornerProvider>
    </PaneBoundary>
  );
}
