import { confidenceLevel, writeAct, writeAttribution } from "#domain/article/quote-words.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Bearing } from "#domain/evidence/evidence.ts";
import { writeStance } from "#domain/reading/words.ts";
import { writeAspect } from "#domain/shared/aspect-group.ts";
import { endsOf } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeDate } from "#domain/shared/wording.ts";
import type { BearingQuestion } from "#domain/workspace/quote-filter.ts";
import type { QuoteRow } from "#domain/workspace/quote-table.ts";
import { AnchorMark } from "#ui/AnchorMark.tsx";
import { LevelDots } from "#ui/LevelDots.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { PairTag } from "#ui/PairTag.tsx";
import { CELL } from "./grid-roles.ts";
import { bearingLines } from "./row-words.ts";

export type RowFace = { readonly row: QuoteRow; readonly lookup: Lookup; readonly asked: BearingQuestion };

/** The cells of a quote where there is room for columns. */
export function TableCells({ row, lookup, asked }: RowFace) {
  const { quote, article, date } = row;
  return (
    <>
      <td {...CELL} className="ql-cell ql-at-words">
        <span className="ql-words" dir="auto" lang={article?.language}>
          {quote.anchor.exact}
        </span>
      </td>
      <td
        {...CELL}
        className={quote.speaker === null ? "ql-cell ql-one ql-at-speaker ql-quiet" : "ql-cell ql-one ql-at-speaker"}
      >
        <bdi>{row.speaker}</bdi>
      </td>
      <td {...CELL} className="ql-cell ql-one ql-at-addressee ql-quiet">
        {row.addressee === null ? null : (
          <>
            to <bdi>{row.addressee}</bdi>
          </>
        )}
      </td>
      <td {...CELL} className="ql-cell ql-one ql-at-date">
        {date === null ? "No date" : writeDate(date)}
        {quote.saidOn === null && date !== null ? <span className="ql-quiet">, by article</span> : null}
      </td>
      <td {...CELL} className="ql-cell ql-one ql-at-article ql-quiet" title={article?.title}>
        <bdi>{article?.title ?? quote.article}</bdi>
      </td>
      <td {...CELL} className="ql-cell ql-one ql-at-act">
        {writeAct(quote.act)}
      </td>
      <td {...CELL} className="ql-cell ql-one ql-at-attribution ql-quiet">
        {writeAttribution(quote.attribution)}
      </td>
      <BearingCells {...bearingLines(quote, asked)} lookup={lookup} />
      <td {...CELL} className="ql-cell ql-one ql-at-owner">
        {row.owner === "dossier" ? <span className="ql-quiet">Dossier</span> : <OwnerMark ownership={row.owner} />}
      </td>
      <td {...CELL} className="ql-cell ql-one ql-at-state ql-quiet">
        <StateWord row={row} />
      </td>
    </>
  );
}

/** What became of the words: a word at rest, a mark for what waits or has moved. */
export function StateWord({ row }: { readonly row: QuoteRow }) {
  return row.state === "found" ? <>Found</> : <AnchorMark state={row.state} kept={row.kept} />;
}

/** Tie, kind, stance and confidence: a line for each bearing, side by side. */
function BearingCells(props: { readonly lines: readonly Bearing[]; readonly more: number; readonly lookup: Lookup }) {
  const { lines, more, lookup } = props;
  if (lines.length === 0)
    return (
      <>
        <td {...CELL} className="ql-cell ql-lines ql-at-tie ql-quiet">
          No tie
        </td>
        <td {...CELL} className="ql-cell ql-lines ql-at-aspect" />
        <td {...CELL} className="ql-cell ql-lines ql-at-stance" />
        <td {...CELL} className="ql-cell ql-lines ql-at-confidence" />
      </>
    );
  return (
    <>
      <td {...CELL} className="ql-cell ql-lines ql-at-tie">
        {lines.map((bearing) => (
          <TieTag key={nameOf(bearing)} bearing={bearing} lookup={lookup} />
        ))}
        {more > 0 ? <span className="ql-quiet">and {more} more</span> : null}
      </td>
      <td {...CELL} className="ql-cell ql-lines ql-at-aspect">
        {lines.map((bearing) => (
          <span key={nameOf(bearing)}>{writeAspect(bearing.aspect)}</span>
        ))}
      </td>
      <td {...CELL} className="ql-cell ql-lines ql-at-stance">
        {lines.map((bearing) => (
          <span key={nameOf(bearing)} className={`stance-word stance-${stanceName(bearing.stance)}`}>
            {writeStance(bearing.stance)}
          </span>
        ))}
      </td>
      <td {...CELL} className="ql-cell ql-lines ql-at-confidence">
        {lines.map((bearing) => (
          <LevelDots key={nameOf(bearing)} {...confidenceLevel(bearing.confidence)} />
        ))}
      </td>
    </>
  );
}

/** The tag of a tie with the stroke of what this quote says of it. */
export function TieTag({ bearing, lookup }: { readonly bearing: Bearing; readonly lookup: Lookup }) {
  const [left, right] = endsOf(bearing.tie);
  return (
    <span title={lookup.tieName(bearing.tie)}>
      <PairTag left={lookup.actorTag(left)} right={lookup.actorTag(right)} step={bearing.stance} />
    </span>
  );
}

const nameOf = ({ tie, aspect, stance, confidence }: Bearing) => `${tie} ${aspect} ${stance} ${confidence}`;
