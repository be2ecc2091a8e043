import { writeSpeakers } from "#domain/article/quote-words.ts";
import { threadOf } from "#domain/lens/reader-place.ts";
import type { LedgerEntry } from "#domain/reading/ledger.ts";
import { bandBefore, sizeOf, tallyOf } from "#domain/reading/words.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import { useEvidence, useLookup, useTieFace } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensGestures } from "#state/lens/lens-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PairTag } from "#ui/PairTag.tsx";
import { SelectionNote, tiesIn } from "./SelectionNote.tsx";
import { StanceWords } from "./TieFacts.tsx";
import { useTieLedger } from "./use-tie-facts.ts";

/** On a phone: what was selected, in the words behind it, and the two ways on. */
export function PhoneSheet() {
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const index = useEvidence();
  if (selection === null) return null;
  const tie =
    selection.kind === "actor" || selection.kind === "triad"
      ? null
      : (threadOf({ selection, thread }, index) ?? tiesIn(selection, thread, index)[0]);
  const quote = selection.kind === "quote" ? selection.id : null;
  return <div className="ag-sheet">{tie ? <TieSheet tie={tie} quote={quote} /> : <SelectionNote />}</div>;
}

/** The quote that says most for the band: the weightiest on its side, else the weightiest. */
function strongestQuote(entries: readonly LedgerEntry[]): QuoteId | null {
  const weight = (entry: LedgerEntry) => entry.weight + (entry.side === "for" ? 1 : 0);
  const quotes = entries.filter(({ item }) => item.ref.kind === "quote");
  const best = quotes.sort((one, other) => weight(other) - weight(one))[0];
  return best?.item.ref.kind === "quote" ? best.item.ref.id : null;
}

function TieSheet(props: { readonly tie: TieId; readonly quote: QuoteId | null }) {
  const { tie } = props;
  const face = useTieFace(tie);
  const lookup = useLookup();
  const ledger = useTieLedger(tie);
  const { set } = useLensGestures();
  const reading = ledger?.reading ?? null;
  const counted = ledger?.entries.filter((entry) => entry.counted) ?? [];
  const quotes = new Set(counted.flatMap(({ item }) => (item.ref.kind === "quote" ? [item.ref.id] : [])));
  const shown = props.quote ?? strongestQuote(counted);
  const quote = shown === null ? null : lookup.quote(shown);
  const before = reading ? bandBefore(reading) : null;
  const tally = ledger ? tallyOf(ledger) : null;
  const when = counted.find(({ item }) => item.ref.id === shown)?.item.date ?? quote?.saidOn ?? null;
  return (
    <>
      <p className="ag-sheet-head">
        <PairTag left={face.left} right={face.right} step={face.step} look="lit" size="large" />
        {reading ? <StanceWords reading={reading} brief /> : null}
        {before === null ? null : <span className="ag-sheet-was">was {stanceName(before)}</span>}
      </p>
      {quote ? (
        <blockquote dir="auto" className="ag-sheet-quote">
          {quote.anchor.exact}
        </blockquote>
      ) : null}
      <p className="ag-sheet-facts">
        {quote ? <bdi>{writeSpeakers(quote, lookup)}</bdi> : null}
        {quote && when ? `, ${writeDate(when)}. ` : quote ? ". " : ""}
        {tally ? `${sizeOf(tally.for)} for, ${sizeOf(tally.against)} against.` : ""}
      </p>
      <div className="ag-sheet-ways">
        <Button look="solid" onClick={() => set({ pane: "reader", tab: "evidence" })}>
          {quotes.size > 0 ? `Read ${writeCount(quotes.size, "quote")}` : "See the evidence"}
        </Button>
        <Button look="line" onClick={() => set({ pane: "timeline" })}>
          See oil figures
        </Button>
      </div>
    </>
  );
}
