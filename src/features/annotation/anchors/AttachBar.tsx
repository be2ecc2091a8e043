import type { Quote } from "#domain/evidence/evidence.ts";
import { Button } from "#ui/Button.tsx";
import { useLeaveWhenFound } from "./use-leave-when-found.ts";

/** While words are chosen for a quote: which quote it is, how they are chosen, and the way out. */
export function AttachBar(props: { readonly quote: Quote; readonly onKeys: () => void; readonly onClose: () => void }) {
  useLeaveWhenFound(props.quote.id, props.onClose);
  return (
    <section data-coding className="attach-bar" aria-label="Attach a quote">
      <p>
        <b>Select the words where this quote stands now.</b> By keys: arrows go from word to word, Shift takes more,
        Enter is done, Escape leaves.
      </p>
      <q dir="auto">{props.quote.anchor.exact}</q>
      <p className="decision-tools">
        <Button look="line" size="small" onClick={props.onKeys}>
          Choose by keys
        </Button>
        <Button look="line" size="small" onClick={props.onClose}>
          Cancel
        </Button>
      </p>
    </section>
  );
}
