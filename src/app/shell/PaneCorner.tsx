import { ChevronsDownUp, Maximize2, Minimize2 } from "lucide-react";
import type { PaneName } from "#domain/lens/lens.ts";
import { Button } from "#ui/Button.tsx";

const NAMES: Readonly<Record<PaneName, string>> = { graph: "Alliance graph", timeline: "Timeline", reader: "Reader" };

/** The two things one can do with a pane as a whole: let it fill the desk, fold it away. */
export function PaneCorner(props: {
  readonly pane: PaneName;
  readonly filled: boolean;
  readonly onFill: () => void;
  readonly onFold: (() => void) | null;
}) {
  const { pane, filled, onFill, onFold } = props;
  const Icon = filled ? Minimize2 : Maximize2;
  const fill = filled ? `Show ${NAMES[pane]} beside the others` : `Let ${NAMES[pane]} fill the desk`;
  const fold = `Fold ${NAMES[pane]} away`;
  return (
    <span className="pane-corner">
      {onFold && !filled ? (
        <Button size="small" aria-label={fold} title={fold} onClick={onFold}>
          <ChevronsDownUp size={14} aria-hidden="true" />
        </Button>
      ) : null}
      <Button size="small" aria-label={fill} title={fill} onClick={onFill}>
        <Icon size={14} aria-hidden="true" />
      </Button>
    </span>
  );
}
