import { type ReactNode, useState } from "react";
import type { Change, TieChange } from "#domain/analysis/change/change.ts";
import { writeEnding } from "#domain/analysis/change/change-words.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { countsFrom } from "#domain/reading/weigh.ts";
import { endsOf, type TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeCount, writeDate, writeNumber } from "#domain/shared/wording.ts";
import { useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import { usePrinting } from "#ui/use-printing.ts";
import type { Ways } from "./use-ways.ts";

/** So many stand there at first. */
const SHOWN = 5;

/** Ties that are new at B, and those that ended on the way; read backwards, those not there yet and those still heard. */
export function TieLists(props: { readonly change: Change; readonly turned: boolean; readonly ways: Ways }) {
  const { change, turned, ways } = props;
  const index = useEvidence();
  const lookup = useLookup();
  return (
    <div className="cmp-lists">
      <TieList
        title={turned ? "Not there yet" : "New ties"}
        none={turned ? "Every tie is there at both dates." : "No tie began between A and B."}
        ties={turned ? change.gone : change.formed}
        ways={ways}
        say={(one) => `Since ${firstDate(one, index, change)}`}
        link={(one) => (
          <Button
            look="link"
            aria-label={`${writePieces(one, index)} on ${lookup.tieName(one.tie)}: evidence`}
            onClick={() => ways.toEvidence(one.tie)}
          >
            {writePieces(one, index)}
          </Button>
        )}
      />
      <TieList
        title={turned ? "Still heard at B" : "Ended"}
        none="No tie fell silent or lapsed between the dates."
        ties={change.ended}
        ways={ways}
        say={(one) => (one.ending === null ? "" : writeEnding(one.ending))}
        link={(one) => (
          <Button look="link" aria-label={`Why ${lookup.tieName(one.tie)} ended`} onClick={() => ways.why(one.tie)}>
            Why
          </Button>
        )}
      />
    </div>
  );
}

function TieList(props: {
  readonly title: string;
  readonly none: string;
  readonly ties: readonly TieChange[];
  readonly ways: Ways;
  readonly say: (one: TieChange) => string;
  readonly link: (one: TieChange) => ReactNode;
}) {
  const { title, none, ties, ways } = props;
  const [all, setAll] = useState(false);
  const shown = usePrinting() || all ? ties : ties.slice(0, SHOWN);
  return (
    <section>
      <h3 className="cmp-h3">
        {title} <i>{writeNumber(ties.length)}</i>
      </h3>
      {ties.length === 0 ? <p className="cmp-note">{none}</p> : null}
      <ul>
        {shown.map((one) => (
          <li key={one.tie} className="cmp-tie-row">
            <TieTag change={one} onPress={() => ways.select(one.tie)} />
            <span>{props.say(one)}</span>
            {props.link(one)}
          </li>
        ))}
      </ul>
      {ties.length > SHOWN ? (
        <Button size="small" look="link" className="cmp-more" onClick={() => setAll(!all)}>
          {all ? "Show fewer" : `Show all ${writeNumber(ties.length)}`}
        </Button>
      ) : null}
    </section>
  );
}

/** The tag of a tie with its stroke as it is at B, or as it was at A where it is not there at B. */
export function TieTag(props: { readonly change: TieChange; readonly lit?: boolean; readonly onPress: () => void }) {
  const { change, lit = false, onPress } = props;
  const lookup = useLookup();
  const step = (change.after ?? change.before)?.band ?? null;
  const [left, right] = endsOf(change.tie);
  return (
    <PairButton
      left={lookup.actorTag(left)}
      right={lookup.actorTag(right)}
      step={step}
      look={lit ? "lit" : "plain"}
      name={`${lookup.tieName(change.tie)}, ${step === null ? "no reading" : stanceName(step)}`}
      onPress={onPress}
    />
  );
}

/** Day of the oldest evidence by the clock of the comparison, as precise as it is known. */
function firstDate({ tie }: { readonly tie: TieId }, index: EvidenceIndex, { query }: Change): string {
  const dates = index.itemsOf(tie).map((item) => ({
    from: countsFrom(item, query.clock),
    date: query.clock === "event" ? item.date : item.knownOn,
  }));
  const [first, ...rest] = dates;
  if (!first) return "";
  return writeDate(
    rest.reduce(
      (one, other) => (other.from < one.from || (other.from === one.from && other.date < one.date) ? other : one),
      first,
    ).date,
  );
}

/** "2 quotes", "3 pieces": what the reading of a tie counts. */
export function writePieces({ tie, before, after }: TieChange, index: EvidenceIndex): string {
  const count = (after ?? before)?.count ?? 0;
  const allQuotes = index.itemsOf(tie).every(({ ref }) => ref.kind === "quote");
  return writeCount(count, allQuotes ? "quote" : "piece");
}
