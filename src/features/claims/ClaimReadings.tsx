import { type ClaimSeries, isRate } from "#domain/claims/claim.ts";
import { writeAmount, writeClaimFigure, writeRests } from "#domain/claims/claim-words.ts";
import { completeStatements } from "#domain/claims/complete-statements.ts";
import type { ClaimFigure, ReadingTest } from "#domain/claims/verdict.ts";
import type { FlowId } from "#domain/shared/ids.ts";
import { type Source, sourceHref } from "#domain/shared/source.ts";
import { capital, writeSpan } from "#domain/shared/wording.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { VerdictTag } from "./VerdictTag.tsx";

/** Every way to read a claim's words, each with its months, its figures and what they say. */
export function ClaimReadings(props: {
  readonly series: ClaimSeries;
  readonly readings: readonly ReadingTest[];
  readonly onTrace: (flows: readonly FlowId[]) => void;
}) {
  const { series, readings, onTrace } = props;
  return (
    <ol className="claim-readings">
      {readings.map((reading) => (
        <li key={`${reading.period.name} ${reading.period.span.from}`}>
          <div className="claim-reading-head">
            <b>{capital(reading.period.name)}</b>
            <span>{writeSpan(reading.period.span)}</span>
            <VerdictTag verdict={reading.verdict} />
          </div>
          {readings.length === 1 ? null : <p>{reading.reason}</p>}
          <Trials series={series} reading={reading} onTrace={onTrace} />
        </li>
      ))}
    </ol>
  );
}

function Trials({
  series,
  reading,
  onTrace,
}: {
  readonly series: ClaimSeries;
  readonly reading: ReadingTest;
  readonly onTrace: (flows: readonly FlowId[]) => void;
}) {
  if (reading.trials.length === 0) return null;
  const isCompared = reading.trials.some(({ against }) => against !== null);
  return (
    <table className="claim-figures">
      <thead>
        <tr>
          {isCompared ? <th scope="col">Before</th> : null}
          <th scope="col">{isCompared ? "In the period" : "Recorded"}</th>
        </tr>
      </thead>
      <tbody>
        {reading.trials.map(({ figure, against }) => (
          <tr key={`${figure.flows.join()} ${against?.flows.join()} ${figure.value} ${figure.span.from}`}>
            {isCompared ? <Figure series={series} figure={against} onTrace={onTrace} /> : null}
            <Figure series={series} figure={figure} onTrace={onTrace} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A figure that leads to its records, what it rests on, and whose it is. */
function Figure(props: {
  readonly series: ClaimSeries;
  readonly figure: ClaimFigure | null;
  readonly onTrace: (flows: readonly FlowId[]) => void;
}) {
  const { series, figure, onTrace } = props;
  const lookup = useLookup();
  const { coverage } = useDossier();
  if (figure === null)
    return (
      <td>
        <abbr title="Nothing is recorded">n/a</abbr>
      </td>
    );
  const words = writeClaimFigure(figure);
  const sources = figure.sources.flatMap((id) => lookup.source(id) ?? []);
  return (
    <td>
      {figure.flows.length === 0 ? (
        <span className="claim-figure">{words}</span>
      ) : (
        <button type="button" className="claim-figure" onClick={() => onTrace(figure.flows)}>
          {words}
        </button>
      )}
      <small>{writeSpan(figure.span)}</small>
      <small>{writeRests(figure)}</small>
      {figure.atLeast && isRate(figure.unit) && figure.monthly !== null ? (
        <small>mean of the months recorded: {writeAmount(figure.monthly, figure.unit)}</small>
      ) : null}
      {completeStatements(series, figure, coverage).map(({ span, note }) => (
        <small key={`${span.from} ${note}`}>
          {`${writeSpan(span)}: the record is complete, so a month without one is a month without trade.`}
          {note === null ? null : <bdi> {note}</bdi>}
        </small>
      ))}
      {sources.map((source) => (
        <small key={source.id}>
          <SourceName source={source} />
        </small>
      ))}
    </td>
  );
}

function SourceName({ source }: { readonly source: Source }) {
  const href = sourceHref(source);
  if (href === null) return <bdi>{source.title}</bdi>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      <bdi>{source.title}</bdi>
    </a>
  );
}
