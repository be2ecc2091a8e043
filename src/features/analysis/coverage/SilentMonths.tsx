import { type ReactNode, useState } from "react";
import { moveWords, readAround } from "#domain/analysis/coverage/coverage-words.ts";
import type { LookedThrough, SilentMoves, TradeMove } from "#domain/analysis/coverage/silent-moves.ts";
import { addMonths } from "#domain/shared/month.ts";
import { writeCount, writeMonth, writeNumber } from "#domain/shared/wording.ts";
import { COMMODITY_WORDS, pairName } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";

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
      {silent.length === 0 ? null : <Moves moves={shown} />}
      {shown.length === silent.length ? null : (
        <Button look="line" className="coverage-more" onClick={() => setWhole(true)}>
          Show all {writeNumber(silent.length)}
        </Button>
      )}
      {series.length === 0 ? <p className="sheet-note">No monthly record lies in the window.</p> : null}
      {spokenOf.length === 0 ? null : (
        <MadeWhenOpen summary={`${writeCount(spokenOf.length, "other move has", "other moves have")} evidence near`}>
          {() => <Moves moves={spokenOf} isSpokenOf />}
        </MadeWhenOpen>
      )}
      {series.length === 0 ? null : (
        <MadeWhenOpen summary={`${writeCount(series.length, "pair was", "pairs were")} looked through`}>
          {() => <SeriesLooked series={series} />}
        </MadeWhenOpen>
      )}
    </section>
  );
}

/** Of a large trade file these are thousands: they are not drawn, and drawn again as the window plays, for nobody. */
function MadeWhenOpen(props: { readonly summary: string; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="coverage-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      {open ? props.children() : null}
    </details>
  );
}

function Moves(props: { readonly moves: readonly TradeMove[]; readonly isSpokenOf?: boolean }) {
  return (
    <ul className="coverage-list">
      {props.moves.map((move) => (
        <MoveLine key={`${keyOf(move)} ${move.month}`} move={move} isSpokenOf={props.isSpokenOf ?? false} />
      ))}
    </ul>
  );
}

const keyOf = ({ choice }: LookedThrough) => `${choice.exporter} ${choice.importer} ${choice.commodity}`;

/** What was looked through: every pair with monthly records in the window. */
function SeriesLooked({ series }: { readonly series: readonly LookedThrough[] }) {
  const lookup = useLookup();
  const { records } = useLeads();
  return (
    <ul className="sheet-tags">
      {series.map((one) => {
        const name = `${pairName(one.choice, { place: one.choice.importer }, lookup)}, ${COMMODITY_WORDS[one.choice.commodity]}`;
        return (
          <li key={keyOf(one)}>
            <LeadButton name={`${name}: open its records`} onPress={() => records(one.choice, one.unit)}>
              <bdi>{name}</bdi>
            </LeadButton>
          </li>
        );
      })}
    </ul>
  );
}

function MoveLine({ move, isSpokenOf }: { readonly move: TradeMove; readonly isSpokenOf: boolean }) {
  const lookup = useLookup();
  const { show, records, evidence } = useLeads();
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
        {isSpokenOf ? (
          <LeadButton
            name={`Evidence of ${lookup.tieName(move.tie)}, of which some is dated near ${writeMonth(move.month)}`}
            onPress={() => evidence({ tie: move.tie })}
          >
            Evidence
          </LeadButton>
        ) : (
          <span className="coverage-look">{readAround(move.month)}</span>
        )}
      </p>
      <LeadButton name={`Records of ${pair}, ${writeMonth(move.month)}`} onPress={open}>
        Records
      </LeadButton>
    </li>
  );
}
