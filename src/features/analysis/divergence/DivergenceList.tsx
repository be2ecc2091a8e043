import { useMemo } from "react";
import {
  divergenceTitle,
  spanOf,
  writeStanceMove,
  writeVolumeMove,
} from "#domain/analysis/divergence/divergence-words.ts";
import type { Divergence } from "#domain/analysis/divergence/divergences.ts";
import type { LinesQuery } from "#domain/analysis/divergence/lines-of-lens.ts";
import { type MovingPiece, type WordsAndBarrels, wordsWithin } from "#domain/analysis/divergence/words-and-barrels.ts";
import { itemName } from "#domain/dossier/item-name.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { printRef } from "#domain/shared/ref.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeCount, writeDate, writeSpan } from "#domain/shared/wording.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { useLeads } from "../use-leads.ts";

/** The spans in which words and barrels part, each with the words and the records of its months. */
export function DivergenceList(props: {
  readonly tie: TieId;
  readonly lines: WordsAndBarrels;
  readonly query: LinesQuery;
}) {
  const { lines } = props;
  return (
    <section className="sheet-section" aria-label="Where they part">
      <h3>
        Where they part <span>{lines.divergences.length}</span>
      </h3>
      {lines.divergences.length === 0 ? (
        <p className="sheet-note">
          In no six months with figures at both ends did they move against each other by these limits.
        </p>
      ) : (
        <ol className="partings">
          {lines.divergences.toReversed().map((divergence) => (
            <Parting key={divergence.from} divergence={divergence} {...props} />
          ))}
        </ol>
      )}
    </section>
  );
}

const SHOWN = 4;

function Parting(props: {
  readonly divergence: Divergence;
  readonly tie: TieId;
  readonly lines: WordsAndBarrels;
  readonly query: LinesQuery;
}) {
  const { divergence, tie, lines, query } = props;
  const dossier = useDossier();
  const { records, evidence } = useLeads();
  const span = useMemo(() => spanOf(divergence, lines), [divergence, lines]);
  const words = useMemo(() => wordsWithin(dossier, tie, span, query), [dossier, tie, span, query]);
  return (
    <li>
      <h4>
        {divergenceTitle(divergence)} <span>{writeSpan(span)}</span>
      </h4>
      <p className="partings-moves">
        <LeadButton
          name={`${writeStanceMove(divergence)}: set the window to ${writeSpan(span)} and open the evidence`}
          onPress={() => evidence({ tie }, span)}
        >
          {writeStanceMove(divergence)}
        </LeadButton>
        <LeadButton
          name={`${writeVolumeMove(divergence, lines.unit)}: set the window to ${writeSpan(span)} and open the records`}
          onPress={() => records(lines.choice, lines.unit, span)}
        >
          {writeVolumeMove(divergence, lines.unit)}
        </LeadButton>
      </p>
      {words.length === 0 ? (
        <p className="sheet-note">Nothing new was said in these months: the stance moves as older evidence fades.</p>
      ) : (
        <ul className="partings-words">
          {words.slice(0, SHOWN).map((piece) => (
            <Words key={printRef(piece.ref)} piece={piece} tie={tie} />
          ))}
        </ul>
      )}
      {words.length > SHOWN ? (
        <Button look="link" onClick={() => evidence({ tie })}>
          {writeCount(words.length - SHOWN, "more piece")} in the evidence
        </Button>
      ) : null}
    </li>
  );
}

function Words({ piece, tie }: { readonly piece: MovingPiece; readonly tie: TieId }) {
  const lookup = useLookup();
  const { read } = useLeads();
  const { item, ref } = piece;
  const name = itemName(ref, lookup) ?? "Not in this dossier";
  return (
    <li>
      <span className="partings-date">{writeDate(item.date)}</span>
      <span className={`partings-stance stance-${stanceName(item.stance)}`} title={stanceName(item.stance)}>
        <StrokeSample step={item.stance} length={26} width={2} />
        <span className="sr-only-text">{stanceName(item.stance)}</span>
      </span>
      <span className={ref.kind === "quote" ? "partings-quote" : ""}>
        <bdi>{name}</bdi>{" "}
        <LeadButton name={`${ref.kind === "quote" ? "Read" : "Evidence"} ${name}`} onPress={() => read(ref, tie)}>
          {ref.kind === "quote" ? "Read" : "Evidence"}
        </LeadButton>
      </span>
    </li>
  );
}
