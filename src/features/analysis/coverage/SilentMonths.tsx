import { useState } from "react";
import type { SilentMove, SilentMoves } from "#domain/analysis/coverage/silent-moves.ts";
import { addMonths } from "#domain/shared/month.ts";
import { writeCount, writeMonth, writeNumber } from "#domain/shared/wording.ts";
import { COMMODITY_WORDS } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import { moveWords, readAround } from "./coverage-words.ts";

const SHOWN_AT_FIRST = 25;

/** The months in which trade moved and no evidence goes with it. */
export function SilentMonths({ moves }: { readonly moves: SilentMoves }) {
  const { silent, spokenOf, series } = moves;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? silent : silent.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="sheet-section" aria-label="Trade that moved without a word">
      <h3>
        Trade that moved without a word <span>{writeNumber(silent.length)}</span>
      </h3>
      <p className="sheet-note">
        {series === 0
          ? "No monthly record lies in the window."
          : `${writeCount(series, "series")} with monthly records in the window. ${writeCount(spokenOf, "other move has", "other moves have")} evidence near.`}
      </p>
      {silent.length === 0 ? null : (
        <ul className="coverage-list">
          {shown.map((move) => (
            <MoveLine
              key={`${move.choice.exporter} ${move.choice.importer} ${move.choice.commodity} ${move.month}`}
              move={move}
            />
          ))}
        </ul>
      )}
      {shown.length === silent.length ? null : (
        <Button look="line" className="coverage-more" onClick={() => setWhole(true)}>
          Show all {writeNumber(silent.length)}
        </Button>
      )}
    </section>
  );
}

function MoveLine({ move }: { readonly move: SilentMove }) {
  const lookup = useLookup();
  const { show, records } = useLeads();
  const { pair, figures, change, usual } = moveWords(move, lookup);
  const open = () => records(move.choice, move.unit, { from: addMonths(move.month, -1), to: move.month });
  return (
    <li>
      <TieTag tie={move.tie} />
      <p>
        <LeadButton
          name={`${writeMonth(move.month)}: show the month`}
          onPress={() => show({ kind: "month", id: move.month })}
        >
          {writeMonth(move.month)}
        </LeadButton>{" "}
        <bdi>{pair}</bdi>, {COMMODITY_WORDS[move.choice.commodity]}: <b>{figures}</b>, {change}, {usual}.{" "}
        <span className="coverage-look">{readAround(move.month)}</span>
      </p>
      <LeadButton name={`Records of ${pair}, ${writeMonth(move.month)}`} onPress={open}>
        Records
      </LeadButton>
    </li>
  );
}
