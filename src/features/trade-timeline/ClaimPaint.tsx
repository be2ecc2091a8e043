import { ChevronRight } from "lucide-react";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { brushShape } from "./brush-shape.ts";
import { type ClaimMark, placeOfWords } from "./claim-scene.ts";
import type { Frame } from "./scene-frame.ts";

/** The months of a claim on the lamp, behind their bars. */
export function ClaimGround({ mark }: { readonly mark: ClaimMark }) {
  return <rect className="tt-claim-ground" x={mark.x} y={mark.y} width={mark.width} height={mark.bottom - mark.y} />;
}

/** The bracket over a claim's months, and the means its verdict rests on as lines of ink. */
export function ClaimPaint({ mark }: { readonly mark: ClaimMark }) {
  const { x, y, width, open } = mark;
  const [left, right] = [open.left ? `M${x} ${y}` : `M${x} ${y + 6}V${y}`, open.right ? "" : "v6"];
  return (
    <g className="tt-claim-mark">
      <path className="tt-claim-bracket" d={`${left}h${width}${right}`} />
      {mark.means.map((mean) => (
        <g key={mean.x}>
          <path className="tt-claim-casing" d={`M${mean.x} ${mean.y}h${mean.width}`} />
          <path className="tt-claim-mean" d={`M${mean.x} ${mean.y}h${mean.width}`} />
          {mean.label ? (
            <text className="tt-dl tt-cased" x={mean.label.x} y={mean.label.y}>
              {mean.label.text}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}

/**
 * What the period is called and what the figures say of it; a press opens them. Where its quote makes several claims, the
 * way to the next. The words keep off the lines of the window where there is room beside them.
 */
export function ClaimLabel(props: {
  readonly mark: ClaimMark;
  readonly frame: Frame;
  /** Lines across the plot that the words keep off as they do off those of the window. */
  readonly lines: readonly number[];
  readonly quote: QuoteId;
  /** Which of how many claims of the quote it is. */
  readonly at: number;
  readonly of: number;
  /** The claim to go on to; `null`: no other stands on the chart. */
  readonly next: number | null;
}) {
  const { mark, frame, quote, at, of, next } = props;
  const { open, choose } = useClaimDesk();
  const window = useLens((lens) => lens.window);
  const { title, verdict, aside } = mark.label;
  const { x, y } = placeOfWords(mark.label, [...linesOf(frame, window), ...props.lines]);
  return (
    <div className="tt-claim-words" style={{ left: x, top: y }}>
      <button type="button" className="tt-claim-label" onClick={() => open(quote)}>
        <b>{title}</b>
        <span>{verdict}</span>
        {aside === null ? null : <small>{aside}</small>}
      </button>
      {next === null ? null : (
        <button
          type="button"
          className="tt-claim-next"
          aria-label={`${at + 1} of ${of} claims, show the next`}
          onClick={() => choose({ quote, at: next })}
        >
          {at + 1} of {of}
          <ChevronRight size={12} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** Where the lines of the window stand on the plot. */
function linesOf(frame: Frame, window: MonthSpan): readonly number[] {
  const shape = brushShape(frame, window);
  if (shape === null) return [];
  return [...(shape.cutLeft ? [] : [shape.left]), ...(shape.cutRight ? [] : [shape.right])];
}
