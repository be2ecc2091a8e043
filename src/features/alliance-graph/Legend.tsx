import type { ReactNode } from "react";
import { withAspectGroupToggled, withStanceToggled, withTrendToggled } from "#domain/lens/lens.ts";
import { ASPECT_GROUPS, type AspectGroup, GROUP_SIGN, GROUP_WORD, groupOf } from "#domain/shared/aspect-group.ts";
import { ASPECTS, STANCE_NAMES, type StanceName, stanceOf } from "#domain/shared/stance.ts";
import { capital } from "#domain/shared/wording.ts";
import { useLens, useLensGestures, useLensStore } from "#state/lens/lens-context.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { WIDTH_STEPS } from "#ui/stroke-width.ts";
import { TrendMark } from "#ui/TrendMark.tsx";

/** What a reader can leave out by its direction; the steady and the new have no entry of their own. */
const TRENDS = ["warming", "cooling"] as const;

/** The legend under the graph is the filter: each entry lets its class in or keeps it out. */
export function Legend(props: { readonly compact: boolean }) {
  return (
    <fieldset className="ag-legend" aria-label="Legend and filter">
      <div className="ag-legend-row">
        {props.compact ? null : <span className="ag-legend-title">Stance</span>}
        <StanceEntries length={props.compact ? 22 : 32} />
        {props.compact ? null : (
          <>
            <i className="ag-divide" />
            <TrendEntries />
          </>
        )}
      </div>
      {props.compact ? null : (
        <div className="ag-legend-row">
          <span className="ag-legend-title">Kind</span>
          {ASPECT_GROUPS.map((group) => (
            <KindEntry key={group} group={group} />
          ))}
          <i className="ag-divide" />
          <span className="ag-legend-weights">
            <WidthSamples />
            {WIDTH_STEPS.map(({ from }) => from).join(", ")} or more pieces of evidence
          </span>
        </div>
      )}
    </fieldset>
  );
}

/** An entry for each band, its stroke so many pixels long. */
export function StanceEntries({ length }: { readonly length: number }) {
  return STANCE_NAMES.map((name) => <StanceEntry key={name} name={name} length={length} />);
}

/** An entry for warming and for cooling. */
export function TrendEntries() {
  return TRENDS.map((trend) => <TrendEntry key={trend} trend={trend} />);
}

function Entry(props: { readonly pressed: boolean; readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="ag-entry" aria-pressed={props.pressed} onClick={props.onPress}>
      {props.children}
    </button>
  );
}

function StanceEntry({ name, length }: { readonly name: StanceName; readonly length: number }) {
  const pressed = useLens((lens) => lens.stances === null || lens.stances.includes(name));
  const store = useLensStore();
  const { set } = useLensGestures();
  return (
    <Entry pressed={pressed} onPress={() => set({ stances: withStanceToggled(store.getState().lens, name).stances })}>
      <StrokeSample step={stanceOf(name) ?? 0} length={length} width={2.6} />
      {capital(name)}
    </Entry>
  );
}

function TrendEntry({ trend }: { readonly trend: (typeof TRENDS)[number] }) {
  const pressed = useLens((lens) => lens.trends === null || lens.trends.includes(trend));
  const store = useLensStore();
  const { set } = useLensGestures();
  return (
    <Entry pressed={pressed} onPress={() => set({ trends: withTrendToggled(store.getState().lens, trend).trends })}>
      <TrendMark mark={trend === "warming" ? "meet" : "part"} />
      {capital(trend)}
    </Entry>
  );
}

function KindEntry({ group }: { readonly group: AspectGroup }) {
  const pressed = useLens(
    (lens) => lens.aspects === null || ASPECTS.some((one) => groupOf(one) === group && lens.aspects?.includes(one)),
  );
  const store = useLensStore();
  const { set } = useLensGestures();
  return (
    <Entry
      pressed={pressed}
      onPress={() => set({ aspects: withAspectGroupToggled(store.getState().lens, group).aspects })}
    >
      <Glyph name={GROUP_SIGN[group]} />
      {GROUP_WORD[group]}
    </Entry>
  );
}

function WidthSamples() {
  return (
    <svg width={56} height={12} viewBox="0 0 56 12" aria-hidden="true">
      {WIDTH_STEPS.map(({ from, px }, at) => (
        <path key={from} d={`M${at * 14} 6h11`} stroke="currentColor" strokeWidth={px} fill="none" />
      ))}
    </svg>
  );
}
