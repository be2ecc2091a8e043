import { useMemo } from "react";
import { tellingQuote } from "#domain/analysis/balance/triad-quote.ts";
import { TRIAD_MEANING, tellMoves } from "#domain/analysis/balance/triad-words.ts";
import type { Triad } from "#domain/analysis/balance/triads.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { capital, writeDate, writeList } from "#domain/shared/wording.ts";
import { useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { TieTag } from "../TieTag.tsx";
import { useLeads } from "../use-leads.ts";
import { useQuery } from "./use-triads.ts";

/** What an open triad says: what theory expects, what its ties did in the window, and the quote to read first. */
export function TriadStory({ triad }: { readonly triad: Triad }) {
  const index = useEvidence();
  const query = useQuery();
  const told = useMemo(() => tellingQuote(triad, index, query), [triad, index, query]);
  const { moves, effect } = tellMoves(triad);
  return (
    <div className="triad-story">
      <p>
        {TRIAD_MEANING[triad.kind]}{" "}
        {moves.length === 0 ? (
          effect
        ) : (
          <>
            In this window{" "}
            {moves.map(({ tie, did }, at) => (
              <span key={tie.id}>
                {at === 0 ? "" : at === moves.length - 1 ? " and " : ", "}
                <TieTag tie={tie.id} /> {did}
              </span>
            ))}
            , {effect}
          </>
        )}
      </p>
      {told === null ? (
        <p>No quote bears on its ties; events and arrangements do. The numbers beside the ties lead to them.</p>
      ) : (
        <Words quote={told.quote} ties={told.ties} />
      )}
    </div>
  );
}

function Words(props: { readonly quote: QuoteId; readonly ties: readonly TieId[] }) {
  const lookup = useLookup();
  const { read } = useLeads();
  const [first] = props.ties;
  const quote = lookup.quote(props.quote);
  if (quote === null || first === undefined) return null;
  const names = writeList(props.ties.map(lookup.tieName));
  const when = quote.saidOn === null ? "" : `, ${writeDate(quote.saidOn)}`;
  return (
    <p className="triad-words">
      {capital(lookup.speakerName(quote))}
      {when}, on {names}:{" "}
      <q className={quote.attribution === "direct" ? "triad-direct" : undefined}>{bare(quote.anchor.exact)}</q>{" "}
      <Button look="link" onClick={() => read({ kind: "quote", id: props.quote }, first)}>
        Read in article
      </Button>
    </p>
  );
}

/** The words without quotation marks of their own: where they are direct speech, marks stand around them anyway. */
const bare = (words: string) => words.replace(/^[“"«„]|[”"»“]$/gu, "");
