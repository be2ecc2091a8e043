import { useRef, useState } from "react";
import type { Actor } from "#domain/alliance/actor.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import type { QuoteChange } from "#domain/workspace/commands/change-quotes.ts";
import type { QuoteRow } from "#domain/workspace/quote-table.ts";
import { Button } from "#ui/Button.tsx";
import { ChangeForm, RemoveForm } from "./BulkForm.tsx";

type Tool = QuoteChange["kind"] | "remove";

const TOOLS: readonly (readonly [Tool, string])[] = [
  ["speaker", "Speaker"],
  ["addressee", "To whom"],
  ["act", "Kind of statement"],
  ["attribution", "Attribution"],
  ["aspect", "Kind of tie"],
  ["confidence", "Confidence"],
  ["remove", "Delete"],
];

type BulkProps = {
  readonly chosen: readonly QuoteRow[];
  readonly actors: readonly Actor[];
  readonly onChange: (change: QuoteChange) => void;
  readonly onRemove: (reason: string) => void;
};

/** What can be done to all chosen quotes at once. */
export function BulkBar(
  props: BulkProps & {
    /** How many of them the filter hides. */
    readonly unseen: number;
    readonly mayWrite: boolean;
    readonly onClear: () => void;
  },
) {
  const { chosen, unseen, mayWrite } = props;
  const [tool, setTool] = useState<Tool | null>(null);
  const bar = useRef<HTMLElement>(null);
  const close = () => {
    if (tool !== null) bar.current?.querySelector<HTMLElement>(`[data-bulk="${tool}"]`)?.focus();
    setTool(null);
  };
  return (
    <section ref={bar} className="ql-bulk" aria-label="Chosen quotes">
      {tool === null || !mayWrite ? null : <OpenForm {...props} tool={tool} onClose={close} />}
      <div className="ql-tools">
        <p className="ql-count">
          <b>{writeCount(chosen.length, "quote")} chosen</b>
          {unseen > 0 ? `, ${writeNumber(unseen)} filtered out` : ""}
        </p>
        {mayWrite ? (
          TOOLS.map(([name, words]) => (
            <Button
              key={name}
              look="line"
              size="small"
              data-bulk={name}
              aria-expanded={tool === name}
              onClick={() => setTool(tool === name ? null : name)}
            >
              {words}…
            </Button>
          ))
        ) : (
          <p className="ql-form-note">Nothing can be changed here: the workspace is read-only.</p>
        )}
        <Button look="link" onClick={props.onClear}>
          Choose none
        </Button>
      </div>
    </section>
  );
}

function OpenForm(props: BulkProps & { readonly tool: Tool; readonly onClose: () => void }) {
  const { tool, chosen, actors, onChange, onRemove, onClose } = props;
  const own = chosen.filter(({ owner }) => owner === "yours").length;
  if (tool === "remove")
    return (
      <RemoveForm
        own={own}
        ofDossier={chosen.length - own}
        onRemove={(reason) => {
          onClose();
          onRemove(reason);
        }}
        onClose={onClose}
      />
    );
  return (
    <ChangeForm
      key={tool}
      kind={tool}
      quotes={chosen.map(({ quote }) => quote)}
      actors={actors}
      onChange={(change) => {
        onClose();
        onChange(change);
      }}
      onClose={onClose}
    />
  );
}
