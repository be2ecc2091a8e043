import { Maximize, Minus, Plus } from "lucide-react";
import { Button } from "#ui/Button.tsx";

/** Nearer, farther, all of it. */
export function ZoomButtons(props: { readonly onZoom: (factor: number) => void; readonly onFit: () => void }) {
  return (
    <fieldset className="ag-zoom" aria-label="Zoom">
      <Button
        size="small"
        className="ag-icon"
        aria-label="Zoom in"
        title="Zoom in (+)"
        onClick={() => props.onZoom(1.4)}
      >
        <Plus size={14} aria-hidden="true" />
      </Button>
      <Button
        size="small"
        className="ag-icon"
        aria-label="Zoom out"
        title="Zoom out (−)"
        onClick={() => props.onZoom(1 / 1.4)}
      >
        <Minus size={14} aria-hidden="true" />
      </Button>
      <Button size="small" className="ag-icon" aria-label="Fit" title="Fit (0)" onClick={props.onFit}>
        <Maximize size={14} aria-hidden="true" />
      </Button>
    </fieldset>
  );
}
