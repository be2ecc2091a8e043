import type { ChartMode } from "#domain/lens/lens.ts";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import type { Player } from "#state/lens/use-play.ts";
import { Button } from "#ui/Button.tsx";
import { Corner } from "#ui/corner.tsx";
import { PlayButton } from "#ui/PlayButton.tsx";
import { SeriesPicker } from "./SeriesPicker.tsx";
import type { TradeOnDesk } from "./use-trade-series.ts";

const MODES: readonly (readonly [ChartMode, string])[] = [
  ["stacked", "Stacked"],
  ["multiples", "Multiples"],
  ["bilateral", "Bilateral"],
];

/** Series, layout, price and play: the tools in the head of the pane. */
export function HeadTools(props: {
  readonly trade: TradeOnDesk;
  readonly player: Player;
  readonly hasPrices: boolean;
}) {
  const { trade, player, hasPrices } = props;
  const price = useLens((lens) => lens.price);
  const { set } = useLensGestures();
  return (
    <div className="tt-tools">
      <SeriesPicker choice={trade.chosen.choice} />
      <span className="tt-sep" aria-hidden="true" />
      <fieldset className="tt-modes" aria-label="Layout">
        {MODES.map(([mode, label]) => (
          <Button key={mode} size="small" pressed={trade.mode === mode} onClick={() => set({ chart: mode })}>
            {label}
          </Button>
        ))}
      </fieldset>
      <span className="tt-sep" aria-hidden="true" />
      {hasPrices ? (
        <Button size="small" pressed={price} onClick={() => set({ price: !price })}>
          Price
        </Button>
      ) : null}
      <PlayButton {...player} onPress={player.press} />
      <Corner />
    </div>
  );
}

/** The head of a pane without anything to choose from. */
export function NoTools() {
  return (
    <div className="tt-tools">
      <Corner />
    </div>
  );
}
