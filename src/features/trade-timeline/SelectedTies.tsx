import { useMemo } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { buildLedger } from "#domain/reading/ledger.ts";
import type { Reading } from "#domain/reading/reading.ts";
import { bandBefore, sizeOf, tallyOf, writeStance } from "#domain/reading/words.ts";
import { GROUP_SIGN, GROUP_WORD, groupOf } from "#domain/shared/aspect-group.ts";
import { type TieId, tieOf, tiesAround } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { useDossier, useEvidence, useReadings, useTieFace } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { stepStyle } from "#ui/diverging.ts";
import { Glyph } from "#ui/Glyph.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import { TrendMark } from "#ui/TrendMark.tsx";

const SHOWN = 12;
const MARKS = { warming: "meet", cooling: "part", steady: "steady", new: "steady" } as const;

/** The ties that the selection speaks of, else those between the partners in the chart, with their readings. */
export function SelectedTies(props: { readonly table: TradeTable; readonly compact: boolean }) {
  const { table, compact } = props;
  const dossier = useDossier();
  const index = useEvidence();
  const selection = useLens((lens) => lens.selection);
  const picked = useMemo(() => tiesOf(selection, index), [selection, index]);
  const readings = useReadings();
  const ties = picked ?? tiesBehind(table, dossier).filter((tie) => index.itemsOf(tie).length > 0);
  const weighty = ties
    .toSorted((one, other) => (readings.get(other)?.weight ?? 0) - (readings.get(one)?.weight ?? 0))
    .slice(0, SHOWN);
  if (weighty.length === 0) return null;
  return (
    <>
      <h2 className="records-ties">{picked === null ? "Ties behind these flows" : "Ties in this selection"}</h2>
      <div className="records-scroll">
        <table className="records-table" data-records="ties">
          <thead>
            <tr>
              <th scope="col">Tie</th>
              <th scope="col">Stance</th>
              <th scope="col">In window</th>
              <th scope="col" className="records-number">
                For
              </th>
              <th scope="col" className="records-number">
                Against
              </th>
              {compact ? null : <th scope="col">Kind</th>}
            </tr>
          </thead>
          <tbody>
            {weighty.map((tie) => (
              <TieRow key={tie} tie={tie} reading={readings.get(tie) ?? null} compact={compact} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The ties a selection names; `null` when it names none. */
function tiesOf(selection: Ref | null, index: EvidenceIndex): readonly TieId[] | null {
  if (selection === null) return null;
  if (selection.kind === "tie") return [selection.id];
  if (selection.kind === "triad") return tiesAround(selection.id);
  if (selection.kind === "actor") return index.tiesOf(selection.id);
  const refs: readonly Ref[] =
    selection.kind === "month"
      ? index.evidenceIn(selection.id)
      : selection.kind === "article"
        ? index.quotesIn(selection.id).map((id) => ({ kind: "quote", id }))
        : [selection];
  const ties = [...new Set(refs.flatMap((ref) => index.itemsFor(ref).map(({ tie }) => tie)))];
  return ties.length === 0 ? null : ties;
}

function tiesBehind({ choice, series }: TradeTable, dossier: Dossier): TieId[] {
  const own = choice.exporter ?? choice.importer;
  const centre = own === null ? null : actorOfPlace(dossier, own);
  return series.flatMap(({ place }) => {
    const partner = place === null ? null : actorOfPlace(dossier, place);
    return (centre !== null && partner !== null ? tieOf(centre, partner) : null) ?? [];
  });
}

function TieRow(props: { readonly tie: TieId; readonly reading: Reading | null; readonly compact: boolean }) {
  const { tie, reading, compact } = props;
  const index = useEvidence();
  const face = useTieFace(tie);
  const { pick, hover } = useLensGestures();
  const counts = useCounts(tie, index);
  const kind = reading?.aspects[0] === undefined ? null : groupOf(reading.aspects[0]);
  return (
    <tr>
      <th scope="row">
        <PairButton
          {...face}
          onPress={() => pick({ kind: "tie", id: tie }, "reader")}
          onHover={(over) => hover(over ? { kind: "tie", id: tie } : null)}
        />
      </th>
      <td>
        {reading === null ? (
          <abbr title="Nothing bears on it by the end of the window">n/a</abbr>
        ) : (
          <b style={{ color: `var(${stepStyle(reading.band).text})` }}>{writeStance(reading.band)}</b>
        )}
      </td>
      <td>{reading === null ? "No evidence yet" : <Moved reading={reading} />}</td>
      <td className="records-number">{writeNumber(counts.for)}</td>
      <td className="records-number">{writeNumber(counts.against)}</td>
      {compact ? null : (
        <td>
          {kind === null ? null : (
            <span className="records-kind">
              <Glyph name={GROUP_SIGN[kind]} />
              {GROUP_WORD[kind]}
            </span>
          )}
        </td>
      )}
    </tr>
  );
}

function useCounts(tie: TieId, index: EvidenceIndex) {
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const method = useMethod();
  return useMemo(() => {
    const tally = tallyOf(buildLedger(tie, index, { at: window.to, since: window.from, clock, method, aspects }));
    return { for: sizeOf(tally.for), against: sizeOf(tally.against) };
  }, [tie, index, window, clock, method, aspects]);
}

function Moved({ reading }: { readonly reading: Reading }) {
  const before = bandBefore(reading);
  const { heading } = reading;
  const from = before === null || before === reading.band ? "" : ` from ${stanceName(before)}`;
  const words = { warming: `Warmed${from}`, cooling: `Cooled${from}`, steady: "Steady", new: "New in this window" };
  return (
    <span className="records-kind">
      <TrendMark mark={MARKS[heading]} />
      {words[heading]}
    </span>
  );
}
