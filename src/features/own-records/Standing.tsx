import type { Flow } from "#domain/trade/flow.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { writeFigures } from "./flow-words.ts";

/** What is recorded already of the same pair, goods and period, and which of them the chart is to show. Never both. */
export function Standing(props: {
  readonly others: readonly Flow[];
  readonly replaces: boolean;
  readonly onReplaces: (replaces: boolean) => void;
}) {
  const { others } = props;
  const lookup = useLookup();
  if (others.length === 0) return null;
  return (
    <section className="flow-standing" aria-label="Recorded already">
      <p>Recorded already, of the same pair, goods and time:</p>
      <ul>
        {others.map((flow) => (
          <li key={flow.id}>
            <b>{writeFigures(flow) || "no figure"}</b>, {flow.quality},{" "}
            <bdi>{lookup.source(flow.source)?.title ?? flow.source}</bdi>
            {flow.series === "alt" ? ", beside the chart" : ", in the chart"}
          </li>
        ))}
      </ul>
      <label>
        <input type="checkbox" checked={props.replaces} onChange={(event) => props.onReplaces(event.target.checked)} />
        Mine takes its place in the chart
      </label>
      <p className="flow-hint">
        {props.replaces
          ? "The chart shows yours; what was there stands beside it, as another source."
          : "Yours stands beside it, as another source. The two are never added."}
      </p>
    </section>
  );
}
