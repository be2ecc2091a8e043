import { useId } from "react";
import { capital, writeCount } from "#domain/shared/wording.ts";
import type { Mirror } from "#domain/trade/mirror.ts";
import type { Side } from "#domain/trade/trade-file.ts";
import { Button } from "#ui/Button.tsx";

/** Both ends of a flow, in the order in which they are shown. */
export const SIDES: readonly Side[] = ["importer", "exporter"];

/** Which side the series shows first, and the way back to what it shows unasked. */
export function SideChoice(props: {
  readonly mirror: Mirror;
  readonly nameOf: (side: Side) => string;
  readonly onChoose: (side: Side | null) => void;
}) {
  const { mirror, nameOf, onChoose } = props;
  const name = useId();
  const others = mirror.months.filter(({ shown }) => shown === "other").length;
  return (
    <fieldset className="mirror-choice">
      <legend>The series shows first what is said by the</legend>
      <span className="mirror-sides">
        <span className="segmented">
          {SIDES.map((side) => (
            <label key={side}>
              <input type="radio" name={name} checked={shownFirst(mirror) === side} onChange={() => onChoose(side)} />
              {`${capital(side)}, ${nameOf(side)}`}
            </label>
          ))}
        </span>
        {mirror.chosen === null ? null : (
          <Button look="link" onClick={() => onChoose(null)}>
            Take the choice back
          </Button>
        )}
      </span>
      {others === 0 ? null : (
        <p className="records-note">
          {`In ${writeCount(others, "month")} of the window another record is drawn, whichever you choose: the dossier’s own, or one of yours. A trade file is drawn over the dossier’s where its settings say so.`}
        </p>
      )}
    </fieldset>
  );
}

/** The side that was chosen, else the one whose word is drawn where both give one: the importer’s, unless the dossier says otherwise. */
function shownFirst({ chosen, months }: Mirror): Side {
  if (chosen !== null) return chosen;
  const isExporter = months.some(
    ({ importer, exporter, shown }) => importer !== null && exporter !== null && shown === "exporter",
  );
  return isExporter ? "exporter" : "importer";
}
