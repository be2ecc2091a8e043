import { ChevronDown, ChevronUp } from "lucide-react";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useTieFace } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PairButton } from "#ui/PairButton.tsx";

/** The bar below the article on a phone: whose quotes these are, which one is shown, and the way to the others. */
export function QuoteStepper(props: {
  readonly quotes: readonly QuoteId[];
  readonly current: QuoteId | null;
  readonly thread: TieId | null;
  readonly onStep: (step: 1 | -1) => void;
  readonly onTie: (tie: TieId) => void;
  readonly onCard: () => void;
}) {
  const { quotes, current, thread } = props;
  const at = current === null ? -1 : quotes.indexOf(current);
  if (quotes.length === 0) return null;
  return (
    <div className="stepper">
      {thread === null ? null : <ThreadTag tie={thread} onTie={props.onTie} />}
      {at < 0 ? (
        <span>{writeCount(quotes.length, "quote")}</span>
      ) : (
        <Button look="link" className="stepper-count" onClick={props.onCard}>
          <span>
            <b>
              {at + 1} of {quotes.length}
            </b>{" "}
            quotes
          </span>
        </Button>
      )}
      <span className="stepper-keys">
        <Button aria-label="Previous quote" disabled={at === 0} onClick={() => props.onStep(-1)}>
          <ChevronUp size={20} aria-hidden="true" />
        </Button>
        <Button aria-label="Next quote" disabled={at === quotes.length - 1} onClick={() => props.onStep(1)}>
          <ChevronDown size={20} aria-hidden="true" />
        </Button>
      </span>
    </div>
  );
}

function ThreadTag(props: { readonly tie: TieId; readonly onTie: (tie: TieId) => void }) {
  const face = useTieFace(props.tie);
  return <PairButton {...face} look="lit" onPress={() => props.onTie(props.tie)} />;
}
