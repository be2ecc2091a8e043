import { useId, useMemo, useState } from "react";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import { monthsIn } from "#domain/shared/month.ts";
import { capital, writeCount, writeNumber, writeSpan } from "#domain/shared/wording.ts";
import { type CubeWay, type LargeTrade, largestTrades } from "#domain/trade/cube/largest-trades.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { COMMODITY_WORDS } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { type TradeSums, useTradeWindows } from "./use-trade-windows.ts";

const MOST = 8;
const WAYS: readonly { readonly way: CubeWay; readonly label: string; readonly plural: string }[] = [
  { way: "pair", label: "Pairs", plural: "pairs" },
  { way: "exporter", label: "Exporters", plural: "exporters" },
  { way: "importer", label: "Importers", plural: "importers" },
];

/** What a window is summed in, and how many of the summed units make one that is shown. */
const TOTALS: Readonly<Record<SeriesUnit, { readonly words: string; readonly of: number; readonly decimals: number }>> =
  {
    kbd: { words: "million barrels", of: 1_000, decimals: 1 },
    kt: { words: "thousand tonnes", of: 1, decimals: 0 },
    usd: { words: "million dollars", of: 1, decimals: 0 },
  };

/** The largest trades of the commodity on the desk in the window, of all that is recorded; each leads to its series. */
export function LargestTrades(props: {
  readonly table: TradeTable;
  /** Its series was chosen: its records are shown. */
  readonly onChosen: () => void;
}) {
  const { table, onChosen } = props;
  const { commodity } = table.choice;
  const { answer, fault } = useTradeWindows(commodity, table.unit);
  if (fault !== null) return <p className="records-note">{`The largest trades could not be added up: ${fault}`}</p>;
  if (answer === null || answer.trade.pairs.length < 2) return null;
  return <Largest {...answer} onChosen={onChosen} />;
}

function Largest({ trade, sums, onChosen }: TradeSums & { readonly onChosen: () => void }) {
  const { unit, commodity } = trade.input;
  const window = useLens((lens) => lens.window);
  const [way, setWay] = useState<CubeWay>("pair");
  const { set } = useLensGestures();
  const choose = ({ exporter, importer }: LargeTrade) => {
    set({ series: { exporter, importer, commodity }, chart: null });
    onChosen();
  };
  const { largest, recorded } = useMemo(
    () => largestTrades(sums, trade, { window, way, most: MOST }),
    [sums, trade, window, way],
  );
  const { plural } = WAYS.find((one) => one.way === way) ?? { plural: "pairs" };
  const goods = capital(COMMODITY_WORDS[commodity]);
  return (
    <>
      <h2 className="records-ties">Largest trades in the window</h2>
      <p className="records-note">
        {`${goods}, ${TOTALS[unit].words} over ${writeSpan(window)}, of all that is recorded by month. Months without a record and records of whole years are not in it.`}
        {way === "pair"
          ? ""
          : " Where an area and a state within it are both recorded, the one with more months on record counts, and the other does not."}
      </p>
      <WayChoice way={way} onChoose={setWay} />
      {largest.length === 0 ? (
        <p className="records-note">No month of the window has a figure above zero in this unit.</p>
      ) : (
        <LargestTable
          largest={largest}
          unit={unit}
          months={way === "pair" ? monthsIn(window) : null}
          onChoose={choose}
        />
      )}
      {recorded > largest.length ? (
        <p className="records-note">
          {`The ${writeNumber(largest.length)} largest of ${writeNumber(recorded)} ${plural}.`}
        </p>
      ) : null}
    </>
  );
}

function WayChoice(props: { readonly way: CubeWay; readonly onChoose: (way: CubeWay) => void }) {
  const name = useId();
  return (
    <fieldset className="mirror-choice">
      <legend className="sr-only">Add up by</legend>
      <span className="mirror-sides">
        <span className="segmented">
          {WAYS.map(({ way, label }) => (
            <label key={way}>
              <input type="radio" name={name} checked={props.way === way} onChange={() => props.onChoose(way)} />
              {label}
            </label>
          ))}
        </span>
      </span>
    </fieldset>
  );
}

function LargestTable(props: {
  readonly largest: readonly LargeTrade[];
  readonly unit: SeriesUnit;
  /** How many months of a pair there could be; `null`: each trade is of several pairs. */
  readonly months: number | null;
  readonly onChoose: (trade: LargeTrade) => void;
}) {
  const { largest, unit, months, onChoose } = props;
  const { words, of, decimals } = TOTALS[unit];
  const top = largest[0]?.amount ?? 1;
  return (
    <div className="records-scroll">
      <table className="records-table" data-records="largest">
        <thead>
          <tr>
            <th scope="col">Trade</th>
            <th scope="col" className="records-number">
              {capital(words)}
            </th>
            <th scope="col" className="largest-bar">
              <span className="sr-only">Beside the largest</span>
            </th>
            <th scope="col" className="records-number">
              {months === null ? "Records" : "Months recorded"}
            </th>
          </tr>
        </thead>
        <tbody>
          {largest.map((trade) => (
            <tr key={`${trade.exporter}>${trade.importer}`}>
              <th scope="row">
                <TradeButton trade={trade} onChoose={onChoose} />
              </th>
              <td className="records-number">{writeNumber(trade.amount / of, decimals)}</td>
              <td className="largest-bar">
                <i aria-hidden="true" style={{ inlineSize: `${(trade.amount / top) * 100}%` }} />
              </td>
              <td className="records-number">
                {months === null ? writeNumber(trade.records) : `${trade.records} of ${months}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The name of a trade; leads to its series and so to its records. */
function TradeButton(props: { readonly trade: LargeTrade; readonly onChoose: (trade: LargeTrade) => void }) {
  const { trade, onChoose } = props;
  const { exporter, importer, records } = trade;
  const lookup = useLookup();
  const name = [exporter, importer].flatMap((place) => (place === null ? [] : lookup.placeName(place))).join(" to ");
  return (
    <Button
      look="link"
      title={`Show its ${writeCount(records, "record")} of the window`}
      onClick={() => onChoose(trade)}
    >
      <bdi>{name}</bdi>
    </Button>
  );
}
