import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { FlowId } from "#domain/shared/ids.ts";
import { writeMonth, writeNumber } from "#domain/shared/wording.ts";
import type { Flow } from "#domain/trade/flow.ts";
import { writeOrigin } from "#domain/trade/origin-words.ts";
import { COMMODITY_WORDS } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import type { RecordsEditing } from "./editing.ts";
import { SourceLink } from "./SourceLink.tsx";
import { StateWord } from "./StateWord.tsx";
import { usePickHere } from "./use-trade-series.ts";

/** Records as they stand, one a row, whatever time each speaks of. */
export function FlowTable(props: {
  readonly flows: readonly Flow[];
  readonly choice: SeriesChoice;
  readonly mark: RecordsEditing["mark"] | null;
  /** Those to light; none where nothing led here. */
  readonly lit?: ReadonlySet<FlowId>;
}) {
  const { flows, choice, mark } = props;
  const lookup = useLookup();
  const pick = usePickHere(choice);
  return (
    <div className="records-scroll">
      <table className="records-table">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">From, to</th>
            <th scope="col">Goods</th>
            <th scope="col" className="records-number">
              Quantity
            </th>
            <th scope="col" className="records-number">
              $m
            </th>
            <th scope="col">Status</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <tr key={flow.id} data-flow={flow.id} tabIndex={-1} data-lit={props.lit?.has(flow.id) ? true : undefined}>
              <th scope="row">{writePeriod(flow)}</th>
              <td dir="auto">{`${lookup.placeName(flow.exporter)} ${flow.direction === "both" ? "and" : "to"} ${lookup.placeName(flow.importer)}`}</td>
              <td>{flow.direction === "both" ? "all trade, both ways" : COMMODITY_WORDS[flow.commodity]}</td>
              <td className="records-number">
                {flow.quantity === null ? (
                  <abbr title="No quantity recorded">n/a</abbr>
                ) : (
                  `${writeNumber(flow.quantity, flow.quantity < 100 ? 1 : 0)} ${flow.unit ?? ""}`
                )}
              </td>
              <td className="records-number">
                {flow.valueUsd === null ? <abbr title="No value recorded">n/a</abbr> : writeNumber(flow.valueUsd)}
              </td>
              <td>
                <StateWord state={flow.quality} />
                {flow.origin === undefined ? mark?.(flow) : null}
              </td>
              <td className="records-source">
                <SourceLink id={flow.source} lookup={lookup} onPick={() => pick({ kind: "source", id: flow.source })} />
                {flow.note === null ? null : <small dir="auto">{flow.note}</small>}
                {flow.origin === undefined ? null : <small dir="auto">{writeOrigin(flow.origin)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function writePeriod({ period }: Flow): string {
  if (period.kind === "month") return writeMonth(period.month);
  return period.kind === "year" ? String(period.year) : `${writeMonth(period.from)} – ${writeMonth(period.to)}`;
}
