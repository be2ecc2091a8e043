import type { ReactNode } from "react";
import type { PaneName } from "#domain/lens/lens.ts";
import { panelProps, TabRow, useTabIds } from "#ui/Tabs.tsx";
import type { PaneViews } from "./WidePanes.tsx";

/** The panes in the order of their tabs. */
export const PANE_TABS = [
  { name: "graph", label: "Graph" },
  { name: "timeline", label: "Trade" },
  { name: "reader", label: "Read" },
] as const satisfies readonly { readonly name: PaneName; readonly label: string }[];

/** One pane at a time behind tabs. `whole` takes the place of the pane; `null`: nothing does. */
export function PaneTabs(props: {
  readonly views: PaneViews;
  readonly chosen: PaneName;
  readonly onChoose: (pane: PaneName) => void;
  readonly whole: ReactNode;
  /** What stands at the end of the row of tabs. */
  readonly tools?: ReactNode;
}) {
  const { views, chosen, onChoose, whole, tools = null } = props;
  const ids = useTabIds();
  return (
    <div className="pane-slot flex flex-col">
      <div className="pane-tabs">
        <TabRow
          label="Views"
          className="pane-tab-row"
          idBase={ids}
          tabs={PANE_TABS}
          chosen={whole === null ? chosen : null}
          onChoose={onChoose}
        />
        {tools}
      </div>
      {whole === null ? (
        <div {...panelProps(ids, chosen)} className="flex-1 min-h-0">
          <OnePane views={views} pane={chosen} />
        </div>
      ) : (
        <div id={panelProps(ids, chosen).id} className="flex-1 min-h-0">
          {whole}
        </div>
      )}
    </div>
  );
}

/** A pane that has all the room there is. */
export function OnePane({ views, pane }: { readonly views: PaneViews; readonly pane: PaneName }) {
  return (
    <div key={pane} className="pane-slot">
      {views[pane](null)}
    </div>
  );
}
