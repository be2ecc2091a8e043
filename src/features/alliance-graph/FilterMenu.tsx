import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { withAspectGroupToggled } from "#domain/lens/lens.ts";
import type { Readings } from "#domain/reading/reading.ts";
import { ASPECT_GROUPS, type AspectGroup, GROUP_SIGN, GROUP_WORD, groupOf } from "#domain/shared/aspect-group.ts";
import { ASPECTS, type Aspect } from "#domain/shared/stance.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures, useLensStore } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Glyph } from "#ui/Glyph.tsx";

/** Kinds, least weight, whose ties, and the way back to all of it, below one button of the head. */
export function FilterMenu(props: {
  readonly compact: boolean;
  readonly readings: Readings;
  readonly onReset: () => void;
  readonly tools: ReactNode;
  readonly children?: ReactNode;
}) {
  const { compact, readings, onReset } = props;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, right: 0 });
  const aspects = useLens((lens) => lens.aspects);
  const active = useLens((lens) => countFilters(lens));
  const label = compact ? `Menu of the graph${active > 0 ? `, ${active} filters` : ""}` : kindsLabel(aspects, active);
  return (
    <>
      <Button
        size="small"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={compact ? label : undefined}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setPlace({ top: box.bottom + 4, right: Math.max(8, innerWidth - box.right) });
        }}
      >
        {compact ? (
          <SlidersHorizontal size={18} aria-hidden="true" />
        ) : (
          <>
            {label}
            <ChevronDown size={14} aria-hidden="true" />
          </>
        )}
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label="Filter of the graph"
        className="ag-menu"
        style={place}
        onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
      >
        {props.children}
        <fieldset>
          <legend>Kinds of tie that count</legend>
          {ASPECT_GROUPS.map((group) => (
            <KindBox key={group} group={group} />
          ))}
        </fieldset>
        <WeightField readings={readings} />
        <EgoLine />
        <p className="ag-menu-tools">
          <Button look="line" size="small" disabled={active === 0} onClick={onReset}>
            Show everything
          </Button>
          {props.tools}
        </p>
      </div>
    </>
  );
}

function countFilters(lens: {
  readonly aspects: unknown;
  readonly stances: unknown;
  readonly trends: unknown;
  readonly minWeight: number;
  readonly ego: unknown;
}): number {
  const { aspects, stances, trends, ego } = lens;
  return [aspects, stances, trends, ego].filter((choice) => choice !== null).length + (lens.minWeight > 0 ? 1 : 0);
}

function kindsLabel(aspects: readonly Aspect[] | null, active: number): string {
  if (active === 0) return "All kinds";
  if (aspects === null) return active === 1 ? "1 filter" : `${active} filters`;
  const groups = [...new Set(aspects.map(groupOf))];
  const kinds = groups.length === 1 && groups[0] ? GROUP_WORD[groups[0]] : `${groups.length} of 4 kinds`;
  return active > 1 ? `${kinds} and ${active - 1} more` : kinds;
}

function KindBox({ group }: { readonly group: AspectGroup }) {
  const checked = useLens(
    (lens) => lens.aspects === null || ASPECTS.some((one) => groupOf(one) === group && lens.aspects?.includes(one)),
  );
  const store = useLensStore();
  const { set } = useLensGestures();
  return (
    <label className="ag-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={() => set({ aspects: withAspectGroupToggled(store.getState().lens, group).aspects })}
      />
      <Glyph name={GROUP_SIGN[group]} />
      {GROUP_WORD[group]}
    </label>
  );
}

/** Weight is the sum of the reading; the slider ends where the heaviest tie is. */
function WeightField({ readings }: { readonly readings: Readings }) {
  const least = useLens((lens) => lens.minWeight);
  const { set } = useLensGestures();
  const most = Math.max(0.5, ...[...readings.values()].map(({ weight }) => Math.ceil(weight * 2) / 2));
  return (
    <label className="ag-range">
      <span>
        Least weight <b>{writeNumber(least, 1)}</b> of {writeNumber(most, 1)}
      </span>
      <input
        type="range"
        min={0}
        max={most}
        step={0.1}
        value={Math.min(least, most)}
        onChange={(event) => set({ minWeight: Number(event.target.value) })}
      />
    </label>
  );
}

function EgoLine() {
  const ego = useLens((lens) => lens.ego);
  const lookup = useLookup();
  const { set } = useLensGestures();
  if (ego === null) return null;
  return (
    <p className="ag-ego-line">
      Only ties of <bdi>{lookup.actorName(ego)}</bdi>.{" "}
      <Button look="link" onClick={() => set({ ego: null })}>
        All actors
      </Button>
    </p>
  );
}
