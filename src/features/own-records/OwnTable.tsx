import { useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import type { Flow } from "#domain/trade/flow.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { FlowTools } from "./FlowMark.tsx";
import { GOODS, writeExactly, writePair, writePeriod } from "./flow-words.ts";
import { useShowFlow } from "./use-flow-work.ts";

/** More rows are added on request. */
const PAGE = 100;

/** Records of one's own, each with what can be done to it. */
export function OwnTable(props: { readonly base: Dossier; readonly flows: readonly Flow[] }) {
  const { base, flows } = props;
  const [limit, setLimit] = useState(PAGE);
  return (
    <>
      <div className="records-scroll">
        <table className="records-table" aria-label="Your records">
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
            </tr>
          </thead>
          <tbody>
            {flows.slice(0, limit).map((flow) => (
              <Row key={flow.id} base={base} flow={flow} />
            ))}
          </tbody>
        </table>
      </div>
      {flows.length > limit ? (
        <Button look="line" size="small" onClick={() => setLimit(limit + PAGE)}>
          Show more, {writeNumber(limit)} of {writeNumber(flows.length)} are shown
        </Button>
      ) : null}
    </>
  );
}

function Row({ base, flow }: { readonly base: Dossier; readonly flow: Flow }) {
  const lookup = useLookup();
  const show = useShowFlow();
  const { quantity, unit, valueUsd } = flow;
  return (
    <tr>
      <th scope="row">{writePeriod(flow)}</th>
      <td className="own-records-pair">
        <span dir="auto">{writePair(flow, lookup)}</span>
        <span className="flow-tools">
          <Button look="link" onClick={() => show(flow)}>
            Show
          </Button>
          <FlowTools base={base} flow={flow} />
        </span>
      </td>
      <td>{GOODS[flow.commodity]}</td>
      <td className="records-number">
        {quantity === null ? <abbr title="No quantity recorded">n/a</abbr> : `${writeExactly(quantity)} ${unit ?? ""}`}
      </td>
      <td className="records-number">
        {valueUsd === null ? <abbr title="No value recorded">n/a</abbr> : writeExactly(valueUsd)}
      </td>
      <td>
        {flow.quality}, {flow.series === "primary" ? "in the chart" : "beside the chart"}
      </td>
    </tr>
  );
}
