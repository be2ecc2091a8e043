import type { ReactNode } from "react";
import type { StepClaim } from "#domain/briefing/step-claim.ts";
import type { StepTable } from "#domain/briefing/step-table.ts";
import { FIGURES_WORDS } from "#domain/claims/verdict.ts";
import type { Clock } from "#domain/reading/method.ts";
import { writeClock } from "#domain/reading/words.ts";
import type { MonthSpan, PartialDate } from "#domain/shared/month.ts";
import { type Source, sourceHref } from "#domain/shared/source.ts";
import { writeSource } from "#domain/shared/source-words.ts";
import { writeCount, writeDate, writeSpan } from "#domain/shared/wording.ts";
import { StanceTable } from "#ui/StanceTable.tsx";

/** What stands at the head of every sheet: the mark, when it was made, the window, the clock. */
export function SheetHead(props: {
  readonly made: PartialDate;
  readonly window: MonthSpan;
  readonly clock: Clock;
  readonly isSample: boolean;
  readonly what: string;
}) {
  const { made, window, clock, isSample, what } = props;
  return (
    <SheetTop>
      {`${what} made ${writeDate(made)}. Window ${writeSpan(window)}. ${writeClock(clock)}.`}
      {isSample ? " Sample dossier." : ""}
    </SheetTop>
  );
}

/** The mark at the left, whatever is said of a sheet at the right. */
export function SheetTop({ children }: { readonly children: ReactNode }) {
  return (
    <header className="paper-top">
      <span className="paper-brand">
        <svg width={30} height={14} viewBox="0 0 30 14" aria-hidden="true">
          <path d="M9 5.4h12M9 8.6h12" fill="none" stroke="currentColor" strokeWidth={1.5} />
          <circle cx={6} cy={7} r={5} fill="currentColor" />
          <circle cx={24} cy={7} r={4.2} fill="none" stroke="currentColor" strokeWidth={1.7} />
        </svg>
        Entente
      </span>
      <p>{children}</p>
    </header>
  );
}

/** A part of a sheet under a rule and a heading. */
export function SheetPart(props: { readonly title: string; readonly about?: string; readonly children: ReactNode }) {
  return (
    <section className="paper-part">
      <h2>
        {props.title}
        {props.about === undefined ? null : <small>{props.about}</small>}
      </h2>
      {props.children}
    </section>
  );
}

/** What the records say of a claim, each reading with its figures. */
export function SheetClaims({ claims }: { readonly claims: readonly StepClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <ul className="paper-claims">
      {claims.map(({ series, assertion, claim, test }) => (
        <li key={`${series} ${assertion} ${claim.phrase?.words}`}>
          <b>{`Figures ${FIGURES_WORDS[test.verdict]}.`}</b> {`${series}: ${assertion}. `}
          {test.readings
            .filter(({ verdict }, at) => at === 0 || verdict !== "untestable")
            .map(({ period, verdict, reason }) => `As ${period.name} they ${FIGURES_WORDS[verdict]}: ${reason}`)
            .join(" ")}
        </li>
      ))}
    </ul>
  );
}

/** A table of a step, its first rows: more would leave no page to the rest. */
export function SheetTable({ table, most }: { readonly table: StepTable; readonly most: number }) {
  const rest = table.rows.length - most;
  return (
    <>
      <StanceTable className="paper-rows" columns={table.columns} rows={table.rows.slice(0, most)} />
      {rest > 0 ? (
        <p className="paper-small">{`${rest} more${table.order === null ? "" : `, ${table.order}`}, ${rest === 1 ? "is" : "are"} not printed.`}</p>
      ) : null}
    </>
  );
}

/** The sources of a sheet, each a link where it has a page; those beyond `most` are counted, to be listed on a page of their own. */
export function SheetSources({
  sources,
  most = sources.length,
}: {
  readonly sources: readonly Source[];
  readonly most?: number;
}) {
  if (sources.length === 0) return null;
  const rest = sources.length - most;
  return (
    <p className="paper-small paper-sources">
      {sources.length === 1 ? "Source: " : "Sources: "}
      {sources.slice(0, most).map((source, at) => (
        <span key={source.id}>
          {at > 0 ? "; " : ""}
          <SourceWords source={source} />
        </span>
      ))}
      {rest > 0 ? `; and ${writeCount(rest, "more source")}, listed at the end.` : "."}
    </p>
  );
}

/** A source in words, a link where it has a page. */
export function SourceWords({ source }: { readonly source: Source }) {
  const href = sourceHref(source);
  const words = writeSource(source);
  return href === null ? words : <a href={href}>{words}</a>;
}
