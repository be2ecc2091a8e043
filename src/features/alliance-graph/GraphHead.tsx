import { List, Maximize, Minus, Network, Pin, Plus, Table2, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import type { GraphForm } from "#domain/lens/lens.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Corner } from "#ui/corner.tsx";

const FORMS: readonly { readonly form: GraphForm; readonly name: string; readonly Icon: typeof List }[] = [
  { form: "graph", name: "As a graph", Icon: Network },
  { form: "list", name: "As a list", Icon: List },
  { form: "matrix", name: "As a matrix", Icon: Table2 },
];

/** Title, finding and tools of the pane. */
export function GraphHead(props: {
  readonly compact: boolean;
  readonly finding: ReactNode;
  readonly filter: ReactNode;
  readonly pins: number;
  readonly onRelax: () => void;
  readonly canSee: boolean;
}) {
  const { compact, finding, filter } = props;
  return (
    <header className="ag-head">
      <div className="ag-titles">
        <h2>Alliance graph</h2>
        <p>{finding}</p>
      </div>
      <fieldset className="ag-tools" aria-label="Tools of the graph">
        {filter}
        {compact ? null : <EgoToggle />}
        <i className="ag-divide" />
        <FormSwitch canSee={props.canSee} />
        {compact ? null : <RelaxButton pins={props.pins} onRelax={props.onRelax} />}
        <Corner />
      </fieldset>
    </header>
  );
}

function FormSwitch({ canSee }: { readonly canSee: boolean }) {
  const form = useLens((lens) => lens.form);
  const { set } = useLensGestures();
  return (
    <fieldset className="ag-forms" aria-label="Form">
      {FORMS.map(({ form: each, name, Icon }) => (
        <Button
          key={each}
          size="small"
          className="ag-icon"
          aria-label={name}
          title={name}
          pressed={form === each}
          disabled={each === "graph" && !canSee}
          onClick={() => set({ form: each })}
        >
          <Icon size={16} aria-hidden="true" />
        </Button>
      ))}
    </fieldset>
  );
}

/** Only the ties of the actor that is selected; stays while the selection moves on. */
function EgoToggle() {
  const ego = useLens((lens) => lens.ego);
  const selected = useLens((lens) => (lens.selection?.kind === "actor" ? lens.selection.id : null));
  const { set } = useLensGestures();
  if (ego === null && selected === null) return null;
  return (
    <Button size="small" pressed={ego !== null} onClick={() => set({ ego: ego === null ? selected : null })}>
      <UserRound size={14} aria-hidden="true" />
      Only its ties
    </Button>
  );
}

function RelaxButton({ pins, onRelax }: { readonly pins: number; readonly onRelax: () => void }) {
  const name = pins === 0 ? "Relax: nothing is pinned. Drag an actor to pin it" : `Relax: let go of ${pins} pinned`;
  return (
    <Button size="small" className="ag-icon" aria-label={name} title={name} disabled={pins === 0} onClick={onRelax}>
      <Pin size={16} aria-hidden="true" />
    </Button>
  );
}

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
