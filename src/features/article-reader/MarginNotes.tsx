import { memo } from "react";
import { claimsOf } from "#domain/claims/claim.ts";
import { claimGoods } from "#domain/claims/claim-goods.ts";
import { FIGURES_WORDS } from "#domain/claims/verdict.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useClaimTests } from "#state/claims/use-claim-tests.ts";
import { useTieFace } from "#state/dossier/dossier-context.tsx";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { useNoteCount } from "#state/workspace/notes.ts";
import { useOwnership } from "#state/workspace/ownership-context.tsx";
import { AnchorMark } from "#ui/AnchorMark.tsx";
import { LevelDots } from "#ui/LevelDots.tsx";
import { NoteMark } from "#ui/NoteMark.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { PairTag } from "#ui/PairTag.tsx";
import type { MarginNote } from "./margin-notes.ts";
import type { LookOf, QuoteLook } from "./quote-look.ts";
import type { TheirCoding } from "./their-coding.ts";

/** The notes of one block: beside the text where there is room, in a row below it where there is none. */
export const MarginNotes = memo(function MarginNotes(props: {
  readonly notes: readonly MarginNote[];
  readonly lookOf: LookOf;
  /** The tie whose tag is lit. */
  readonly tieInHand: TieId | null;
  readonly text: ArticleText;
  readonly theirs: TheirCoding | undefined;
}) {
  const ownership = useOwnership();
  const anchorings = useAnchorings();
  const notesOf = useNoteCount();
  return props.notes.map((note) => {
    const [first] = note.quotes;
    if (!first) return null;
    const looks = note.quotes.map(props.lookOf);
    const look = strongest(looks);
    const owners = note.quotes.map(({ id }) => ownership({ kind: "quote", id }));
    const owner = owners.find((one) => one !== "dossier") ?? "dossier";
    const anchoring = note.quotes.map(({ id }) => rowOf(anchorings, id)).find((row) => row !== null) ?? null;
    return (
      <div
        key={first.id}
        data-note={first.id}
        data-holds={note.quotes.map(({ id }) => id).join(" ")}
        className={`note note-${look.state} ${look.stance === null ? "" : `note-${stanceName(look.stance)}`}${
          looks.every(({ outside }) => outside) ? " note-outside" : ""
        }`}
      >
        <button
          type="button"
          tabIndex={-1}
          className={`note-speakers ${note.unnamed ? "note-unnamed" : ""}`}
          data-card={first.id}
          title="Open the quote card"
        >
          <span dir="auto">{note.speakers}</span>
        </button>
        {note.ties.map((tie) => (
          <NoteTag key={tie} tie={tie} lit={tie === props.tieInHand} />
        ))}
        <span className="note-manner">{note.manner}</span>
        {note.quotes.map((quote) =>
          claimsOf(quote).length === 0 ? null : (
            <ClaimLine key={quote.id} quote={quote} named={isSeveral(note.quotes)} />
          ),
        )}
        {/* "Changed" beside "Moved" would be taken for the words. */}
        {anchoring === null || owner === "yours" ? <OwnerMark ownership={owner} /> : null}
        <AnchorMark state={anchoring?.state ?? null} />
        <NoteMark count={notesOf(...note.quotes.map(({ id }) => ({ kind: "quote", id }) as const))} />
        {note.confidence === null ? null : (
          <span className="note-confidence">
            <LevelDots filled={note.confidence.filled} word={note.confidence.word} />
            <span className="sr-only-text"> confidence</span>
          </span>
        )}
        {props.theirs?.note(props.text, note.quotes)}
      </div>
    );
  });
});

/** Whether quotes make several claims, so that a verdict has to say of which it is. */
const isSeveral = (quotes: readonly Quote[]): boolean => quotes.flatMap(claimsOf).length > 1;

/** What the figures say of a quote's claims, once they were tested; it leads to them. `named`: and of which goods. */
function ClaimLine({ quote, named }: { readonly quote: Quote; readonly named: boolean }) {
  const tests = useClaimTests(quote, false);
  const claims = claimsOf(quote);
  const said = new Set(
    tests?.map(({ verdict }, at) => {
      const claim = claims[at];
      return `${named && claim ? `${claimGoods(claim)} figures` : "Figures"} ${FIGURES_WORDS[verdict]}`;
    }),
  );
  return (
    <button type="button" tabIndex={-1} className="note-claim" data-card={quote.id} title="What the records say of it">
      {tests === null ? "Claim of fact" : [...said].map((words) => <span key={words}>{words}</span>)}
    </button>
  );
}

/** A tag reached by pointer and, through the quote card, by keys: the article keeps one tab stop. */
function NoteTag(props: { readonly tie: TieId; readonly lit: boolean }) {
  const face = useTieFace(props.tie);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="pair-button"
      data-tie={props.tie}
      aria-label={`${face.left} ${face.right}: ${face.name}`}
      title={face.name}
    >
      <PairTag left={face.left} right={face.right} step={face.step} look={props.lit ? "lit" : "plain"} />
    </button>
  );
}

const RANK = ["dim", "rest", "lit", "current"] as const;

function strongest(looks: readonly QuoteLook[]): QuoteLook {
  return looks.reduce((best, look) => (RANK.indexOf(look.state) > RANK.indexOf(best.state) ? look : best));
}
