import type { CellState } from "#domain/trade/trade-series.ts";
import { STATE_WORDS } from "#domain/trade/trade-words.ts";

/** What a figure is, with the sign the chart uses for it: hatched, dashed, flat. */
export function StateWord({ state }: { readonly state: CellState }) {
  return (
    <span className="state-word">
      <i className={`state-sign state-sign-${state}`} aria-hidden="true" />
      {STATE_WORDS[state]}
    </span>
  );
}
