import { useState } from "react";
import type { Triad } from "#domain/analysis/balance/triads.ts";
import type { TriadId } from "#domain/shared/ids.ts";
import { Button } from "#ui/Button.tsx";
import { useRowKeys } from "../change/use-row-keys.ts";
import { TriadRow } from "./TriadRow.tsx";

/** So many rows are drawn at first, and so many more on request: a crowd has thousands of triangles. */
const PAGE = 60;

/** Triads of one kind. One tab stop; arrows go through the rows, Enter opens one and closes it again. */
export function TriadList(props: {
  readonly triads: readonly Triad[];
  readonly open: TriadId | null;
  readonly onToggle: (triad: TriadId) => void;
}) {
  const { triads, open, onToggle } = props;
  const [limit, setLimit] = useState(PAGE);
  const at = triads.findIndex(({ id }) => id === open);
  const shown = triads.slice(0, Math.max(limit, at + 1));
  const { stop, onKeyDown, onBlur, onFocus } = useRowKeys(shown.map(({ id }) => id));
  const rest = triads.length - shown.length;
  return (
    <>
      <ul className="triad-list" onKeyDown={onKeyDown} onBlur={onBlur}>
        {shown.map((triad) => (
          <TriadRow
            key={triad.id}
            triad={triad}
            open={triad.id === open}
            isStop={triad.id === stop}
            onToggle={() => onToggle(triad.id)}
            onFocus={() => onFocus(triad.id)}
          />
        ))}
      </ul>
      {rest > 0 ? (
        <p className="sheet-note">
          <Button look="line" size="small" onClick={() => setLimit(shown.length + PAGE)}>
            Show {Math.min(rest, PAGE)} more of {rest}
          </Button>
        </p>
      ) : null}
    </>
  );
}
