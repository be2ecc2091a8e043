import { List, Network, Pin, Table2, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import type { GraphForm } from "#domain/lens/lens.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Corner } from "#ui/corner.tsx";
import { SelectedLine } from "./SelectionNote.tsx";

const FORMS: readonly { readonly form: GraphForm; readonly name: string; readonly Icon: typeof List }[] = [
  { form: "graph", name: "As a graph", Icon: Network },
  { form: "list", name: "As a list", Icon: List },
  { form: "matrix", name: "As a matrix", Icon: Table2 },
];

/** Title, finding and tools of the pane; while something is selected, its name stands where the finding does. */
export function GraphHead(props: {
  readonly compact: boolean;
  readonly finding: ReactNode;
  readonly filter: ReactNode;
  readonly pins: number;
  readonly onRelax: () => void;
}) {
  const { compact, finding, filter } = props;
  const isSelected = useLens((lens) => lens.selection !== null);
  return (
    <header className="ag-head">
      <div className="ag-titles">
        <h2>Alliance graph</h2>
        <p>{isSelected && !compact ? <SelectedLine /> : finding}</p>
      </div>
      <fieldset className="ag-tools" aria-label="Tools of the graph">
        {compact ? null : <EgoToggle />}
        {filter}
        {compact ? null : (
          <>
            <i className="ag-divide" />
            <TriadsToggle />
            <FormSwitch />
            <RelaxButton pins={props.pins} onRelax={props.onRelax} />
          </>
        )}
        <Corner />
      </fieldset>
    </header>
  );
}

/** Graph, list or matrix. */
export function FormSwitch() {
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

/** Opens the triads beside the graph, or gives their place back to what was read. */
function TriadsToggle() {
  const isOpen = useLens((lens) => lens.analysis === "balance");
  const { set } = useLensGestures();
  return (
    <Button
      size="small"
      aria-keyshortcuts="T"
      title="Triangles that pull against themselves"
      pressed={isOpen}
      onClick={() => set(isOpen ? { analysis: null } : { analysis: "balance", pane: "reader" })}
    >
      Triads
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
