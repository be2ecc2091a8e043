import type { QuoteId } from "#domain/shared/ids.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import type { ClaimMark } from "./claim-scene.ts";

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

/** What the period is called and what the figures say of it; a press opens them. */
export function ClaimLabel({ mark, quote }: { readonly mark: ClaimMark; readonly quote: QuoteId }) {
  const { open } = useClaimDesk();
  const { x, y, title, verdict } = mark.label;
  return (
    <button type="button" className="tt-claim-label" style={{ left: x, top: y }} onClick={() => open(quote)}>
      <b>{title}</b>
      <span>{verdict}</span>
    </button>
  );
}
