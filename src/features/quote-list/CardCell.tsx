import { writeManner } from "#domain/article/quote-words.ts";
import { writeStance } from "#domain/reading/words.ts";
import { writeAspect } from "#domain/shared/aspect-group.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeDate } from "#domain/shared/wording.ts";
import { AnchorMark } from "#ui/AnchorMark.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { CELL } from "./grid-roles.ts";
import { bearingLines } from "./row-words.ts";
import { type RowFace, TieTag } from "./TableRow.tsx";

/**
 * A quote where there is no room for columns: its words, who and when, what it bears on. What does not fit a line is left
 * out, so what matters most comes first.
 */
export function CardCell({ row, lookup, asked }: RowFace) {
  const { quote, article, date, owner, state } = row;
  const { lines, more } = bearingLines(quote, asked);
  const [bearing] = lines;
  const others = more + lines.length - 1;
  return (
    <td {...CELL} className="ql-cell ql-card">
      <span className="ql-card-words" dir="auto" lang={article?.language}>
        {quote.anchor.exact}
      </span>
      <span className="ql-card-line">
        <span>
          <bdi>{row.speaker}</bdi>
          {row.addressee === null ? null : (
            <>
              {" to "}
              <bdi>{row.addressee}</bdi>
            </>
          )}
        </span>
        <span>{date === null ? "No date" : writeDate(date)}</span>
        <span>{writeManner(quote)}</span>
        <bdi className="ql-card-article">{article?.title ?? quote.article}</bdi>
      </span>
      <span className="ql-card-line">
        {state === "found" ? null : <AnchorMark state={state} kept={row.kept} />}
        {bearing === undefined ? (
          <span>No tie</span>
        ) : (
          <>
            <TieTag bearing={bearing} lookup={lookup} />
            <span className={`stance-word stance-${stanceName(bearing.stance)}`}>{writeStance(bearing.stance)}</span>
          </>
        )}
        <OwnerMark ownership={owner} />
        {bearing === undefined ? null : <span>{writeAspect(bearing.aspect)}</span>}
        {others > 0 ? <span>and {others} more</span> : null}
      </span>
    </td>
  );
}
