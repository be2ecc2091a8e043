import { X } from "lucide-react";
import type { QuoteId } from "#domain/shared/ids.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { ClaimList } from "./ClaimList.tsx";

/** The claims of a quote over the desk: what they assert, what the records say, and the way to each record. */
export function ClaimDialog(props: { readonly id: QuoteId; readonly onClose: () => void }) {
  const { id, onClose } = props;
  const lookup = useLookup();
  const quote = lookup.quote(id);
  const article = quote === null ? null : lookup.article(quote.article);
  return (
    <Dialog label="Claims and figures" onClose={onClose} className="claim-dialog">
      <header className="claim-dialog-head">
        <h2>What the figures say</h2>
        <Button size="small" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      {quote === null ? (
        <p>The quote is no longer in this dossier.</p>
      ) : (
        <blockquote dir="auto" lang={article?.language}>
          {quote.anchor.exact}
        </blockquote>
      )}
      <ClaimList id={id} onLeave={onClose} />
      <p className="claim-way">
        Like is held against like: months that both periods have, or records that cover both. A month without a record
        is not zero. The verdict changes no reading.
      </p>
    </Dialog>
  );
}
